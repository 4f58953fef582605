import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import java.util.List;
import java.util.Map;

/** One name for many methods. */
class Main {
  @Differentiable static double f(double x) { return x; }
  @Differentiable static double f(float x) { return x * x; }
  @Differentiable static double f(double x, int n) { return x * n; }
  @Differentiable static double f(double x, Integer n) { return x * n * 2; }
  @Differentiable static double f(double x, long n) { return x * n * 3; }
  @Differentiable static double f(double[] x) { return x[0] * x[0]; }
  @Differentiable static double f(double[][] x) { return x[0][0] * x[0][0] * x[0][0]; }
  @Differentiable static double f(double x, String n) { return x * n.length(); }
  @Differentiable static double f(double x, List<String> n) { return x * n.size(); }
  @Differentiable static double f(double x, Map.Entry<String, int[]> n) { return x * n.getValue()[0]; }
  @Differentiable static double f(double x, Object n) { return x * n.hashCode(); }
  @Differentiable static double f(double x, int[] n) { return x * n[0]; }
  @Differentiable static double f(double x, Runnable[] n) { return x * n.length; }
  @Differentiable static double F(double x) { return 2 * x; }

  static double f(double x, int a, int... n) { return x * n.length * 1000; }

  @Differentiable
  static double calls(double x) {
    return f(x) + f((float) x) + f(x, 2) + f(x, (Integer) 3) + f(x, 4L) + f(x, "ab") + f(x, List.of("")) + f(x, (short) 5) + f(x, 'c') + f(x, new int[] {7}) + f(x, 1, 2) + F(x);
  }

  static void check() {
    near(1 + 4 + 2 + 6 + 12 + 2 + 1 + 5 + 99 + 7 + 1000 + 2, MainGrad.calls(2).dx());
    near(10, MainGrad.f(2, (Integer) 5).dx());
    near(12, MainGrad.f(new double[][] {{2}}).dx()[0][0]);
    near(9, MainGrad.f(2, Map.entry("", new int[] {9})).dx());
    near(2, MainGrad.F(2).dx());
  }
}
