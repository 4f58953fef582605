import dev.backflow.Differentiable;

/** The sign of zero, which a sum that begins with zero changes: {@code 0 + -0.0} is {@code 0.0}. */
final class NegativeZeros {
  private NegativeZeros() {}

  @Differentiable
  static double helper(double x) {
    double zero = -(x - x);
    return x / summed(zero) + x;
  }

  private static double summed(double x) {
    double sum = 0;
    sum += x;
    return sum;
  }

  @Differentiable
  static double again(double x) {
    double zero = -(x - x);
    return x / twice(zero) + x * x;
  }

  private static double twice(double x) {
    double sum = 1;
    sum = 0;
    sum += x;
    return sum;
  }

  @Differentiable
  static double[] small(double x) {
    double zero = -(x - x);
    double[] three = new double[3];
    three[1] += zero;
    three[2] -= -zero;
    return three;
  }

  @Differentiable
  static void inPlace(double[] x) {
    double zero = -(x[0] - x[0]);
    x[1] = 0;
    x[1] += zero;
    double first = x[0];
    x[0] = 0;
    x[0] -= -zero;
    x[2] *= first;
  }

  @Differentiable
  static double[] many(double[] x) {
    double zero = -(x[0] - x[0]);
    return filled(x, zero);
  }

  private static double[] filled(double[] x, double zero) {
    double[] sums = new double[x.length];
    for (int i = 0; i < x.length; i++) sums[i] += zero * x[i];
    return sums;
  }
}
