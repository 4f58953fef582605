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
    int n = x.length;
    double[] row = new double[1];
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) a[i] = row;
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double twice(double[] x) {
    int n = x.length;
    double[][] a = new double[n + 1][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[1];
      a[i] = row;
      a[i + 1] = row;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r <= n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double perhaps(double[] x, int k) {
    int n = x.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[1];
      if (i > 0 && i != k) row = a[0];
      a[i] = row;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double same(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    for (int c = 0; c + 1 < n; c++) {
      a[c] = a[c + 1];
      a[c + 1] = a[c];
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double moved(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    for (int j = 0; j + 1 < n; ) {
      double[] t = a[j];
      j++;
      a[j] = a[n - 1];
      a[n - 1] = t;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double shifted(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    for (int j = 0; j + 1 < n; ) {
      double[] t = a[0];
      a[0] = a[j];
      j++;
      a[j] = t;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double later(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    for (int c = 0; c < n; c++) {
      double[] t = a[c];
      t = a[n - 1];
      a[c] = a[n - 1];
      a[n - 1] = t;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double replaced(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double[][] b = new double[n][1];
    for (int c = 0; c + 1 < n; c++) {
      double[] t = a[c];
      a[c] = a[c + 1];
      t = a[0];
      a[c + 1] = t;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0] + b[c][0] * b[r][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
        b[r][0] += Math.cos(b[c][0] - x[c]);
      }
      double[] t = b[c];
      b[c] = b[n - 1];
      b[0] = t;
    }
    return sum;
  }

  @Differentiable
  static double between(double[] x) {
    int n = x.length;
    double[][] a = new double[n + 1][1];
    double sum = 0;
    for (int i = 0; i < n; i++) a[i + 1][0] = x[i] * x[i];
    for (int c = 0; c < n; c++) {
      double[] t = a[c];
      a[c] = a[c + 1];
      sum += a[c][0] * a[c][0] + a[c][0];
      a[c + 1][0] += Math.sin(a[c][0] + x[c]);
      a[c + 1] = t;
      a[c + 1][0] += x[c];
    }
    return sum;
  }

  @Differentiable
  static double before(double[] x) {
    int n = x.length;
    double[][] a = new double[n + 3][1];
    double[] t = a[0], u = a[0];
    a[0] = a[1];
    a[1] = u;
    a[0] = a[2];
    a[2] = t;
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double back(double[] x) {
    int n = x.length;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[][] a = new double[n][1];
      int last = k;
      for (int c = k; c < n; c++) {
        double[] t = a[c];
        a[c] = a[last];
        a[last] = t;
        last = c;
        for (int r = c + 1; r < n; r++) {
          sum += a[c][0] * a[c][0];
          a[r][0] += Math.sin(a[c][0] + x[c]);
        }
      }
    }
    return sum;
  }

  @Differentiable
  static double anywhere(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        if (x[r] > x[pivot]) pivot = r;
        if (x[r] > 0.5) pivot = r - c - 1;
      }
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
  static double below(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) if (x[r] > 0 && pivot > 0) pivot--;
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
  static double lower(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    for (int c = 1; c < n; c++) {
      int pivot = c;
      if (x[c] > 0) pivot = c - 1;
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
  static double low(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1];
    double sum = 0;
    for (int c = 1; c < n; c++) {
      int pivot = c - 1;
      if (x[c] > 0) pivot = c;
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
  static double borrowed(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1], b = new double[n][];
    double[] row = new double[1];
    for (int i = 0; i < n; i++) b[i] = row;
    for (int i = 0; i < n; i++) {
      double[] t = a[i];
      a[i] = b[i];
      b[i] = t;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double indexed(double[] x) {
    int n = x.length;
    double[][] a = new double[n + 3][1];
    int[] p = new int[n + 1];
    double[] t = a[p[0]];
    p[0] = p[0] + 1;
    a[p[0]] = a[2];
    a[2] = t;
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double copied(double[] x) {
    int n = x.length;
    double[][] b = new double[n][];
    double[] row = new double[1];
    for (int i = 0; i < n; i++) b[i] = row;
    double[][] a = b.clone();
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        a[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double either(double[] x) {
    int n = x.length;
    double[][] b = new double[n][1], d = new double[n][];
    double[] row = new double[1];
    for (int i = 0; i < n; i++) d[i] = row;
    double[][] a = n > 2 ? d : b;
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
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
  static double both(double[] x) {
    int n = x.length;
    double[][] a = new double[n][], b = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[1];
      a[i] = row;
      b[n - 1 - i] = row;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * a[c][0];
        b[r][0] += Math.sin(a[c][0] + x[c]);
      }
    }
    return sum;
  }

  @Differentiable
  static double exchanged(double[] x) {
    int n = x.length;
    double[][] a = new double[n][1], b = new double[n][1];
    double sum = 0;
    for (int c = 0; c < n; c++) {
      double[] t = a[c];
      a[c] = b[n - 1 - c];
      b[n - 1 - c] = t;
      for (int r = c + 1; r < n; r++) {
        sum += a[c][0] * b[c][0] + a[c][0] * a[c][0];
        b[r][0] += Math.sin(a[c][0] + x[c]);
        a[r][0] += Math.cos(b[c][0]);
      }
    }
    return sum;
  }
}
