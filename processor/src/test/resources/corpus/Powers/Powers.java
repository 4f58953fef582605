import dev.backflow.Differentiable;

/** A variable two, three or four times in one product, with another factor before it. */
final class Powers {
  private Powers() {}

  private static final double SCALE = 1.5;

  record Spring(double stiffness, double[] lengths) {}

  @Differentiable
  static double numbers(double x, double y) {
    double square = 0.5 * x * x - 3 * y * y;
    double cube = 0.1 * x * x * x + 2 * y * y * y - 7 * y;
    return square * cube + -2 * x * x + 2000000000 * y * y / 1e9 + SCALE * x * x + x * x * x * x + (1.0 / 3) * y * y * y;
  }

  @Differentiable
  static double factors(double a, double x, int n, long many) {
    double y = a * x * x + n * x * x + many * a * a;
    double z = (a + x) * y * y * y + Math.sin(a) * Math.cos(x) * Math.cos(x);
    return z + a * a * x * x + a * x * x * x * x + x * a * x * x + x * x * a * a * a;
  }

  @Differentiable
  static float narrow(float a, float x, int n) {
    float y = 0.5f * x * x + a * x * x * x;
    return y + 2 * a * a + n * y * y + x * x * x * x;
  }

  @Differentiable
  static double mixed(float a, float x, double y) {
    double z = a * y * y + y * x * x + 0.5 * a * a;
    return z + a * x * y * y + 3 * x * x * x * y * y;
  }

  @Differentiable
  static double elements(double[] x, double[] a) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += a[0] * x[i] * x[i] + 0.25 * x[i] * x[i] * x[i] * a[0];
      a[0] = x[i] * a[0] * a[0] / (1 + a[0] * a[0]);
      x[i] = sum * x[i] * x[i] / (2 + sum * sum);
    }
    return sum;
  }

  @Differentiable
  static double itself(double x, double y) {
    x = y * x * x;
    x = x * x * x;
    x *= 0.01 * x * x;
    y -= x * y * y;
    y += y * x * x;
    return y - 0.5 * x * x * x;
  }

  @Differentiable
  static double energy(Spring spring, double at) {
    double energy = 0;
    for (double length : spring.lengths()) {
      double stretch = length - at;
      energy += 0.5 * spring.stiffness() * stretch * stretch + spring.stiffness() * spring.stiffness() * stretch * at * at;
    }
    return energy;
  }

  @Differentiable
  static double parts(double x, double y) {
    double q = (x > y ? x : y) * y * y;
    double r = square(x) * square(x) * square(y) + q * square(q) * square(q);
    return r / (1 + y * q * q + 2 * y * y) + x / (1 + 0.5 * x * x);
  }

  private static double square(double x) {
    return x * x / (1 + x * x);
  }
}
