package p;

import dev.backflow.Differentiable;
import q.Lib;

final class Refused {
  private Refused() {}

  @Differentiable
  static double guarded(double x) {
    return Lib.guarded(x);
  }

  @Differentiable
  static double indirectly(double x) {
    return Lib.indirectly(x);
  }

  @Differentiable
  static double kept(double x) {
    q.Scaled scaled = new q.Scaled(true, 1);
    scaled.add(x);
    return scaled.get() * x;
  }

  @Differentiable
  static double ofSomeClass(double[] x, r.Statistic statistic) {
    return statistic.of(x);
  }

  @Differentiable
  static double changing(double[] x) {
    r.Statistic statistic = new q.Scaled(true, 1);
    if (x.length > 2) statistic = other();
    return statistic.of(x);
  }

  private static r.Statistic other() {
    return q.Scaled.ONCE;
  }
}
