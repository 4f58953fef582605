import dev.backflow.Differentiable;

/** Constructors and methods of a private class that differ in their parameters only, each reached from another method. */
class PrivateOverloads {
  private static final class Box {
    final int n;

    Box(int n) {
      this.n = n;
    }

    Box(String s) {
      n = s.length();
    }

    int twice() {
      return 2 * n;
    }

    int twice(int k) {
      return 2 * n + k;
    }
  }

  @Differentiable
  static double number(double x) {
    Box b = new Box(3);
    return x * b.twice() * x;
  }

  @Differentiable
  static double text(double x) {
    Box b = new Box("abcd");
    return x * b.twice(1) * x;
  }
}
