import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;

/** Variables that hide the classes and packages which the companion names. */
class Main {
  @Differentiable static double math(double Math) { return Math * java.lang.Math.sin(Math); }
  @Differentiable static double other(double Other) { return Other * p.Other.C * Main.Local.square(Other); }
  @Differentiable static double nested(double Local) { return Local * Main.Local.square(Local) * Main.Local.D; }
  @Differentiable static double outer(double Main, double E) { return Main * Local.E[0] * E; }

  @Differentiable
  static double ours(double p, double[] Shadow, double Arrays, double java) {
    double MainGrad = p, OursGradient = 2 * MainGrad;
    for (double dev : Shadow) OursGradient *= dev * Arrays * java;
    return OursGradient;
  }

  @Differentiable
  static double packages(double p, double[] zero) {
    double sum = p * Local.use();
    for (double dev : zero) sum += dev * dev;
    return sum;
  }

  static class Local {
    static final double D = 5;
    static final double[] E = {5};

    static double square(double x) { return x * x; }

    static int use() { return (int) p.Other.C; }
  }

  static void check() {
    near(Math.sin(1) + Math.cos(1), MainGrad.math(1).dMath());
    near(21, MainGrad.other(1).dOther());
    near(15, MainGrad.nested(1).dLocal());
    near(10, MainGrad.outer(1, 2).dMain());
    near(48, MainGrad.ours(1, new double[] {2}, 3, 4).dp());
    near(24, MainGrad.ours(1, new double[] {2}, 3, 4).dShadow()[0] * 1);
    near(7, MainGrad.packages(1, new double[] {3}).dp());
    near(6, MainGrad.packages(1, new double[] {3}).dzero()[0]);
  }
}
