package p;

import dev.backflow.Differentiable;
import q.Lib;
import q.Scaled;
import r.Statistic;

final class Main {
  private static final Statistic STATISTIC = new Scaled(true, 1.5);

  private Main() {}

  @Differentiable
  static double smooth(double x) {
    return Lib.smooth(x, 3) * x;
  }

  @Differentiable
  static double swapped(double[] a, double w) {
    Lib.check(a, a);
    double[] b = a.clone();
    Lib.swap(b, 0, 1);
    return w * b[0] * b[0] + b[1];
  }

  @Differentiable
  static double recursive(double x) {
    return Lib.even(x, 4);
  }

  @Differentiable
  static double constant(double x) {
    return x * Lib.guarded(3) + Lib.indirectly(1);
  }

  @Differentiable
  static double statistics(double[] x) {
    Scaled once = new Scaled(false, 3);
    return STATISTIC.ofAll(x) * once.of(x) + STATISTIC.mirrored(x[1]) + new Scaled(false, x.length).mirrored(x[0]);
  }

  public static void main(String[] arguments) {
    double h = 1e-6;
    near(smooth(0.7), MainGrad.smooth(0.7).value(), 0);
    near((smooth(0.7 + h) - smooth(0.7 - h)) / (2 * h), MainGrad.smooth(0.7).dx(), 1e-7);
    var swapped = MainGrad.swapped(new double[] {2, 5}, 3);
    near(1, swapped.da()[0], 0);
    near(30, swapped.da()[1], 0);
    near(25, swapped.dw(), 0);
    near((recursive(0.7 + h) - recursive(0.7 - h)) / (2 * h), MainGrad.recursive(0.7).dx(), 1e-7);
    near(6, MainGrad.constant(2).dx(), 0);
    near(15, MainGrad.constant(2).value(), 0);
    double[] x = {0.3, -0.8, 1.1};
    var statistics = MainGrad.statistics(x);
    near(statistics(x), statistics.value(), 0);
    for (int i = 0; i < x.length; i++) {
      double[] up = x.clone(), down = x.clone();
      up[i] += h;
      down[i] -= h;
      near((statistics(up) - statistics(down)) / (2 * h), statistics.dx()[i], 1e-7);
    }
    try {
      MainGrad.swapped(new double[0], 1);
      throw new AssertionError("no exception");
    } catch (IllegalArgumentException expected) {
      if (!expected.getMessage().equals("nothing in []")) throw expected;
    }
  }

  private static void near(double expected, double actual, double within) {
    if (!(Math.abs(expected - actual) <= within * Math.max(1, Math.abs(expected)))) throw new AssertionError("expected " + expected + ", but it is " + actual);
  }
}
