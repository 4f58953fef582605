package p;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import q.Amount;
import q.Lib;
import q.LibGrad;

public class Main {
  private Main() {}

  @Differentiable
  static double f(double x, double[] y, @Constant double[] w) {
    double s = Lib.mixed(x * x, y, 2, 3);
    s += Lib.numbers(s, x);
    s += Lib.numbers(x, s, y) * Lib.Numbers((float) 3);
    s += Lib.mixed(new double[] {x}, x, s, y, y);
    Lib.mixed(y, x, 2 * x, y.clone());
    s += new Amount(x).times(s).less(x, 2);
    Lib.fill(y, x);
    return s + y[0] * Lib.dot(y, w);
  }

  private static double value(double x) { return f(x, new double[] {1, 2}, new double[] {3, 4}); }

  public static void main(String[] arguments) {
    double dx = MainGrad.f(0.7, new double[] {1, 2}, new double[] {3, 4}).dx(), h = 1e-6;
    double difference = (value(0.7 + h) - value(0.7 - h)) / (2 * h);
    if (Math.abs(dx - difference) > 1e-6 * Math.abs(difference)) throw new AssertionError(dx + ", differences give " + difference);
    if (LibGrad.privates(3).dx() != 24) throw new AssertionError(LibGrad.privates(3));
  }
}
