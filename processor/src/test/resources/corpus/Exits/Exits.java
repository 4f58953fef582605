import dev.backflow.Differentiable;

/** Ways out: early returns, breaks and continues, with and without labels. */
final class Exits {
  @Differentiable
  static double guard(double x, double y) {
    if (x < 0) return -x * y;
    if (y < 0) {
      if (x > 1) return x;
      y = y * y;
    }
    return x * y;
  }

  @Differentiable
  static double search(double[] a, double limit) {
    double sum = 0;
    outer:
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        if (a[j] < -1) continue outer;
        sum += a[i] * a[j];
        if (sum > limit) break outer;
        if (sum < -3) return sum * limit;
      }
      sum = sum * 0.5 + a[i];
    }
    return sum * sum;
  }

  @Differentiable
  static double newton(double c) {
    double x = 1 + c * c;
    int steps = 0;
    while (true) {
      double next = 0.5 * (x + (2 + c * c) / x);
      if (Math.abs(next - x) < 1e-12) return next;
      x = next;
      if (++steps > 50) break;
    }
    return x;
  }

  @Differentiable
  static double halving(double x) {
    double y = x * x + 1;
    int n = 0;
    do {
      y = y / 2 + x;
      if (n > 3) continue;
      y = y * 1.1;
    } while (n++ < 5 && y > 0.5);
    return y;
  }
}
