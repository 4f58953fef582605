import dev.backflow.Differentiable;

/** Methods of the same file are differentiated along: small ones in place, recursive ones as pairs of passes. */
final class Helpers {
  private static final double SCALE = 0.25;

  @Differentiable
  static double tree(double x, double y, int depth) {
    return branch(x, y, depth) * SCALE;
  }

  private static double branch(double x, double y, int depth) {
    if (depth <= 0) return x * y;
    double left = branch(x * 0.9, y + 0.1, depth - 1);
    double right = branch(y, x * x, depth - 2);
    return left * right + even(x, depth);
  }

  private static double even(double x, int n) {
    return n == 0 ? x : odd(x * 1.1, n - 1);
  }

  private static double odd(double x, int n) {
    return n == 0 ? -x : even(Math.sin(x), n - 1);
  }

  @Differentiable
  static double layers(double[][] w, double[] x) {
    double[] h = x;
    for (int l = 0; l < 2; l++) {
      h = activate(dense(w, h));
    }
    normalise(h);
    return h[0] * h[1] - h[2];
  }

  static double[] dense(double[][] w, double[] x) {
    double[] y = new double[w.length];
    for (int i = 0; i < w.length; i++) y[i] = dot(w[i], x);
    return y;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  static double[] activate(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) y[i] = Math.tanh(y[i]);
    return y;
  }

  static void normalise(double[] x) {
    double norm = Math.sqrt(dot(x, x) + 1);
    for (int i = 0; i < x.length; i++) x[i] /= norm;
  }
}
