package p;

import dev.backflow.Differentiable;
import q.Lib;

final class Main {
  private Main() {}

  @Differentiable
  static double swapped(double[] a, double w) {
    double[] b = a.clone();
    Lib.swap(b, 0, 1);
    return w * b[0] * b[0] + Lib.even(b[1], 2) * Lib.smooth(0.5, 3);
  }

  public static void main(String[] arguments) {
    double[] a = {0.4, 0.9};
    double h = 1e-6;
    for (int i = 0; i < 2; i++) {
      double[] up = a.clone(), down = a.clone();
      up[i] += h;
      down[i] -= h;
      double expected = (swapped(up, 2) - swapped(down, 2)) / (2 * h), actual = MainGrad.swapped(a, 2).da()[i];
      if (!(Math.abs(expected - actual) < 1e-7)) throw new AssertionError("expected " + expected + ", but it is " + actual);
    }
  }
}
