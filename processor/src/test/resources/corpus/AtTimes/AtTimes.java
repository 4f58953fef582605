import dev.backflow.Differentiable;
import java.util.Arrays;
/** Parts of expressions that are evaluated only at times, and would throw otherwise. */
@SuppressWarnings("backflow")
final class AtTimes {
  private AtTimes() {}

  @Differentiable
  static double and(double a, double[] x, int n) {
    return n > 9 && (a > 0 ? x[9] : x[8]) > 0 ? a : a * a;
  }

  @Differentiable
  static double or(double a, double[] x, int n) {
    double s = a;
    if (n < 9 || (a > 0 ? x[9] : x[8]) > 0) s *= a;
    boolean b = n < 9 || (a > 0 ? x[9] : x[8]) > 0;
    while (n < 2 && (n < 9 || (a > 0 ? x[9] : x[8]) > 0)) { n++; s *= x[0]; }
    return b ? s : a;
  }

  @Differentiable
  static double choices(double a, double[] x, int n) {
    boolean t = n == 17 ? x[17] <= a : (a > 0 ? a : x[9]) >= -1e9;
    int k = n == 17 ? (int) x[17] : (a > -1e9 ? a : x[9]) > 0 ? 1 : 2;
    return (n == 17 ? x[17] : a) * (t ? x[0] : a) * k + x[n == 17 ? (a > 0 ? x[18] : x[19]) > 0 ? 20 : 21 : 1];
  }

  @Differentiable
  static double dear(double a, double[] x, int n) {
    return (n > 9 ? (a > 0 ? x[9] : Math.exp(x[8])) > 0 : n > 4) ? a : a * a;
  }

  @Differentiable
  static double ordered(double a, double[] x, int n) {
    return (n > 9 && x[9] > 0 ? a : 2 * a) * Math.exp(x[0]) * (n > 9 || x[1] > -9 ? Math.sin(x[n > 9 ? (int) x[9] : 2] * a) : x[17]);
  }

  @Differentiable
  static double compared(double a, double[] x, int n) {
    double b = a;
    b -= (n == 17 ? x[22] <= b : (b >= b ? b : x[11]) >= 0.1) ? b * 0.5 : b * x[0];
    return b * a;
  }

  @Differentiable
  static double thrown(double a, double[] x, int n) {
    double b = n < 9 && (a > -1e9 ? x[n + 9] : a) > 0 ? a : x[0];
    return b * Math.exp(x[77]);
  }

  @Differentiable
  static void filled(double[] a, double[][] c, double x) {
    double[][] v = new double[2][4];
    Arrays.fill(a, x > -100 ? x : v[3][3]);
    v[1] = c[0];
    a[1] *= v[1][0];
    v = new double[3][2];
  }

  @Differentiable
  static void scaled(double[] a, double[][] c, double x) {
    double[][] v = new double[2][4];
    scale(a, x > -100 ? x : v[3][3]);
    v[1] = c[0];
    a[1] *= v[1][0];
    v = new double[3][2];
  }

  private static void scale(double[] a, double x) {
    for (int i = 0; i < a.length; i++) a[i] *= x;
  }
}
