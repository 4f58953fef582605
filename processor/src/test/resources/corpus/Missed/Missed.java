import dev.backflow.Differentiable;

/** Numbers without a slope where they stand, or no numbers at all, which nothing goes on to use: nothing comes back to them. */
final class Missed {
  @Differentiable
  static double early(double x, double y) {
    double s = Math.sqrt(x - Math.abs(x));
    double t = Math.log(y) * s;
    if (x > 0) return x * y;
    return t + s;
  }

  @Differentiable
  static double inCondition(double f, double g, double x) {
    double gamma = Math.sqrt(x - g - f);
    double r = gamma / (x - g + gamma);
    if (r < 0.4) return x + r * (x - f);
    else if (f > g) return f * x;
    return g;
  }

  @Differentiable
  static double loops(double[] a, double x, int n) {
    double inv = 1 / (x - x);
    double mean = 0;
    for (int i = 0; i < a.length; i++) mean += a[i] / a.length;
    double sum = 0;
    for (int i = 0; i < n - n; i++) sum += a[i] * inv;
    for (int i = 0; i < a.length; i++) {
      double u = Math.sqrt(a[i] * 0);
      double v = 1 / u;
      if (v < 3) sum += u * v * mean;
      else sum += a[i] * mean;
    }
    return sum;
  }

  static double root(double x) {
    if (x > 1e9) throw new IllegalArgumentException("x");
    double a = 0;
    for (int i = 0; i < 3; i++) a = Math.sqrt(a * a + x);
    return 1 / (a - a);
  }

  @Differentiable
  static double called(double x, double y) {
    double r = root(x);
    double q = y * y;
    if (x > y) return r > 1e300 ? x : q;
    return r > 1e300 ? q * x : r * q;
  }

  @Differentiable
  static double overwritten(double x, double y) {
    double r = Math.sqrt(x * 0);
    double z = r * y;
    r = x * y;
    return r + y;
  }

  @Differentiable
  static double smaller(double x, double y) {
    double r = Math.sqrt(x * 0);
    double m = Math.max(r, 4 + y * y);
    return m * y;
  }

  @Differentiable
  static double switched(double x, double y, int k) {
    double pole = 1 / (y - y);
    double tail = Math.log(x);
    switch (k % 3) {
      case 0:
        return pole * x > 1e300 ? x * x : y;
      case 1:
        tail = y * y;
        break;
      default:
        tail *= x;
    }
    return tail + y;
  }
}
