package r;

import q.Lib;

public final class Deep {
  private Deep() {}

  public static double square(double x) {
    return x * x;
  }

  public static double odd(double x, int n) {
    return Lib.even(x + 1, n);
  }
}
