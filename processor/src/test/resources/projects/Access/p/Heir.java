package p;

import dev.backflow.Differentiable;

/** What is protected is seen by classes that inherit it, in any package; their companions inherit nothing. */
class Heir extends q.A {
  @Differentiable static double f(double x) { return inherited(x) * x; }

  static class Inner extends Guarded {
    @Differentiable static double f(double x) { return inherited(x) * g(x) * FACTORS[0]; }
  }
}
