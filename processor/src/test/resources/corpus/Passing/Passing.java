import dev.backflow.Differentiable;
/** Helpers that stay calls: what they read may be overwritten between their passes. */
@SuppressWarnings("backflow")
final class Passing {
  static double h0(double[] a, double[] b, int c, int stop) {
    if (stop > 1) return h0(a, b, c, stop - 1);
    a[c++ & 3] = b[1] + a[c & 3] + a[(c + 1) & 3];
    double[] v0 = java.util.Arrays.copyOf(b, 4);
    if ((2 < (a[c & 3]) || b[0] > 0.9)) {
      return Math.sqrt(1.2 + ((c & 3) + a[2]) * Math.tanh((-(b[c & 3])) / (1.5 + Math.abs((c & 3)))) * 0.1);
    }
    b[3] = Math.abs((v0[(c * 3) & 3]));
    return ((((c ^ 1)) % 2 == 0 && a[3] != 0.5 ? a[2] : a[(c + 1) & 3])) * (-((c & 3)));
  }
  @Differentiable static double f(double[] a) { double s = 0; for (int k = 0; k < 4; k++) { s += h0(a, a, k, 0) * (k + 1); a[k] *= Math.atan2(h0(a, a, (int) (-(s)), 0), 1.5); } a[1] /= 1.5 + Math.atan2(Math.abs(h0(a, a, (int) (h0(a, a, 1, 0)), 0)), 1.5); return s + h0(a, a, 1, 0); }
  @Differentiable static double g(double[] a) { double s = 0; double[] b = a; for (int k = 0; k < 4; k++) { s += h0(a, b, k, 0) * (k + 1); } return s * b[2]; }
  @Differentiable static double h(double[] a) { for (double v : a) { for (int i = 1; i < 3; i++) { v = Math.sin(v < a[2] ? v : a[i]); a[1] = v; v *= Math.tanh(v) * a[i]; a[3] *= Math.atan2(h0(a, a, (int) (-v), 0), 1.5); } double w = Math.max(-(-v), v / (1.5 + Math.abs(v)) + v); } return a[1] * a[2] + a[3]; }
}
