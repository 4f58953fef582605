package p;

import dev.backflow.Differentiable;
import q.Lib;

final class Refused {
  private Refused() {}

  @Differentiable
  static double guarded(double x) {
    return Lib.guarded(x);
  }

  @Differentiable
  static double indirectly(double x) {
    return Lib.indirectly(x);
  }
}
