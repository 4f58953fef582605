package q;

import r.Deep;

public final class Lib {
  private static final double[] TABLE = {0.5, 0.25};
  private static int calls;
  static final double SCALE = 1.5;

  private Lib() {}

  public static double smooth(double x, int n) {
    assert n >= 0 : "n";
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += TABLE[i % TABLE.length] * hidden(x, i);
    }
    return sum * SCALE;
  }

  private static double hidden(double x, int i) {
    return Math.sin(x + i) * Deep.square(x);
  }

  public static void swap(double[] a, int i, int j) {
    double t = a[i];
    a[i] = a[j];
    a[j] = t;
  }

  public static double even(double x, int n) {
    return n == 0 ? x : Deep.odd(x * x, n - 1);
  }

  public static void check(Object what, double[] a) {
    if (what == null || a.length == 0) {
      throw new IllegalArgumentException("nothing in " + java.util.Arrays.toString(a));
    }
  }

  /** Cannot be lowered: it is called as it is. */
  public static double guarded(double x) {
    try {
      return 2 * x;
    } finally {
      calls++;
    }
  }

  public static double indirectly(double x) {
    return guarded(x) + 1;
  }
}
