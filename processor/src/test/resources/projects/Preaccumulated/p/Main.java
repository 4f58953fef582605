package p;

import static dev.backflow.processor.project.Near.differentiates;
import static dev.backflow.processor.project.Near.near;

import dev.backflow.Checkpointed;
import dev.backflow.Differentiable;
import dev.backflow.Mode;
import dev.backflow.Workspace;
import q.Far;

/** Methods of another companion that make a number of numbers: it has their local gradients, and no passes to call. */
public final class Main {
  private Main() {}

  @Differentiable public static double up(int depth, double x) { return depth == 0 ? 1 : Math.cos(Far.down(depth - 1, x)) + x; }

  @Differentiable
  static double everywhere(double[] x, float[] y, double z) {
    double s = 0;
    double[] count = {0, 3};
    for (int i = 0; i < x.length; i++) {
      s += Far.wave(x[i] * z, y[i], i + 1);
      Far.counted(z, count, x[i]);
      x[i] = Far.wave(s, y[i], 2) + x[i];
      x[0] = Far.counted(x[0], count, z);
      z = Far.wave(z, 1, 2);
      y[i] = Far.cube(y[i]);
    }
    return s * count[0] + x[0] + y[1];
  }

  @Differentiable static double returned(double x) { return Far.wave(x, 2, 3); }

  @Differentiable static double unused(double x) {
    double y = Far.root(x);
    y = x * x;
    return y;
  }

  /** At 0 the root's local gradient is infinite, and no gradient comes back to it. */
  @Differentiable static double missed(double x, boolean take) {
    double root = Far.root(x), s = x;
    if (take) s += root;
    return s;
  }

  @Differentiable static double both(double x) { return Far.root(x) * Far.root(x, new double[] {x}); }

  @Differentiable(modes = Mode.JACOBIAN)
  static double[] each(double[] x, double k) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) out[i] = Far.wave(x[i], 1.5f, 2) * k;
    return out;
  }

  @Differentiable(workspace = true)
  static double reusing(double[] x) {
    double s = 0;
    for (double v : x) s += Far.wave(v, 2, 2);
    return s;
  }

  @Differentiable
  @Checkpointed(snapshots = 3)
  static double stepped(double x, double h) {
    for (int i = 0; i < 20; i++) x += h * Far.wave(x, 1, 2);
    return x;
  }

  private static double everywhere(double x, int i, double z) {
    double[] xs = {0.3, -0.7, 1.1};
    if (i < 3) xs[i] = x;
    return everywhere(xs, new float[] {0.5f, 1.5f, -1}, z);
  }

  static void check() {
    double[] x = {0.3, -0.7, 1.1};
    MainGrad.EverywhereGradient all = MainGrad.everywhere(x.clone(), new float[] {0.5f, 1.5f, -1}, 0.8);
    near(everywhere(0, 3, 0.8), all.value());
    for (int i = 0; i < 3; i++) {
      int at = i;
      differentiates(v -> everywhere(v, at, 0.8), x[i], all.dx()[i]);
    }
    differentiates(v -> everywhere(0, 3, v), 0.8, all.dz());
    near(3 * 1.5f * 1.5f, MainGrad.everywhere(new double[] {0, 0, 0}, new float[] {0, 1.5f, 0}, 0).dy()[1]);
    differentiates(Main::returned, 0.4, MainGrad.returned(0.4).dx());
    near(1.4, MainGrad.unused(0.7).dx());
    near(1, MainGrad.missed(0, false).dx());
    if (MainGrad.missed(0, true).dx() != Double.POSITIVE_INFINITY) throw new AssertionError(MainGrad.missed(0, true));
    differentiates(v -> up(5, v), 0.6, MainGrad.up(5, 0.6).dx());
    differentiates(Main::both, 0.9, MainGrad.both(0.9).dx());
    jacobian(new double[] {0.3, 0.7, 1.1});
    double[] given = {0.3, 0.7};
    MainGrad.ReusingGradient into = MainGrad.ReusingGradient.like(given);
    MainGrad.reusingInto(given, 1, into, new Workspace());
    differentiates(v -> reusing(new double[] {v, 0.7}), 0.3, into.dx()[0]);
    differentiates(v -> stepped(v, 0.1), 0.4, MainGrad.stepped(0.4, 0.1).dx());
    differentiates(v -> stepped(0.4, v), 0.1, MainGrad.stepped(0.4, 0.1).dh());
  }

  private static void jacobian(double[] x) {
    double[][] rows = MainGrad.eachJacobian(x, 2);
    for (int i = 0; i < 3; i++)
      for (int j = 0; j < 3; j++) {
        int row = i, column = j;
        differentiates(v -> {
          double[] moved = x.clone();
          moved[column] = v;
          return each(moved, 2)[row];
        }, x[j], rows[i][j]);
      }
  }
}
