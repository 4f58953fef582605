import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;

/** Names that generated code uses too, words that are keywords only at their place, and letters beyond ASCII. */
class Main {
  @Differentiable static double value(double value) { return value * value; }
  @Differentiable static double like(double like) { return like * like; }
  @Differentiable static double toArray(double toArray) { return toArray * toArray; }
  @Differentiable static double add(double add, double scale) { return add * scale; }
  @Differentiable static double clear(double clear, double factor, double other, double into, double dOut) { return clear * factor * other * into * dOut; }
  @Differentiable static double serialVersionUID(double serialVersionUID, double all, double at) { return serialVersionUID * all * at; }
  @Differentiable static double toString(double hashCode, double toString, double equals) { return hashCode * toString + equals; }
  @Differentiable static double getClass(double getClass, double notify, double wait) { return getClass * notify * wait; }
  @Differentiable static double finalize(double finalize, double clone) { return finalize * clone; }
  @Differentiable static double hashCode(double x, double dx, double ddx) { return x * dx * ddx; }
  @Differentiable static double f(double x) { return x * x; }
  @Differentiable static double fInto(double x) { return 2 * x * x; }
  @Differentiable static double fVjp(double x) { return 3 * x * x; }
  @Differentiable static double fTape(double x) { return 5 * x * x; }
  @Differentiable static double fGradient(double x) { return 7 * x * x; }
  @Differentiable static double calls(double x) { return fInto(x) + fVjp(x) + f(x) + fTape(x) + fGradient(x); }

  @Differentiable
  static double words(double record, double var, double yield, double sealed, double permits, double when, double _x, double $y, double module) {
    double open = record * var, with = yield * sealed, to = permits * when, exports = _x * $y, requires = module, provides = 2;
    double transitive = open * with + to * exports * requires;
    double uses = transitive;
    return uses * provides;
  }

  @Differentiable static double record(double x) { return x * x; }
  @Differentiable static double var(double x) { return x * x; }
  @Differentiable static double $(double $) { return $ * $; }
  @Differentiable static double _f(double x) { return x * x; }

  @Differentiable
  static double über(double größe, double ℓ, double 変数) {
    double σ = größe * ℓ;
    return σ * 変数;
  }

  @Differentiable static double 𝒳(double 𝒳) { return 𝒳 * 𝒳; }
  @Differentiable static double \u0061b(double \u0061b) { return \u0061b * ab; }

  static void check() {
    near(6, MainGrad.value(3).dvalue());
    near(6, MainGrad.like(3).dlike());
    near(6, MainGrad.toArray(3).dtoArray());
    near(4, MainGrad.add(3, 4).dadd());
    near(30, MainGrad.clear(1, 2, 3, 4, 5).dinto());
    near(24, MainGrad.clear(1, 2, 3, 4, 5).ddOut());
    near(8, MainGrad.serialVersionUID(2, 3, 4).dall());
    near(3, MainGrad.toString(2, 3, 4).dhashCode());
    near(8, MainGrad.getClass(2, 3, 4).dnotify());
    near(2, MainGrad.finalize(2, 3).dclone());
    MainGrad.HashCodeGradient hash = MainGrad.hashCode(2, 3, 4);
    near(12, hash.dx());
    near(8, hash.ddx());
    near(6, hash.dddx());
    near(6, MainGrad.f(3).dx());
    near(12, MainGrad.fVjp(2).dx());
    near(8, MainGrad.fVjp(2, 2).dx());
    near(72, MainGrad.calls(2).dx());
    near(24, MainGrad.words(1, 2, 3, 4, 5, 6, 7, 8, 9).dvar());
    near(4, MainGrad.record(2).dx());
    near(4, MainGrad.var(2).dx());
    near(4, MainGrad.$(2).d$());
    near(4, MainGrad._f(2).dx());
    near(6, MainGrad.über(1, 2, 3).dgröße());
    near(4, MainGrad.𝒳(2).d𝒳());
    near(4, MainGrad.ab(2).dab());
  }
}
