import dev.backflow.Differentiable;

/** Exceptions come out unchanged. */
final class Faults {
  @Differentiable
  static double faults(double[] a, int n, double x) {
    if (x < -1) throw new IllegalArgumentException("x is " + x);
    double sum = 0;
    for (int i = 0; i <= n + 1; i++) {
      sum += a[i] * x / (3 / (n - 1));
    }
    return sum;
  }
}
