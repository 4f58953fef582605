import dev.backflow.Differentiable;

/** Elements that the loop which writes to their array has left behind, and some that only look so. */
final class LeftBehind {
  private LeftBehind() {}

  record Spot(double x, double v) {}

  @Differentiable
  static double recurrence(double[] shocks, double a, double b) {
    double[] h = new double[shocks.length + 1];
    h[0] = a * a;
    double sum = 0;
    for (int t = 1; t < h.length; t++) {
      h[t] = 0.1 + a * shocks[t - 1] * shocks[t - 1] + b * h[t - 1] * Math.sin(h[t - 1]);
      sum += Math.log(1 + h[t] * h[t]) * h[t - 1];
    }
    for (int t = h.length - 2; t >= 0; t--) {
      h[t] = h[t] * h[t + 1] + a;
    }
    return sum + h[0];
  }

  @Differentiable
  static double factor(double[][] m) {
    int n = m.length;
    double[][] l = new double[n][n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i && j < m[i].length; j++) {
        double part = 3 + m[i][j];
        for (int k = 0; k < j; k++) part -= 0.1 * l[i][k] * l[j][k];
        l[i][j] = i == j ? Math.sqrt(Math.abs(part) + 0.5) : part / l[j][j];
        sum += l[i][j] * l[j][i];
      }
    }
    return sum;
  }

  @Differentiable
  static double cholesky(double[] x, double s) {
    int n = x.length;
    double[][] l = new double[n][n];
    double logDet = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = Math.exp(-(x[i] - x[j]) * (x[i] - x[j])) + (i == j ? s * s + 0.5 : 0);
        for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
        if (i == j) {
          l[i][i] = Math.sqrt(sum);
          logDet += Math.log(l[i][i]);
        } else {
          l[i][j] = sum / l[j][j];
        }
      }
    }
    return logDet;
  }

  @Differentiable
  static double oneRowTwice(double[] x, double a) {
    double[][] t = new double[5][x.length];
    t[3] = t[1];
    for (int j = 0; j < x.length; j++) t[0][j] = x[j];
    double sum = 0;
    for (int i = 1; i < 5; i++) {
      for (int j = 0; j < x.length; j++) {
        sum += t[i - 1][j] * Math.sin(t[i - 1][j]) * a;
        t[i][j] = a * t[i - 1][j] * t[i - 1][j] + x[j] * i;
      }
    }
    return sum;
  }

  @Differentiable
  static double oneRowInTwoTables(double[] x, double a) {
    int n = x.length + 2;
    double[][] t = new double[n][x.length];
    double[][] u = new double[n][];
    for (int i = 0; i < n; i++) u[i] = t[n - 1 - i];
    double sum = 0;
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < x.length; j++) {
        t[i][j] = a + x[j] * i;
        sum += t[i - 1][j] * Math.cos(t[i - 1][j] + a) * x[j];
        u[i][j] = sum * 0.1 + t[i - 1][j];
      }
    }
    return sum;
  }

  @Differentiable
  static double oneTableUnderTwoNames(double[] x, double a) {
    double[][] t = new double[4][x.length];
    double[][] u = t;
    double[] row = t[1];
    double sum = 0;
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j < x.length; j++) {
        u[i][j] = a * u[i - 1][j] + x[j] * t[i][j - 1];
        sum += t[i - 1][j] * t[i][j - 1] * Math.sin(u[i - 1][j - 1]);
        row[j - 1] = sum * a;
      }
    }
    return sum;
  }

  @Differentiable
  static double againAndAgain(double[] x, double a, int n) {
    double[] u = x.clone();
    double sum = 0;
    for (int t = 0; t < n; t++) {
      for (int i = 1; i < u.length; i++) {
        u[i] = a * u[i - 1] * u[i - 1] + 0.5 * u[i];
        for (int k = i - 1; k >= 0; k--) sum += u[k] * u[k] * 0.1;
        for (int k = 0; k <= i; k++) sum += Math.sin(u[k]) * a;
      }
    }
    return sum;
  }

  @Differentiable
  static double backwards(double[] x, double a) {
    double[] u = new double[x.length + 2];
    double[] w = x.clone();
    double sum = 0;
    for (int i = x.length - 1; i >= 0; i--) {
      u[i] = x[i] * Math.sin(u[i + 1]) + a * u[i + 2] * u[i + 1];
      for (int k = i + 1; k < w.length; k++) sum += w[k] * w[k] * a;
      for (int k = i; k < w.length; k++) sum += w[k] * Math.sin(w[k]) * a;
      w[i] = sum * 0.1;
    }
    for (int i = 0; i < w.length; i++) for (int k = i + 1; k < w.length; k++) w[k] = w[k] * w[i] + Math.cos(w[k - 1]);
    return sum + w[w.length - 1];
  }

  @Differentiable
  static double ahead(double[] x, double a) {
    double[] u = x.clone();
    double sum = 0;
    for (int i = 0; i + 1 < u.length; i++) {
      sum += u[i + 1] * u[i + 1] * a;
      u[i + 1] = u[i] * u[i] * a + u[i + 1] * u[i];
      u[i] = sum * Math.sin(u[i]);
      sum += u[i] * u[i + 1];
    }
    return sum;
  }

  @Differentiable
  static double before(double[] x, double a, int from) {
    double sum = 0;
    double[] u = x.clone();
    for (int i = from & 1; i < u.length; i++) {
      for (int k = 0; k < i - 1; k++) sum += u[k] * u[k] * u[i - 2 > 0 ? i - 2 : 0];
      if (i > 0) u[i] = a * u[i - 1] + sum * 0.1;
      if (i == 2) u[i - 1] = u[0] * u[1];
    }
    return sum;
  }

  @Differentiable
  static double parametersRows(double[][] m, double a) {
    double sum = 0;
    for (int i = 1; i < m.length; i++) {
      for (int j = 1; j < m[i].length && j < m[i - 1].length; j++) {
        sum += m[i - 1][j] * m[i - 1][j] * a + m[i][j - 1] * Math.sin(m[i][j - 1]);
        m[i][j] = a * m[i - 1][j - 1] + m[i][j];
      }
    }
    return sum;
  }

  @Differentiable
  static double orbit(double x, double k, int n) {
    Spot[] path = new Spot[Math.max(n, 0) + 1];
    path[0] = new Spot(x, 0.5);
    double sum = 0;
    for (int i = 1; i < path.length; i++) {
      double v = path[i - 1].v() - 0.1 * k * path[i - 1].x() * path[i - 1].x();
      path[i] = new Spot(path[i - 1].x() + 0.1 * v, v);
      sum += path[i].x() * path[i - 1].v();
    }
    return sum;
  }

  @Differentiable
  static double writtenFirst(double[] x, double a) {
    double[] u = x.clone();
    double sum = 0;
    for (int i = 0; i + 1 < u.length; i++) {
      u[i] = a * u[i] * u[i];
      sum += u[i + 1] * Math.sin(u[i + 1]);
    }
    for (int c = 1; c < u.length; c++) {
      double[] v = u.clone();
      for (int r = c - 1; r < u.length; r++) {
        v[r] = v[r] * a + sum * 0.1;
        sum += v[c] * v[c] * x[r];
      }
    }
    return sum;
  }

  @Differentiable
  static double inclusive(double[] x, double a) {
    double[] u = x.clone();
    double sum = 0;
    for (int i = 1; i < u.length; i++) {
      for (int k = 0; k <= i; k++) sum += u[k] * Math.sin(u[k]) * a;
      for (int k = i - 1; k < u.length; k++) sum += u[k] * Math.cos(u[k]) * a;
      u[i] = sum * 0.1;
    }
    for (int i = u.length - 2; i >= 0; i--) {
      for (int k = u.length - 1; k >= i; k--) sum += u[k] * Math.sin(u[k]) * a;
      for (int k = i + 1; k >= 0; k--) sum += u[k] * Math.cos(u[k]) * a;
      u[i] = sum * 0.1;
    }
    return sum;
  }

  @Differentiable
  static double written(double[] x, double a) {
    double[] u = x.clone();
    double sum = 0;
    for (int i = 1; i < u.length; i++) {
      sum += u[i - 1] * u[i - 1] * a;
      u[i] = churned(u, i);
    }
    return sum * a;
  }

  private static double churned(double[] u, int depth) {
    if (depth == 0) return u[0] * u[u.length - 1];
    u[depth - 1] = Math.sin(u[depth - 1] + u[depth]);
    return churned(u, depth - 1) + u[depth];
  }
}
