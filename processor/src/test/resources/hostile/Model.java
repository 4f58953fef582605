package model;

import dev.backflow.Differentiable;
import dev.backflow.Mode;
import java.util.Arrays;

public final class Model {
  private static final double[] SECRET = {3, 4};

  private Model() {}

  @Differentiable
  static double hostile(double x, double[] a, int n) {
    double total = 0;
    for (int i = 0; i < n; i++) {
      double[] hostile = {a[i] * x, x};
      hostile[0] = java.lang.Math.sin(hostile[0] * hostile[1]);
      if (hostile[0] > 0.9) break;
      total += hostile[0] * x;
    }
    double hostile = total * x;
    return hostile * Nested.K * java.lang.Math.PI + java.lang.Double.MAX_VALUE / java.lang.Double.POSITIVE_INFINITY;
  }

  @Differentiable
  public static double scalar(double hostile, double[] a) {
    double left = java.lang.Math.max(hostile, a[0]) * SECRET[1];
    while (left < 5) left = left * 1.5 + java.lang.Math.exp(hostile);
    double[] copy = java.util.Arrays.copyOf(a, a.length);
    java.util.Arrays.fill(copy, 1, 2, hostile * left);
    for (int i = 1; i < a.length; i++) a[i] = a[i - 1] * java.lang.Math.tanh(copy[i]) + again(hostile, a, 2);
    return a[1] * hostile;
  }

  @Differentiable
  static void array(double x, double[] hostile, double[] out) {
    for (int i = 0; i < hostile.length; i++) out[i] = hostile[i] = x * hostile[i] * java.lang.Math.sqrt(1 + hostile[i] * hostile[i]);
  }

  @Differentiable(modes = Mode.JACOBIAN)
  static double[] rows(double hostile, int n, double[] a) {
    double[][] table = new double[n + 1][a.length];
    for (int i = 0; i < n; i++) table[i][0] = a[0] * hostile;
    return new double[] {table[0][0] * a[1], table[n][0] * hostile, hostile};
  }

  private static double again(double x, double[] a, int n) {
    double value = n == 0 ? a[0] : again(x * a[1], a, n - 1);
    return value * x;
  }

  static final class Nested {
    static final double K = 0.5;
  }
}
