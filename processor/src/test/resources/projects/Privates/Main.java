import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;

/** What is private to the class, the companion may use. */
class Main {
  private static final double[] TABLE = {1, 2, 3};
  private static final double ROOT = Math.sqrt(2);
  private static int calls = 2;

  private static class Hidden {
    static final double C = 4;
  }

  private static double square(double x) { return x * x; }
  private static int count(int n) { return n + calls; }

  @Differentiable
  static double f(double x) {
    double sum = 0;
    for (double t : TABLE) sum += t * x * ROOT;
    return square(sum) * count(1) * Hidden.C;
  }

  static void check() {
    near(2 * 2 * 36 * 2 * 3 * 4, MainGrad.f(2).dx());
    calls = 3;
    near(2 * 2 * 36 * 2 * 4 * 4, MainGrad.f(2).dx());
    calls = 2;
  }
}
