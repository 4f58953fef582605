package p;

import dev.backflow.Differentiable;

class String {
  @Differentiable
  static double f(double x, double[] y, java.lang.String s) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double w = y[i] * x;
      y[i] = java.lang.Math.sin(w);
      sum += w * w;
    }
    return sum * (s + i(x)).length();
  }

  private static java.lang.String i(double x) { return java.lang.Double.isNaN(x) ? "" : java.lang.Integer.toString(4); }

  @Differentiable
  static double[][] g(double x, double[][] y) {
    y = y.clone();
    y[0][0] = x * x;
    return y;
  }
}
