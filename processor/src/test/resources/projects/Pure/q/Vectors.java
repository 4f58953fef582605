package q;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Methods that promise to leave their arguments alone. */
public final class Vectors {
  public record Halves(double[] left, double[] right) {}

  private Vectors() {}

  @Differentiable(pure = true)
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  @Differentiable(pure = true)
  public static double[] scaled(double factor, double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) y[i] *= factor;
    return y;
  }

  /** Gaussian elimination on copies, rows of which change places. */
  @Differentiable(pure = true)
  public static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) a[i] = matrix[i].clone();
    double[] x = right.clone();
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[best][c])) best = r;
      double[] row = a[c];
      a[c] = a[best];
      a[best] = row;
      double other = x[c];
      x[c] = x[best];
      x[best] = other;
      for (int r = c + 1; r < n; r++) {
        double factor = a[r][c] / a[c][c];
        for (int k = c; k < n; k++) a[r][k] -= factor * a[c][k];
        x[r] -= factor * x[c];
      }
    }
    for (int r = n - 1; r >= 0; r--) {
      for (int k = r + 1; k < n; k++) x[r] -= a[r][k] * x[k];
      x[r] /= a[r][r];
    }
    return x;
  }

  /** One new row at two places. */
  @Differentiable(pure = true)
  public static double[][] twice(double[] x) {
    double[] row = scaled(2, x);
    return new double[][] {row, row, x.clone()};
  }

  /** One new array under two names. */
  @Differentiable(pure = true)
  public static Halves halves(double[] x, @Constant double[] shift) {
    double[] both = {x[0] + shift[0], x[1] * shift[1]};
    return new Halves(both, both);
  }
}
