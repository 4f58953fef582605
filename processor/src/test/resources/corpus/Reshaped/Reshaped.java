import dev.backflow.Differentiable;
import java.util.Arrays;

/** Methods without a result that put rows of another length in place: a shadow is of the final shape before, of the initial shape after. */
final class Reshaped {
  @Differentiable
  static void shorter(double[][] m, double x) {
    m[1] = new double[] {x * m[1][0], x * x};
  }

  @Differentiable
  static void longer(double[][] m, double x) {
    m[1] = new double[] {x * m[1][0], x * x, m[0][1], 2, m[1][3] * x, x};
  }

  @Differentiable
  static void swapped(double[][] m, double x) {
    double[] t = m[0];
    m[0] = m[1];
    m[1] = t;
    m[0][0] *= x;
  }

  @Differentiable
  static void aliased(double[][] m, double x) {
    m[0] = m[1];
    m[0][0] *= x;
    m[1][0] *= x;
  }

  @Differentiable
  static void copied(double[][] m, double x) {
    m[2] = Arrays.copyOf(m[1], 7);
    m[2][5] = x * x * m[1][2];
  }

  @Differentiable
  static void nulled(double[][] m, double x) {
    m[2] = null;
    m[1][0] *= x;
  }

  @Differentiable
  static void cube(double[][][] m, double x) {
    m[2] = new double[][] {m[1][0], {x, x * m[0][0][0]}};
    m[2][0][1] *= x;
  }

  @Differentiable
  static void crossed(double[][] m, double[] v, double x) {
    m[0] = v;
    v[1] *= x * m[0][2];
  }

  @Differentiable
  static void twice(double[][] m, double[] v, double x) {
    m[0] = v;
    m[1] = v;
    v[1] *= x * m[0][2];
    m[1][1] += m[2][0];
  }
}
