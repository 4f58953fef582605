import dev.backflow.Differentiable;
import dev.backflow.Gate;

/** Gates that only their own class can call, in terms of what only it can name. */
final class PrivateGates {
  private static final double[] TABLE = {1, 2, 3};

  private PrivateGates() {}

  @Gate("slope(x) * TABLE[1] / 2") private static double curve(double x) {
    return Math.atan(x);
  }

  @Gate("slope(x, n)") private static double curve(double x, int n) {
    return Math.atan(n * x) / n;
  }

  private static double slope(double x) {
    return 1 / (1 + x * x);
  }

  private static double slope(double x, int n) {
    return 1 / (1 + n * n * x * x);
  }

  @Gate(vjp = "back") private static double sum(double[] x) {
    double s = 0;
    for (double v : x) s += v;
    return s;
  }

  private static void back(double[] x, double out, double dOut, double[] dx) {
    for (int i = 0; i < x.length; i++) dx[i] += dOut;
  }

  private static final class Inner {
    @Gate("2 * x") static double square(double x) {
      return x * x;
    }
  }

  @Gate("1 - out * out") @Differentiable private static double tanh(double x) {
    return Math.tanh(x);
  }

  @Differentiable static double f(double x, double[] y) {
    return curve(x) * x + curve(y[0], 3) + sum(y) * Inner.square(x) - tanh(y[1]);
  }
}
