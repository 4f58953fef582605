import dev.backflow.Differentiable;

/** Overloads stay overloads. */
final class Overloads {
  @Differentiable
  static double norm(double x) {
    return x * x;
  }

  @Differentiable
  static double norm(double x, double y) {
    return norm(x) + norm(y);
  }

  @Differentiable
  static double norm(double[] x) {
    double sum = 0;
    for (double element : x) {
      sum += norm(element);
    }
    return Math.sqrt(sum);
  }
}
