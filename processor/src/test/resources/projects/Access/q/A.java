package q;

import dev.backflow.Differentiable;

public class A {
  @Differentiable public static double open(double x) { return x * x; }
  @Differentiable static double ofPackage(double x) { return x * x; }
  @Differentiable private static double hidden(double x) { return x * x; }
  @Differentiable protected static double inherited(double x) { return x * x; }

  public interface Nested {
    @Differentiable static double nested(double x) { return x * x; }
  }

  protected static class Guarded {
    protected static final double[] FACTORS = {2, 3};
    protected static double along(double x) { return x * FACTORS[1]; }
    @Differentiable protected static double g(double x) { return x * x; }
  }

  private static class Hidden {
    @Differentiable public static double g(double x) { return x * x; }
  }
}

class B {
  @Differentiable public static double f(double x) { return x * x; }
}
