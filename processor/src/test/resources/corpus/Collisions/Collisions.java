import dev.backflow.Differentiable;

/** Names that the generated code would like to have too. */
final class Collisions {
  static final double into = 3;

  @Differentiable
  static double value(double x, double dx, double value, double dOut) {
    double dy = x * dx;
    double y = dy * value + into;
    double out = y * dOut;
    double left = out * x, trips = left * y, forward = trips + 1;
    for (int k = 0; k < 3; k++) {
      double zero = forward * dy;
      if (zero > 2) break;
      forward += zero * 0.1;
    }
    return forward;
  }

  @Differentiable
  static double keyword(double o, double ouble) {
    return o * ouble;
  }

  @Differentiable
  static double größe(double α, double β) {
    double ψ = α * β;
    return Math.sin(ψ) + α;
  }
}
