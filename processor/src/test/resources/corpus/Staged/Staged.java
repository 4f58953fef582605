import dev.backflow.Differentiable;

/** The staged example of the CS231n notes. */
final class Staged {
  @Differentiable
  static double f(double x, double y) {
    double sigy = 1.0 / (1 + Math.exp(-y));
    double num = x + sigy;
    double sigx = 1.0 / (1 + Math.exp(-x));
    double xpy = x + y;
    double den = sigx + xpy * xpy;
    double invden = 1.0 / den;
    return num * invden;
  }
}
