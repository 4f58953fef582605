package p;

import dev.backflow.Differentiable;
import q.Lib;

final class Refused {
  private Refused() {}

  @Differentiable
  static double smooth(double x) {
    return Lib.smooth(x, 3);
  }
}
