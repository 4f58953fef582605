package p;

import static dev.backflow.processor.project.Near.differentiates;
import static dev.backflow.processor.project.Near.near;

import dev.backflow.Checkpointed;
import dev.backflow.Differentiable;
import q.Far;

/** What methods of other companions do to their constant arrays is seen here. */
class Main {
  @Differentiable
  static double written(double x) {
    double[] given = {1, 3};
    double before = x * given[0];
    double s = Far.number(x, given) * given[0];
    double[] out = Far.array(new double[] {x, s}, given);
    return before * given[0] + s * given[0] + out[0] * out[1] * given[1];
  }

  @Differentiable
  static double rewired(double x) {
    double[][] given = {{2}, {3}};
    double before = x * given[1][0];
    double[] a = {x};
    Far.rows(a, given);
    given[0][0] = 5;
    return a[0] * given[1][0] * before;
  }

  @Differentiable
  @Checkpointed(snapshots = 2)
  static double stepped(double x) {
    double[] given = {0};
    for (int i = 0; i < 6; i++) x = Far.number(x, given) + x;
    return x * given[0];
  }

  @Differentiable
  static double returned(double x, boolean itself) {
    double[] given = {2};
    double[] row = Far.chosen(new double[] {x}, given, itself);
    row[0] = x * x;
    return given[0] * row[0];
  }

  @Differentiable
  static double stored(double x, boolean itself) {
    double[] given = {2};
    double[][] rows = {{x}};
    Far.put(rows, given, itself);
    rows[0][0] = x * x;
    return given[0] * rows[0][0];
  }

  private static void refuses(Runnable call) {
    try {
      call.run();
    } catch (UnsupportedOperationException refused) {
      if (refused.getMessage().startsWith("given is @Constant")) return;
    }
    throw new AssertionError("accepted");
  }

  static void check() {
    differentiates(Main::written, 0.7, MainGrad.written(0.7).dx());
    differentiates(Main::rewired, 0.7, MainGrad.rewired(0.7).dx());
    differentiates(Main::stepped, 0.3, MainGrad.stepped(0.3).dx());
    near(8, MainGrad.returned(2, false).dx());
    near(8, MainGrad.stored(2, false).dx());
    refuses(() -> MainGrad.returned(2, true));
    refuses(() -> MainGrad.stored(2, true));
  }
}
