package q;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

public final class Lib {
  private static final double[] TABLE = {2, 3};
  private static int scale = 2;

  private Lib() {}

  private static double square(double x) { return x * x; }

  @Differentiable public static double privates(double x) { return square(x) * TABLE[0] * scale; }

  @Differentiable
  public static double mixed(double alpha, double[] beta, @Constant double gamma, int n) {
    double sum = 0;
    for (int i = 0; i < beta.length; i++) sum += Math.sin(beta[i] * alpha) * gamma;
    return sum * n;
  }

  @Differentiable
  public static double numbers(double alpha, double beta) {
    double s = alpha;
    for (int i = 0; i < 40; i++) s = Math.sin(s) * beta + alpha;
    return s;
  }

  /** Its reverse pass takes as much as that of the one above would with two shadows. */
  @Differentiable public static double numbers(double alpha, double beta, double[] gamma) { return alpha * beta * gamma[0]; }

  @Differentiable public static double Numbers(float o) { return o * o; }

  @Differentiable
  public static void fill(double[] x, double by) {
    for (int i = 0; i < x.length; i++) x[i] *= by;
  }
}
