import dev.backflow.Differentiable;

/** What methods that call themselves write to, in loops, beside parameters on which nothing depends. */
@SuppressWarnings("backflow")
final class WrittenByCalls {
  private WrittenByCalls() {}

  record Bag(double[] data) {}

  @Differentiable
  static double unused(double[] a, double[] unused) {
    for (int i = 1; i <= 3; i++) spread(a, a[3] * i, 2);
    return a[1] * a[2];
  }

  @Differentiable
  static double unusedRecord(double[] a, Bag unused) {
    double[] same = a;
    for (int i = 1; i <= 3; i++) spread(a, Math.sin(same[3]), 3);
    return same[2] * same[0] + same[3];
  }

  @Differentiable
  static double[] unusedNumber(double[] a, double unused) {
    double[] sums = new double[4];
    for (int i = 0; i < 4; i++) spread(sums, a[i] * sums[3], 2);
    return sums;
  }

  private static void spread(double[] a, double b, int left) {
    if (left <= 0) return;
    spread(a, 2.5, left - 1);
    a[0] = a[left & 3] = b * b;
    a[3] += b;
  }
}
