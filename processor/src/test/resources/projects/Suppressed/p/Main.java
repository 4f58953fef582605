package p;

import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import java.util.List;

/** What is not warned of here is not warned of in the companion. */
class Main {
  @Deprecated(forRemoval = true) static final double OLD = 2;
  @Deprecated static int older() { return 3; }

  @SuppressWarnings({"rawtypes", "unchecked"})
  @Differentiable
  static double raw(double x, List numbers) {
    List<double[]> rows = numbers;
    return x * rows.get(0)[0];
  }

  @Differentiable static double own(double x) { return x * OLD * older(); }
  @SuppressWarnings({"removal", "deprecation"}) @Differentiable static double boxed(double x) { return x * new Integer(3).hashCode(); }
  @SuppressWarnings({"removal", "deprecation"}) @Differentiable static double others(double x) { return x * q.Old.four() * q.Old.older; }
  @Differentiable static double inferred(double x) { return x * size(List.of("a", "b")); }

  private static int size(List<String> list) { return list.size(); }

  static void check() {
    near(5, MainGrad.raw(1, List.of(new double[] {5})).dx());
    near(6, MainGrad.own(1).dx());
    near(3, MainGrad.boxed(1).dx());
    near(20, MainGrad.others(1).dx());
    near(2, MainGrad.inferred(1).dx());
  }
}
