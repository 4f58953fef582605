package p;

import static dev.backflow.processor.project.Near.near;
import static java.lang.Math.*;
import static q.Base.*;
import static q.Base.K;
import static q.Base.help;

import dev.backflow.Differentiable;
import q.*;

/** Names that come from imports, from superclasses and from interfaces. */
class Main extends Base implements HasConstant {
  @Differentiable static double f(double x) { return sin(x) * PI * K * C * TABLE[1] * PROTECTED * help(1) + x * ofPackage(3); }

  static double ofPackage(int k) { return k * Near.scale(k); }

  static class Near {
    static double scale(int k) { return 17 * k; }
  }

  static void check() {
    near(Math.cos(0.5) * Math.PI * 2 * 3 * 7 * 11 * 13 + 153, MainGrad.f(0.5).dx());
  }
}
