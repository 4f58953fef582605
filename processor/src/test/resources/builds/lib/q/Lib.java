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

  /** Two methods whose reverse passes take the same but for the last parameter, and whose numbers have each other's names. */
  @Differentiable public static void mixed(double[] a, double p, double q, double[] c) { a[0] *= p * c[0] + q; }

  @Differentiable public static double mixed(double[] a, double q, double p, double[] c, double[] e) { return a[0] * q * q * q + p * e[0] * c[0]; }

  @Differentiable public static double Numbers(float o) { return o * o; }

  @Differentiable
  public static void fill(double[] x, double by) {
    for (int i = 0; i < x.length; i++) x[i] *= by;
  }

  @Differentiable(pure = true)
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}
