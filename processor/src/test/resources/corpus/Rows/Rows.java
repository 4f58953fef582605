import dev.backflow.Differentiable;

/** Rows are references: they are shared, swapped and replaced. */
final class Rows {
  @Differentiable
  static double swapped(double[][] m, double[] v) {
    double[] first = m[0];
    m[0] = m[1];
    m[1] = first;
    first[2] = first[2] * v[0];
    m[2] = v;
    double sum = 0;
    for (double[] row : m) {
      for (double element : row) {
        sum += element * element * first[1];
      }
    }
    return sum;
  }

  @Differentiable
  static double shared(double[] x) {
    double[] y = x;
    y[0] = y[1] * y[2];
    x[1] *= y[0];
    return x[0] * y[1] + x[3];
  }

  @Differentiable
  static double[] replaced(double[] a, double[] b) {
    double[] old = a, now = b;
    for (int t = 0; t < 3; t++) {
      for (int i = 0; i < 4; i++) {
        now[i] = Math.sin(old[i]) + old[(i + 1) % 4] * now[i];
      }
      double[] other = old;
      old = now;
      now = other;
    }
    return old;
  }
}
