import dev.backflow.Differentiable;
import dev.backflow.Gate;

/** Declared gates in conditions, indices, loops, switches, updates and recursion; arrays that are rewritten before and behind them. */
final class GatesEverywhere {
  private GatesEverywhere() {}

  @Gate("(1 - out) * out") static double sig(double x) { if (x > 1e6) throw new IllegalArgumentException("big"); return 1 / (1 + Math.exp(-x)); }

  @Gate("2 * x") static float sq(float x) { return x * x; }

  @Gate(vjp = "sumVjp") static double sum(double[] x) { double s = 0; for (double v : x) s += v * v; return s; }

  static void sumVjp(double[] x, double out, double dOut, double[] dx) { for (int i = 0; i < x.length; i++) dx[i] += 2 * x[i] * dOut; }

  @Gate(vjp = "rotVjp") static double[] rot(double[] x, int k) { double[] y = new double[x.length]; for (int i = 0; i < x.length; i++) y[i] = x[(i + k) % x.length] * x[i]; return y; }

  static void rotVjp(double[] x, int k, double[] out, double[] dOut, double[] dx) { for (int i = 0; i < x.length; i++) { dx[(i + k) % x.length] += x[i] * dOut[i]; dx[i] += x[(i + k) % x.length] * dOut[i]; } }

  @Gate(vjp = "fsVjp") static float[] fs(float[] x, float a) { float[] y = new float[x.length]; for (int i = 0; i < x.length; i++) y[i] = a * x[i]; return y; }

  static float fsVjp(float[] x, float a, float[] out, float[] dOut, float[] dx) { float s = 0; for (int i = 0; i < x.length; i++) { s += x[i] * dOut[i]; dx[i] += a * dOut[i]; } return s; }

  static double help(double[] x, int n) { double[] y = rot(x, n); if (n > 2) return sum(y); y[0] *= sig(y[1]); return help(y, n + 1) + sum(x); }

  @Differentiable static double a(double[] x) { int i = 0; double s = 0; while (sig(s) < 0.9 && i < 4) { s += sig(x[i++]) * x[i - 1]; if (sum(x) > 3 && sum(rot(x, i)) > 0.1) s += 1; } return s; }

  @Differentiable static double b(double x, double y) { double z = x > 0 ? sig(y) * x : y > 0 ? sig(sig(x)) : sig(x) - sig(x); x *= sig(z); z /= 1 + sig(x); return z + x; }

  @Differentiable static double c(double[] x, int n) { double[] y = x; double s = 0; for (int i = 0; i < 3; i++) { double[] z = i % 2 == 0 ? rot(y, i) : y; s += sum(z) * sig(z[i]); y = z; if (s > 50) break; } return s + y[1]; }

  @Differentiable static double d(double[] x) { return help(x, 0) + help(x, 2); }

  @Differentiable static float e(float x, float[] v) { float[] w = fs(v, x); w = fs(w, w[0]); float s = 0; for (float q : w) s += sq(q); return s; }

  @Differentiable static double f(double[][] m, double t) { double s = 0; for (double[] r : m) { double[] q = rot(r, 1); r[0] = q[1]; s += sum(r) * t; m[0] = q; } return s + sum(m[0]) + sum(m[1]); }

  @Differentiable static void g(double[] x, double[] o) { double[] r = rot(x, 1); System.arraycopy(r, 0, o, 1, 2); x[0] = sum(o); o[0] = sum(x); o = rot(o, 2); o[1] = 5; }

  @Differentiable static double h(double x, int n) { double[] v = {x, x * x, 1, sig(x)}; double s = 0; int i = 0; do { v = rot(v, 1); v[i] += x; s += switch (i) { case 0 -> sum(v); case 1 -> sig(s); default -> v[2] * sum(rot(v, i)); }; i++; } while (i < n); return s; }

  @Differentiable static double k(double[] x) { try0(x); double u = sum(x); double unused = sig(u); sum(x); return u * u; }

  static void try0(double[] x) { if (x.length == 0) throw new IllegalStateException(); }
}
