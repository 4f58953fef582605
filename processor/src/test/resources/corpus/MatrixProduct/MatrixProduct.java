import dev.backflow.Differentiable;

/** D = W X in plain loops. */
final class MatrixProduct {
  @Differentiable
  static double[][] product(double[][] w, double[][] x) {
    int n = w.length, m = x[0].length;
    double[][] d = new double[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        for (int k = 0; k < x.length; k++) {
          d[i][j] += w[i][k] * x[k][j];
        }
      }
    }
    return d;
  }
}
