import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A rod cools: steps in place, linear, so that nothing has to be remembered but the rate's factors. */
final class Heat {
  @Differentiable
  static void cool(double[] u, double rate, @Constant int steps) {
    for (int t = 0; t < steps; t++) {
      double left = u[0];
      for (int i = 1; i < u.length - 1; i++) {
        double here = u[i];
        u[i] = here + rate * (left - 2 * here + u[i + 1]);
        left = here;
      }
    }
  }
}
