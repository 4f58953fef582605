import dev.backflow.Differentiable;

/** An element is given what a method makes of its array. */
final class ElementsFromCalls {
  static double h(double[] a, int n) { if (n <= 0) return a[0] * a[1]; return a[2] * h(a, n - 1); }
  @Differentiable static double f(double[] x) { double[] a = x.clone(); a[1] = h(a, 2); a[0] = h(a, 1) + a[1]; return a[0] * a[1]; }
  @Differentiable static void g(double[] a) { a[1] = h(a, 2); }
}
