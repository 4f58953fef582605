package model;

import dev.backflow.Differentiable;

public final class Neighbour {
  private static final double[] SECRET = {3, 4};

  private Neighbour() {}

  @Differentiable
  static double scalar(double x, double[] a) {
    double left = java.lang.Math.max(x, a[0]) * Hostile.K;
    while (left < 5) {
      double Hostile = left * 1.5 + java.lang.Math.exp(x);
      left = Hostile;
    }
    double[] copy = java.util.Arrays.copyOf(a, a.length);
    java.util.Arrays.fill(copy, 1, 2, x * left * java.lang.Math.PI * Hostile.TABLE[1] * SECRET[1]);
    copy[1] *= java.lang.Math.toRadians(copy[0]);
    for (int i = 1; i < a.length; i++) copy[i] = copy[i - 1] * java.lang.Math.tanh(a[i]);
    assert left > 0;
    return copy[1] * x * left;
  }

  @Differentiable
  static void overwritten(double x, double[] a, double[] out) {
    for (int i = 0; i < a.length; i++) out[i] = a[i] = Hostile.K * x * a[i];
  }
}
