import dev.backflow.Differentiable;

/** Calls what stands in the same file, which checks what it is given. */
final class Beside {
  @Differentiable
  static double along(double x) {
    return BesideToo.squared(x) * x;
  }
}

final class BesideToo {
  static double squared(double x) {
    int checks = 0;
    assert ++checks > 0 && x * x >= 0 : "not a number";
    return x * x;
  }
}
