import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Gate;
import java.util.Arrays;

/** Gates over arrays, with reverse passes that are known better than by their code. */
final class ReversePasses {
  private ReversePasses() {}

  @Gate(vjp = "matMulVjp") static double[][] matMul(double[][] w, double[][] x) {
    double[][] out = new double[w.length][x[0].length];
    for (int i = 0; i < w.length; i++)
      for (int j = 0; j < x[0].length; j++)
        for (int k = 0; k < x.length; k++) out[i][j] += w[i][k] * x[k][j];
    return out;
  }

  static void matMulVjp(double[][] w, double[][] x, double[][] out, double[][] dOut, double[][] dw, double[][] dx) {
    for (int i = 0; i < w.length; i++)
      for (int j = 0; j < x[0].length; j++)
        for (int k = 0; k < x.length; k++) {
          dw[i][k] += dOut[i][j] * x[k][j];
          dx[k][j] += w[i][k] * dOut[i][j];
        }
  }

  @Gate(vjp = "Pullbacks.dot", sparing = true) static double dot(double[] a, double[] b) {
    return Arrays.stream(a).map(x -> x * b[0] + x * x).sum();
  }

  /** The gate's parameters, what it gives, its cotangent, and the shadows. */
  static final class Pullbacks {
    static void dot(double[] a, double[] b, double out, double dOut, double[] da, double[] db) {
      for (int i = 0; i < a.length; i++) {
        if (da != null) da[i] += (b[0] + 2 * a[i]) * dOut;
        if (db != null) db[0] += a[i] * dOut;
      }
    }
  }

  @Gate(vjp = "scaledVjp") static double[] scaled(double factor, double[] x, int[] order, @Constant double[] offset) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) out[i] = factor * x[order[i]] + offset[i];
    return out;
  }

  static double scaledVjp(double factor, double[] x, int[] order, double[] offset, double[] out, double[] dOut, double[] dx) {
    double dfactor = 0;
    for (int i = 0; i < x.length; i++) {
      dfactor += dOut[i] * x[order[i]];
      dx[order[i]] += dOut[i] * factor;
    }
    return dfactor;
  }

  @Gate(vjp = "blendVjp") static double blend(double a, double[] x, double b) {
    double sum = 0;
    for (double v : x) sum += v * v;
    return a * sum + b * b;
  }

  static void blendVjp(double a, double[] x, double b, double out, double dOut, double[] da, double[] dx, double[] db) {
    for (int i = 0; i < x.length; i++) {
      da[0] += x[i] * x[i] * dOut;
      dx[i] += 2 * a * x[i] * dOut;
    }
    db[0] += 2 * b * dOut;
  }

  /** The cube root of 1 + x·x, by Newton's method; its gradient by the implicit function theorem. */
  @Gate(vjp = "rootVjp") @Differentiable static double root(double[] x) {
    double square = 1, y = 1;
    for (double v : x) square += v * v;
    for (int i = 0; i < 50; i++) y -= (y * y * y - square) / (3 * y * y);
    return y;
  }

  static void rootVjp(double[] x, double out, double dOut, double[] dx) {
    for (int i = 0; i < x.length; i++) dx[i] += 2 * x[i] / (3 * out * out) * dOut;
  }

  @Differentiable static double layers(double[][] w, double[][] x) {
    double[][] y = matMul(w, x);
    double[][] z = matMul(y, matMul(x, w));
    double s = 0;
    for (double[] row : z) for (double v : row) s += Math.tanh(v);
    return s + y[0][0] * dot(y[1], x[0]);
  }

  /** What the gate took and gave is overwritten behind it. */
  @Differentiable static double overwritten(double[] x, double f) {
    double[] a = x.clone();
    int[] order = {3, 1, 0, 2};
    double[] out = scaled(f, a, order, x.length > 2 ? new double[] {1, 2, 3, 4} : new double[4]);
    order[0] = 1;
    a[3] = out[0] * 2;
    out[1] *= out[2];
    double s = dot(out, a) + blend(f, out, a[1]);
    out[0] = s;
    return s + out[0] * out[3];
  }

  @Differentiable static double stepped(double[] x, int n) {
    double[] y = x;
    double s = 1;
    for (int i = 0; i < n + 1; i++) {
      y = scaled(0.5 * s, y, new int[] {1, 2, 3, 0}, new double[4]);
      s = blend(s, y, i) / 4;
      if (i == 2) y[1] = s;
    }
    return s + y[0];
  }

  @Differentiable static double element(double[] x) {
    double[] a = x.clone();
    a[1] = root(a);
    a[1] = dot(a, a) * a[1];
    return a[1] + a[0];
  }

  @Differentiable static void once(double[] a) {
    a[1] = root(a) + a[1];
    a[0] = dot(a, a);
  }

  @Differentiable static double rows(double[][] x) {
    double[][] all = new double[3][];
    for (int i = 0; i < 3; i++) all[i] = scaled(x[i][0], x[i], new int[] {i, i, 0, 1}, new double[4]);
    all[0] = scaled(2, all[1], new int[] {0, 1, 2, 3}, new double[4]);
    return dot(all[0], all[2]) * root(x[3]);
  }

  @Differentiable static double[] returned(double[] x, double y) {
    return scaled(y * y, x, new int[] {0, 0, 1, 1}, new double[4]);
  }

  @Differentiable static void filled(double[] x, double[] into) {
    double[] y = scaled(3, x, new int[] {0, 0, 1, 1}, new double[4]);
    for (int i = 0; i < 4; i++) into[i] = y[i] * into[i];
    scaled(3, into, new int[] {0, 0, 1, 1}, new double[4]);
  }

  @Differentiable static double constants(@Constant double[][] data, double[][] w, double[] b) {
    double[][] z = matMul(w, data);
    return dot(data[0], b) + dot(z[0], data[1]);
  }

  @Differentiable static double recursive(double[] x, int n) {
    if (n <= 0) return root(x);
    double[] y = scaled(0.5, x, new int[] {1, 2, 3, 0}, new double[4]);
    return y[0] * recursive(y, n - 1);
  }

  @Differentiable static double early(double[] x, double y) {
    for (int i = 0; i < 4; i++) {
      double s = blend(y, x, x[i]);
      if (s > 1) return s * root(x);
      if (s < -2) continue;
      y += dot(x, x) * 0.1;
    }
    return y;
  }

  @Gate(vjp = "totalVjp") static double total(double[][][] all) {
    double total = 0;
    for (double[][] rows : all) for (double[] row : rows) for (double v : row) total += v * v;
    return total;
  }

  static void totalVjp(double[][][] all, double out, double dOut, double[][][] dall) {
    for (int i = 0; i < all.length; i++)
      for (int j = 0; j < all[i].length; j++)
        for (int k = 0; k < all[i][j].length; k++) dall[i][j][k] += 2 * all[i][j][k] * dOut;
  }

  /** Rows of what the gate took are others when the reverse pass comes back. */
  @Differentiable static double replacedGiven(double[][] w, double[][] x) {
    double[][] y = matMul(w, x);
    w[0] = w[1];
    double[] row = x[2];
    x[2] = x[3];
    x[3] = row;
    return y[0][0] * w[0][1] + matMul(x, y)[1][1] * x[3][0];
  }

  /** Rows of what the gate gave are others. */
  @Differentiable static double replacedOut(double[][] w, double[][] x, boolean both) {
    double[][] y = matMul(w, x);
    y[0] = y[1];
    if (both) y[2] = w[0];
    return y[0][0] * y[2][1] + y[1][2];
  }

  @Differentiable static double replacedInLoop(double[][] w, double[][] x) {
    double[][] y = x;
    double s = 0;
    for (int i = 0; i < 3; i++) {
      y = matMul(w, y);
      s += dot(y[i], w[i]);
      y[i] = y[i + 1];
      w[i] = y[0].clone();
    }
    return s * y[1][1];
  }

  @Differentiable static double replacedDeep(double[][] w, double[][] x) {
    double[][][] all = {w.clone(), x.clone(), w.clone()};
    double s = total(all);
    all[0][1] = all[1][2];
    all[2] = all[1];
    return s * all[2][1][0] + total(all) * all[0][1][3];
  }

  @Differentiable static double[][] replacedReturned(double[][] w, double[][] x) {
    double[][] y = matMul(w, x);
    y[3] = y[0];
    return y;
  }
}
