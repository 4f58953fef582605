package p;

import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import q.Far;
import q.Pair;

/** What a method of another companion is given in one object may come back in another: who writes to the one writes to both. */
class Main {
  @Differentiable
  static double inside(double x) {
    double[] a = {x};
    double[] b = Far.inside(new Pair(1, a));
    double s = b[0] * b[0];
    a[0] = 7;
    return s;
  }

  @Differentiable
  static double insideWritten(double x) {
    double[] a = {1};
    double[] b = Far.inside(new Pair(1, a));
    b[0] = x * x;
    return a[0];
  }

  @Differentiable
  static double around(double x) {
    double[] a = {x};
    Pair pair = Far.around(a, 2);
    double s = pair.values()[0] * pair.values()[0] * pair.weight();
    a[0] = 7;
    return s;
  }

  @Differentiable
  static double put(double x) {
    double[] a = {x};
    Pair[] pairs = {new Pair(2, new double[] {1})};
    Far.put(pairs, a);
    double s = pairs[0].values()[0] * pairs[0].values()[0] * pairs[0].weight();
    a[0] = 7;
    return s;
  }

  @Differentiable
  static double row(double x) {
    double[] a = {x};
    double[][] rows = {{3}};
    Far.row(rows, new Pair(1, a));
    double s = rows[0][0] * rows[0][0];
    a[0] = 7;
    return s;
  }

  @Differentiable
  static double given(double x) {
    double[] a = {2};
    double[][] rows = {{3}};
    double s = Far.given(x, new Pair(3, a), rows) * a[0];
    rows[0][0] = 7;
    return s;
  }

  static void check() {
    near(6, MainGrad.inside(3).dx());
    near(6, MainGrad.insideWritten(3).dx());
    near(12, MainGrad.around(3).dx());
    near(12, MainGrad.put(3).dx());
    near(6, MainGrad.row(3).dx());
    near(6, MainGrad.given(3).dx());
  }
}
