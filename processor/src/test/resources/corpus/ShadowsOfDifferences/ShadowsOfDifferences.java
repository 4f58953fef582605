import dev.backflow.Constant;
import dev.backflow.Differentiable;
/** Arrays whose shadows go on as a whole to that of another array, and arrays whose shadows only seem to. */
@SuppressWarnings("backflow")
final class ShadowsOfDifferences {
  private ShadowsOfDifferences() {}

  @Differentiable
  static double oneSided(@Constant double[] a, double[] b, double[][] q) {
    double[] d = new double[a.length];
    for (int i = 0; i < a.length; i++) d[i] = a[i] - b[i];
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double s = 0;
      for (int j = 0; j <= i; j++) s += q[i][j] * d[j];
      sum += s * s;
    }
    return sum;
  }

  @Differentiable
  static double manyRounds(@Constant double[][] points, double[][] means, double[] w) {
    double sum = 0;
    for (double[] point : points)
      for (int k = 0; k < means.length; k++) {
        double[] d = new double[point.length];
        for (int i = 0; i < point.length; i++) d[i] = point[i] - means[k][i];
        double s = 0;
        for (int i = 0; i < d.length; i++) for (int j = 0; j < d.length; j++) s -= w[i] * d[j] * d[i];
        sum += Math.exp(0.01 * s);
      }
    return sum;
  }

  @Differentiable
  static double overwritten(double[] b, double[][] q) {
    double[] d = new double[b.length];
    for (int i = 0; i < b.length; i++) d[i] = -b[i];
    for (int i = 0; i < b.length; i++) b[i] = 3 * b[i] * q[0][i];
    double sum = 0;
    for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j] * b[i];
    return sum;
  }

  @Differentiable
  static double overwrittenLater(double[] b, double[][] q) {
    double[] d = new double[b.length];
    for (int i = 0; i < b.length; i++) d[i] = b[i];
    double sum = 0;
    for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j];
    for (int i = 0; i < b.length; i++) d[i] = sum * d[i];
    for (int i = 0; i < b.length; i++) b[i] = q[0][i];
    for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j] * b[i];
    return sum;
  }

  @Differentiable
  static double bothSides(double[] a, double[] b, double[][] q) {
    double[] d = new double[b.length];
    for (int i = 0; i < b.length; i++) d[i] = a[i] - b[i];
    double sum = 0;
    for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j] * d[i];
    return sum;
  }

  @Differentiable
  static double aPart(double[] b, double[][] q) {
    double[] d = new double[b.length];
    for (int i = 0; i < b.length - 1; i++) d[i] = b[i];
    for (int i = b.length - 1; i < b.length; i++) d[i] = 2 * b[i];
    double sum = 0;
    for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j] * d[i];
    return sum;
  }

  @Differentiable
  static double swapped(double[][] rows, double[][] q, int n) {
    double[] d = new double[rows[0].length];
    for (int i = 0; i < rows[0].length; i++) d[i] = rows[0][i];
    if (n % 2 == 0) {
      double[] first = rows[0];
      rows[0] = rows[1];
      rows[1] = first;
    }
    for (int i = 0; i < rows[1].length; i++) rows[1][i] = d[i] * q[0][i];
    double sum = 0;
    for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j] * rows[0][j] + rows[1][j];
    return sum;
  }

  @Differentiable
  static double chained(double[] b, double[][] q) {
    double[] d = new double[b.length];
    double[] e = new double[b.length];
    for (int i = 0; i < b.length; i++) d[i] = -b[i];
    for (int i = 0; i < b.length; i++) e[i] = 1 - d[i];
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      double s = 0;
      for (int j = 0; j <= i; j++) s += q[i][j] * e[j];
      sum += s * s;
    }
    return sum;
  }

  @Differentiable
  static double[] leaving(double[] b, double[][] q) {
    double[] d = new double[b.length];
    double[][] all = {d, d};
    for (int i = 0; i < b.length; i++) d[i] = 1 - b[i];
    double sum = 0;
    for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j] * all[1][i];
    all[0][0] = sum;
    return d;
  }

  @Differentiable
  static float narrow(float[] x, double[] b) {
    float[] d = new float[x.length];
    double[] e = new double[x.length];
    for (int i = 0; i < x.length; i++) d[i] = 1 - x[i];
    for (int i = 0; i < x.length; i++) e[i] = d[i];
    double sum = 0;
    for (int i = 0; i < x.length; i++) for (int j = 0; j <= i; j++) sum += b[i] * e[j] * d[i];
    return (float) sum;
  }

  @Differentiable
  static double exceptions(double[] b, double[][] q, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double[] d = new double[b.length];
      for (int i = 0; i < b.length; i++) d[i] = round - b[i];
      double sum = 0;
      for (int i = 0; i < b.length; i++) for (int j = 0; j <= i; j++) sum += q[i][j] * d[j];
      total += sum * sum;
      if (n == round) total += q[round][b.length + round];
    }
    return total;
  }
}
