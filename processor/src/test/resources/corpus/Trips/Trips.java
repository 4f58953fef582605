import dev.backflow.Differentiable;

/** Rounds that are only counted may be more than an int can count; those that are remembered grow the rows. */
final class Trips {
  @Differentiable
  static double counted(double x, long n) {
    double sum = 0;
    for (long i = 0; i < n; i++) sum += x;
    return sum;
  }

  @Differentiable
  static double left(double x, int n) {
    double sum = 0;
    for (int i = 3; i < 9; i++) {
      sum += x;
      if (i == n) break;
    }
    return sum;
  }

  @Differentiable
  static double remembered(double x, int n) {
    double y = x;
    while (n-- > 0) y = Math.sin(y);
    return y;
  }

  @Differentiable
  static double between(double x, int from, int to) {
    double y = x;
    for (int i = from; i < to; i++) y = Math.sin(y);
    return y;
  }
}
