package p;

import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import q.Base;

/** What only heirs may name, from another package. */
final class Main extends Base {
  @Differentiable
  static double inactive(double x) {
    return x * scale(3) + x * TABLE[1] * count;
  }

  @Differentiable
  static double active(double x) {
    return cubed(x) * x;
  }

  static void check() {
    near(13.5, MainGrad.inactive(2).dx());
    near(32, MainGrad.active(2).dx());
  }
}
