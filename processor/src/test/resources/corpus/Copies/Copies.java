import dev.backflow.Differentiable;

/** The array operations of the library; copies may overlap. */
final class Copies {
  @Differentiable
  static double[] moved(double[] a, double[] b, double x) {
    System.arraycopy(a, 0, a, 1, 3);
    a[0] = x * b[1];
    double[] c = java.util.Arrays.copyOf(b, 6);
    double[] d = java.util.Arrays.copyOfRange(a, 1, 3);
    java.util.Arrays.fill(b, x * x);
    java.util.Arrays.fill(b, 1, 2, d[0] * c[2]);
    c[5] = b[0] * a[3];
    System.arraycopy(d, 0, c, 3, 2);
    return c;
  }

  @Differentiable
  static double grown(double[][] m) {
    double[][] deep = {m[0].clone(), m[1], {m[2][0], 2, m[3][1]}};
    double[][] shallow = deep.clone();
    shallow[0][1] = m[0][1] * m[1][1];
    shallow[1] = m[3];
    shallow[1][2] *= 3;
    return deep[0][1] * deep[1][2] * deep[2][0] + shallow[1][2] * m[3][2];
  }
}
