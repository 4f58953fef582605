import dev.backflow.Differentiable;
import java.io.IOException;

/** Exceptions that must be declared, from the method and from its helpers. */
final class Checked {
  private Checked() {}

  @Differentiable
  static double direct(double x, double y) throws IOException {
    if (x > 1) throw new IOException("x is " + x);
    return x * y;
  }

  @Differentiable
  static double helped(double[] a, double scale) throws Exception {
    double s = 0;
    for (int i = 0; i < a.length; i++) s += term(a, i) * scale;
    return s;
  }

  private static double term(double[] a, int i) throws Exception {
    double t = 0;
    for (int k = 0; k <= i; k++) {
      if (a[k] > 2) throw new Exception("element " + k);
      t += a[k] * a[i];
    }
    for (int k = 0; k <= i; k++) {
      if (a[k] < -2) throw given(k);
      t *= 1 + 0.1 * Math.sin(a[k]);
    }
    return t;
  }

  private static InterruptedException given(int k) {
    return new InterruptedException("element " + k);
  }
}
