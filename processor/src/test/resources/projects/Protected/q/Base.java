package q;

import dev.backflow.Differentiable;

public class Base {
  protected static final double[] TABLE = {2, 3};
  protected static int count = 4;

  protected static double scale(int n) {
    return n * 0.5;
  }

  @Differentiable
  protected static double cubed(double x) {
    double s = 0;
    for (int i = 0; i < 3; i++) s += x * x * x / 3;
    return s;
  }
}
