import dev.backflow.Differentiable;

/** Integers beside floating-point numbers, in every way to write them. */
final class Whole {
  /** The product of the two factors is no {@code int}. */
  @Differentiable
  static double large(double x) {
    return x * 1000000 * 1000000;
  }

  @Differentiable
  static double largeBeside(double x, double y) {
    return y * (x / 3 * 0x7fffffff * 077777777777L * 'a' / 2);
  }

  @Differentiable
  static double counted(double x, int n) {
    n += 100000;
    return x * n * n * 1000000;
  }

  @Differentiable
  static double grown(double x, int n) {
    return x * (1000000 * n) * (1000000 * n) * (x + (n = 7));
  }

  @Differentiable
  static double written(double x) {
    double y = x * 010 + 0x1F + 1_000 + 0b11 + 'a' + 7L + 3;
    double z = (double) 010 * x - (double) 0x10 * x * (double) 1_0 + (double) 0b10 * x + (double) 'a' + (double) 7L;
    return z * y * (double) 010 * 0_7 / 0x11 / 1_0;
  }

  @Differentiable
  static double octal(double[] a, double x) {
    double sum = 0;
    for (int i = 0; i < a.length - 01 - 010 + 011; i++) sum += a[i] * x;
    return sum;
  }
}
