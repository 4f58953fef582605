import dev.backflow.Differentiable;

/** Two jumps for one goal: what follows the first is reversed although the second was taken. */
@SuppressWarnings("backflow")
final class ReturnInLoopAfterBranch {
  @Differentiable
  static double f(double a, boolean b, double[] c) {
    if (a < 0) {
      if (b) {
        return 2.5 * a;
      }
    }
    for (int i = 1; i <= 3; i++) {
      if (c[i] > 0) {
        return c[1] * c[i];
      }
    }
    return 1.3;
  }
}
