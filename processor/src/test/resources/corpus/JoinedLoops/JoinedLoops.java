import dev.backflow.Differentiable;
/** Loops that sum what the loop before has put into an array, and loops that only look like it. */
@SuppressWarnings("backflow")
final class JoinedLoops {
  private JoinedLoops() {}

  @Differentiable
  static double norm(double[][] a, double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) sum += a[i][j] * x[j];
      product[i] = sum;
    }
    double norm = 0;
    for (double element : product) norm += element * element;
    return norm;
  }

  @Differentiable
  static double threeLoops(double[][] a, double[] x) {
    double[] rows = new double[a.length];
    double[] same = rows;
    for (int i = 0; i < rows.length; i++) {
      for (double element : a[i]) same[i] += element * x[0];
      rows[i] *= 2;
    }
    double sum = 0, squares = 0;
    double first = 1;
    for (int i = 0; i < same.length; i++) sum += rows[i];
    for (int k = 0; k < a.length; k++) squares -= same[k] * (first = rows[k] * rows.length * 0.1);
    return sum * squares * first;
  }

  @Differentiable
  static double ends(double[][] a, double[] x, int n) {
    double[] put = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (double element : a[i]) sum += element * x[i];
      if (sum > 1) continue;
      put[i] = sum;
      if (n == i + 1) break;
    }
    double sum = 0;
    for (int i = 0; i < put.length; i++) sum += Math.exp(put[i]);
    return sum;
  }

  @Differentiable
  static double leaves(double[][] a, double[] x, int n) {
    double[] put = new double[x.length];
    double sum = x[0];
    for (int i = 0; i < x.length; i++) {
      double s = 0;
      for (double element : a[i]) s += element * x[i];
      put[i] = s;
      if (n == i + 1) return sum * s;
    }
    for (int i = 0; i < put.length; i++) sum += put[i] * put[i];
    return sum;
  }

  @Differentiable
  static double neighbours(double[][] a, double[] x) {
    double[] put = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (double element : a[i]) put[i] += element * x[i];
      put[i / 2] += x[i] * put[i];
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += put[i] * put[i];
    return sum;
  }

  @Differentiable
  static double looksBack(double[][] a, double[] x) {
    double[] put = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      put[i] = i == 0 ? 1 : put[i - 1] * x[i];
      for (double element : a[i]) put[i] += element * x[i];
    }
    for (int i = 0; i < x.length; i++) sum += put[i] * put[put.length - 1 - i];
    return sum;
  }

  @Differentiable
  static double begins(double[][] a, double[] x) {
    double[] put = new double[x.length];
    double sum = 1;
    for (int i = 0; i < x.length; i++) {
      double s = sum;
      for (double element : a[i]) s += element * x[i];
      put[i] = s;
      sum *= 0.5;
    }
    double begin = sum;
    for (int i = 0; i < put.length; i++) begin += put[i] * sum;
    for (int i = 0; i < put.length; i++) sum += put[i] * begin;
    return sum;
  }

  @Differentiable
  static double rowsOfATable(double[][] a, double[] x) {
    double[] put = new double[x.length];
    double[][] table = new double[x.length][];
    for (int i = 0; i < table.length; i++) table[i] = put;
    for (int i = 0; i < x.length; i++) {
      double s = 0;
      for (double element : a[i]) s += element * x[i];
      put[i] = s;
      table[i][x.length - 1 - i] += 3 * x[i];
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += put[i] * put[i];
    return sum;
  }

  @Differentiable
  static double lengths(double[][] a, double[] x, int n) {
    int m = x.length - 1;
    double[] put = new double[m];
    double[] other = new double[m + 1];
    for (int i = 0; i < m; i++) {
      double s = 0;
      for (double element : a[i]) s += element * x[i];
      put[i] = s;
      other[i] = s * s;
    }
    m = other.length;
    double sum = 0;
    for (int i = 0; i < m; i++) sum += other[i] * x[i];
    for (int i = 0; i < put.length; i++) sum += put[i] / (n == 17 ? n / (n - 17) : 1);
    return sum;
  }

  @Differentiable
  static double negative(double[] x, int n) {
    double[] put = new double[n - 1];
    double sum = x[0];
    for (int i = 0; i < n - 1; i++) {
      put[i] = x[0] * i;
      sum += put[i] * put[i];
    }
    return sum;
  }

  @Differentiable
  static double[] kept(double[][] a, double[] x) {
    double[] put = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double s = 0;
      for (double element : a[i]) s += element * x[i];
      put[i] = s;
    }
    double sum = 0;
    for (double element : put) sum += element * element;
    for (int i = 0; i < put.length; i++) put[i] *= sum;
    return put;
  }

  @Differentiable
  static void effects(double[][] a, double[] x, double[] out) {
    double[] put = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double s = 0;
      for (int j = 0; j <= x.length; j++) s += a[i][j] * x[i];
      put[i] = s;
      out[i] = s;
    }
    double sum = 0;
    for (double element : put) sum += element * element;
    out[0] = sum;
  }

  @Differentiable
  static float singles(float[] x, double[] y) {
    float[] put = new float[x.length];
    double sum = 0;
    for (int i = 0; i < put.length; i++) {
      put[i] = x[i];
      for (int j = 0; j < 3; j++) put[i] *= 0.5f;
      sum += put[i];
    }
    double[] whole = new double[y.length];
    double both = 0;
    for (int i = 0; i < whole.length; i++) {
      whole[i] = i;
      for (int j = 0; j < i; j++) whole[i] += y[j];
    }
    for (double element : whole) both += element * sum;
    return (float) both;
  }

  @Differentiable
  static double roundsOfRounds(double[][] a, double[] x, int n) {
    double total = 0;
    double[] put = new double[x.length];
    for (int round = 0; round < n; round++) {
      for (int i = 0; i < x.length; i++) {
        double s = 0;
        for (double element : a[i]) s += element * x[i] + round;
        put[i] = s;
      }
      double sum = 0;
      for (double element : put) sum += element * element;
      total += Math.log(1 + sum);
    }
    return total;
  }
}
