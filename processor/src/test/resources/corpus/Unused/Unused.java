import dev.backflow.Differentiable;

/** A helper whose result nobody uses is called for what it does. */
final class Unused {
  @Differentiable
  static double f(double[] a, double x) {
    outer(a, x);
    pick(a, 3);
    return a[0] * a[1] * x;
  }

  static double outer(double[] a, double x) {
    return inner(a, x * x);
  }

  static double inner(double[] a, double y) {
    a[0] = y * a[1];
    return a[0] / 2;
  }

  static double pick(double[] a, int i) {
    a[1] *= 3;
    return a[i + 1 - 1];
  }
}
