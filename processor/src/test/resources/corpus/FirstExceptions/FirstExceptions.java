import dev.backflow.Differentiable;

/** Expressions in which more than one part throws: the first one does. */
final class FirstExceptions {
  private FirstExceptions() {}

  @Differentiable
  static double nested(double a, double[] x) {
    return Math.sqrt(x[30] * Math.tanh(x[20])) * a;
  }

  @Differentiable
  static double repeated(double a, double[] x) {
    return Math.exp(x[0] * Math.tanh(x[0] * x[7]) + Math.sin(x[5] * Math.cos(x[0] / x[6])) * x[9]) * a;
  }

  @Differentiable
  static double small(double a, double b) {
    double[] two = {1.5, b};
    return Math.sqrt(two[3] * Math.tanh(two[2])) * a;
  }

  @Differentiable
  static double rows(double a, double[][] x, int i) {
    return Math.log(1 + x[i + 7][0] * x[i + 7][0] * Math.exp(x[0][i + 8] * Math.sin(x[9][9]))) * a;
  }

  @Differentiable
  static void rowBeforeValue(double[][] a, double[] x, double y) {
    a[6][0] = y * x[9];
    x[1] = 3;
  }

  @Differentiable
  static void rowBeforeChoice(double[][] a, double x) {
    double[] v = {x, 2 * x};
    a[6][0] = x > 100 ? x : v[9];
  }

  @Differentiable
  static void rowBeforeSum(double[][] a, double x) {
    double[] v = {x, 2 * x};
    a[6][0] += x > 100 ? x : v[9];
  }

  @Differentiable
  static void elementBeforeSum(double[] a, double x) {
    double[] v = {x, 2 * x};
    a[6] += x > 100 ? x : v[9];
  }

  @Differentiable
  static void elementAfterChoice(double[] a, double x) {
    double[] v = {x, 2 * x};
    a[6] = x > 100 ? x : v[9];
  }

  @Differentiable
  static void indexBeforeChoice(double[] a, double x, int[] at) {
    double[] v = {x, 2 * x};
    a[at[7]] = x > 100 ? x : v[9];
  }

  /** The element is read at the end in any case, and before that in the index, if it comes to it. */
  @Differentiable
  static void divisionBeforeElement(double[] a, int n) {
    a[1 / (n - n) > 0 && a[9] < 0.1 ? 1 : 0] = Math.sin(a[9]);
  }

  @Differentiable
  static void elementBeforeElement(double[] a, double[] x) {
    a[x[8] > 0 || a[9] < 0.1 ? 1 : 0] += x[0] * a[9];
  }
}
