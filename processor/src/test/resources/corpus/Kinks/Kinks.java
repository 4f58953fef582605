import dev.backflow.Differentiable;

/** Choices and ties, and what did not flow. */
final class Kinks {
  @Differentiable
  static double kinks(double x, double y) {
    double a = Math.max(x * y, Math.abs(x - y)) + Math.min(x, 0.3) * Math.abs(y);
    double b = x > 0 ? Math.sqrt(x) : y > 0 ? Math.log(y) : -x;
    double c = Math.hypot(x, y) + Math.atan2(y, x) + Math.pow(1.5 + Math.sin(x), y) + Math.cbrt(x + 3);
    return a * b + c % 0.7 + Math.floor(x) * y + Math.signum(y) * x + (int) (3 * x) * y;
  }

  @Differentiable
  static double safe(double x, double[] a) {
    double y = x > 0 ? 1 / x : 0;
    for (int i = 0; i < a.length; i++) {
      y += a[i] > 0 ? Math.sqrt(a[i]) * x : i < 3 ? a[i + 1] : x;
    }
    return y;
  }
}
