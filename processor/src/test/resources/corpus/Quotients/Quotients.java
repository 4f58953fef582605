import dev.backflow.Differentiable;

/** Quotients whose numerator and denominator read the same variable: their local gradients may be summed before they meet the cotangent. */
final class Quotients {
  private Quotients() {}

  @Differentiable
  static double twice(double x, double gain) {
    double q = x / (1 + gain * x * x);
    return q / (2 + Math.sin(q)) + q;
  }

  @Differentiable
  static double whole(double x, int n) {
    double y = x / (n * n + 2) * (x / (n * n + 2));
    double z = (y + x) / (n * n + 3);
    return z / (1 + 2 * z * z) + 3 / (2 + y * y) + (x + n) / (7 + (long) n * n);
  }

  @Differentiable
  static float narrow(float x, float y) {
    float q = x / (1 + x * x);
    float r = y / (2 + x * x * y * y);
    return q * r;
  }

  @Differentiable
  static double mixed(float x, double y) {
    double q = x / (1 + y * y);
    double r = q / (1 + x * x);
    return r / (2 + r * r * q * q) + y / (1 + y * y);
  }

  @Differentiable
  static double branch(double x, double y) {
    double q = y > 0 ? x / (1 + x * x) : x * x / (2 + x * x);
    if (q > 0.1) q = q / (3 + q * x);
    return q / (1 + y * y) + y / (1 + y * y);
  }

  @Differentiable
  static double sum(double[] xs, double a) {
    double sum = 0;
    for (double x : xs) {
      double q = x / (1 + a * a * x * x);
      if (q > 100) break;
      sum += q / (2 + q * q) + a / (1 + a * a);
    }
    return sum;
  }

  @Differentiable
  static double carried(double[] xs, double a) {
    double s = a;
    for (int i = 0; i < xs.length; i++) {
      s = s / (1 + s * s) + xs[i];
      xs[i] = s;
    }
    return s;
  }

  @Differentiable
  static double overwritten(double x, double y) {
    double b = 1 + x * x;
    double q = x / b;
    b = q / (2 + b);
    q = q / (1 + q * q * b * b);
    return q + b * y;
  }

  @Differentiable
  static double itself(double x) {
    double q = x * x / (x * x + 1) + x / (x * x + 1);
    q /= 2 + q * q;
    return q - x / (x * x + 3) / (x * x + 2);
  }

  @Differentiable
  static double negative(double x) {
    double q = -x / (1 + x * x);
    return -(q / -(2 + q * q)) - q * q / (1 + q * q) - (2 - q) / (3 + q * q);
  }

  @Differentiable
  static double elements(double[] xs, double[] ys) {
    double sum = 0;
    for (int i = 1; i < Math.min(xs.length, ys.length); i++) {
      ys[i] = xs[i - 1] / (1 + xs[i - 1] * xs[i - 1]);
      sum += ys[i] / (2 + ys[i] * ys[i]);
    }
    return sum;
  }

  @Differentiable
  static double aliased(double[] xs) {
    return elements(xs, xs);
  }

  @Differentiable
  static double thrown(double[] xs, int n) {
    double q = xs[0];
    for (int i = 0; i < n; i++) q = xs[i] * q / (1 + q * q);
    return q / (1 + q * q);
  }
}
