import dev.backflow.Differentiable;

/** Rows that change places in their table, and rows that only seem to. */
final class Pivots {
  private Pivots() {}

  @Differentiable
  static double determinant(double[][] m) {
    int n = m.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = new double[n];
      for (int k = 0; k < n; k++) a[i][k] = (k < m[i].length ? m[i][k] : 0.5) + (i == k ? 2 : 0);
    }
    double logDet = 0;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
      double[] row = a[c];
      a[c] = a[pivot];
      a[pivot] = row;
      logDet += Math.log(0.1 + a[c][c] * a[c][c]);
      for (int r = c + 1; r < n; r++) {
        double f = a[r][c] / (0.1 + a[c][c] * a[c][c]);
        for (int k = c + 1; k < n; k++) a[r][k] -= f * a[c][k] * a[c][k];
      }
    }
    return logDet;
  }

  @Differentiable
  static double solve(double[][] m, double[] b) {
    int n = Math.min(m.length, b.length);
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] made = new double[n];
      for (int k = 0; k < n; k++) made[k] = (k < m[i].length ? m[i][k] : 0) + (i == k ? 3 : 0);
      a[i] = made;
    }
    double[] x = b.clone();
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
      double[] upper = a[c], lower = a[pivot];
      double t = x[c];
      a[c] = lower;
      x[c] = x[pivot];
      a[pivot] = upper;
      x[pivot] = t;
      for (int r = c + 1; r < n; r++) {
        double f = a[r][c] / a[c][c];
        for (int k = c; k < n; k++) a[r][k] -= f * a[c][k];
        x[r] -= f * x[c];
      }
    }
    double sum = 0;
    for (int r = n - 1; r >= 0; r--) {
      for (int k = r + 1; k < n; k++) x[r] -= a[r][k] * x[k];
      x[r] /= a[r][r];
      sum += x[r] * x[r];
    }
    return sum;
  }

  @Differentiable
  static double once(double[] x) {
    double[] row = new double[2];
    double[][] a = new double[3][];
    for (int i = 0; i < 3; i++) a[i] = row;
    return eliminated(a, x);
  }

  @Differentiable
  static double twice(double[] x) {
    double[][] a = new double[3][];
    for (int i = 0; i < 2; i++) {
      double[] row = new double[2];
      a[i] = row;
      a[i + 1] = row;
    }
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (int r = c + 1; r < 3; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + (c < x.length ? x[c] : 0.3));
      }
    }
    return sum;
  }

  @Differentiable
  static double perhaps(double[] x, int n) {
    double[][] a = new double[3][];
    for (int i = 0; i < 3; i++) {
      double[] row = new double[2];
      if (i == n) row = a[0];
      a[i] = row;
    }
    return a[0] == null ? x.length : eliminated(a, x);
  }

  @Differentiable
  static double same(double[] x) {
    double[][] a = new double[3][2];
    for (int c = 0; c < 2; c++) {
      a[c] = a[c + 1];
      a[c + 1] = a[c];
    }
    return eliminated(a, x);
  }

  @Differentiable
  static double moved(double[] x) {
    double[][] a = new double[3][2];
    int j = 0;
    for (int c = 0; c < 2; c++) {
      double[] t = a[j];
      j++;
      a[j] = a[2];
      a[2] = t;
    }
    return eliminated(a, x);
  }

  @Differentiable
  static double later(double[] x) {
    double[][] a = new double[3][2];
    for (int c = 0; c < 2; c++) {
      double[] t = a[c];
      t = a[2];
      a[c] = a[2];
      a[2] = t;
    }
    return eliminated(a, x);
  }

  @Differentiable
  static double between(double[] x) {
    double[][] a = new double[3][2];
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (int r = c + 1; r < 3; r++) {
        double[] t = a[c];
        a[c] = a[r];
        a[r][0] = Math.sin(a[c][0] + (c < x.length ? x[c] : 0.3));
        sum += a[c][0] * a[c][0];
        a[r] = t;
      }
    }
    return sum;
  }

  @Differentiable
  static double within(double[] x) {
    double[][] a = new double[4][1];
    double sum = 0;
    for (int c = 0; c < 4; c++) {
      double[] t = a[0];
      a[0] = a[3];
      a[2] = t;
      a[3] = t;
      sum += step(a, x, c);
    }
    return sum;
  }

  private static double step(double[][] a, double[] x, int c) {
    double sum = 0;
    for (int r = c + 1; r < 4; r++) {
      sum += a[c][0] * a[c][0];
      a[r][0] += Math.sin(a[c][0] + (c < x.length ? x[c] : 0.3));
    }
    return sum;
  }

  @Differentiable
  static double back(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    int last = 0;
    for (int c = 0; c < n; c++) {
      double[] t = a[c];
      a[c] = a[last];
      a[last] = t;
      last = c / 2;
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double anywhere(double[] x, int seed) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        if (x[r] > x[pivot]) pivot = r;
        if (x[r] > 0.5) pivot = r - c - 1;
        if (x[r] > 0.9) pivot--;
      }
      pivot = Math.max(0, pivot);
      double[] t = a[pivot];
      a[pivot] = a[c];
      a[c] = t;
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double down(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    for (int c = n - 1; c >= 0; c--) {
      int low = c;
      int other;
      for (int r = 0; r < c; r++) if (x[r] < x[low]) low = r;
      if (x[c] > 0.2) other = low;
      else other = c;
      double[] t = a[c];
      a[c] = a[other];
      a[other] = t;
      for (int r = 0; r < c; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double two(double[] x) {
    double[][] a = new double[3][1], b = new double[3][];
    for (int i = 0; i < 3; i++) {
      double[] row = new double[1];
      a[i] = row;
      b[2 - i] = row;
    }
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (int r = c + 1; r < 3; r++) {
        sum += a[c][0] * a[c][0];
        b[r][0] += Math.sin(a[c][0] + (c < x.length ? x[c] : 0.3));
      }
    }
    return sum;
  }

  @Differentiable
  static double exchanged(double[] x) {
    double[][] a = new double[3][1], b = new double[3][1];
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      double[] t = a[c];
      a[c] = b[c];
      b[c] = t;
      for (int r = c + 1; r < 3; r++) {
        sum += a[c][0] * b[c][0] + a[c][0] * a[c][0];
        b[r][0] += Math.sin(a[c][0] + (c < x.length ? x[c] : 0.3));
        a[r][0] += Math.cos(b[c][0]);
      }
    }
    return sum;
  }

  private static double eliminated(double[][] a, double[] x) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (int r = c + 1; r < 3; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + (c < x.length ? x[c] : 0.3));
        a[r][1] -= a[c][1] * a[c][0];
      }
    }
    return sum;
  }
}
