import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import java.util.Arrays;

/** What a method throws comes out of its companion as it is, and nothing has been added to the caller's gradients. */
class Main {
  @Differentiable
  static double loads(double[] a, double[][] b, int n, double x) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * x;
      for (int j = 0; j < n; j++) sum += b[i][j] * a[j];
    }
    return sum;
  }

  @Differentiable
  static void stores(double[] a, double[][] b, int n, double x) {
    for (int i = 0; i < n; i++) {
      a[i] = x * a[i + 1];
      b[i][n] = a[i];
      b[i] = b[i + 1];
    }
  }

  @Differentiable
  static double others(double[] a, double x, Object o, int n) {
    if (n == 9) throw new IllegalStateException("nine at " + x);
    assert n != 8 : "eight at " + x;
    Integer i = (Integer) o;
    double[] made = new double[n];
    made[0] = x;
    String text = (String) (n > 3 ? o : "x");
    return made[i] * a[10 / (n - 1)] * text.length() * chosen(x, n);
  }

  static double chosen(double x, int n) {
    return switch (n) {
      case 2 -> x;
      case 3 -> throw new UnsupportedOperationException("three");
      default -> x * x;
    };
  }

  @Differentiable
  static double whileTrue(double[] a, double x) {
    double sum = x;
    int i = 0;
    while (true) {
      sum *= a[i++];
      if (sum < 1e-3) break;
    }
    return sum;
  }

  @Differentiable static double deep(double x, int n) { return n == 0 ? x : deep(x * x, n - 1) + x; }

  interface Call {
    void run() throws Throwable;
  }

  private static void same(Call method, Call companion) {
    String expected = thrown(method), actual = thrown(companion);
    if (!expected.equals(actual)) throw new AssertionError(expected + ", but the companion " + actual);
  }

  private static String thrown(Call call) {
    try {
      call.run();
      return "nothing";
    } catch (Throwable thrown) {
      return thrown.toString();
    }
  }

  private static void loads(double[] a, double[][] b, int n) {
    MainGrad.LoadsGradient into = MainGrad.LoadsGradient.like(a, b, n, 1);
    same(() -> loads(a, b, n, 1), () -> MainGrad.loads(a, b, n, 1));
    same(() -> loads(a, b, n, 1), () -> MainGrad.loadsInto(a, b, n, 1, 2, into));
    if (!thrown(() -> loads(a, b, n, 1)).equals("nothing")) for (double d : into.toArray()) near(0, d);
  }

  private static void stores(double[] a, double[][] b, int n) {
    double[][] rows = b.clone(), same = b.clone(), db = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, null};
    double[] da = {9, 10, 11};
    same(() -> stores(a == null ? null : a.clone(), rows, n, 1), () -> MainGrad.storesVjp(a == null ? null : a.clone(), same, n, 1, a == null ? null : da, db));
    if (thrown(() -> stores(a == null ? null : a.clone(), b.clone(), n, 1)).equals("nothing")) return;
    if (!Arrays.equals(da, new double[] {9, 10, 11}) || !Arrays.deepToString(db).equals("[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0], null]")) throw new AssertionError("the shadows have changed");
  }

  private static void shapes() {
    MainGrad.LoadsGradient into = MainGrad.LoadsGradient.like(new double[2], new double[2][2], 2, 1);
    String other = thrown(() -> MainGrad.loadsInto(new double[2], new double[2][3], 2, 1, 1, into));
    if (!other.equals("java.lang.IllegalArgumentException: db is 2×2, b is 2×3")) throw new AssertionError(other);
    String longer = thrown(() -> MainGrad.loadsInto(new double[3], new double[2][2], 2, 1, 1, into));
    if (!longer.equals("java.lang.IllegalArgumentException: da is 2, a is 3")) throw new AssertionError(longer);
    for (double d : into.toArray()) near(0, d);
  }

  static void check() {
    double[] a = {1, 2, 3};
    double[][] b = {{1, 2, 3}, {1, 2, 3}, {1, 2}, null}, even = {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}, null};
    for (int n = 0; n < 5; n++) {
      loads(a, b, n);
      loads(null, b, n);
      loads(a, null, n);
      loads(new double[5], b, n);
      loads(a, new double[][] {{1, 2, 3}, null}, n);
      loads(a, new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}}, n);
      if (n > 0) {
        stores(a, even, n);
        stores(null, even, n);
      }
      same(() -> whileTrue(a, 1), () -> MainGrad.whileTrue(a, 1));
    }
    for (Object o : new Object[] {1, "s", null, 7})
      for (int n = -1; n < 10; n++) {
        int size = n;
        MainGrad.OthersGradient into = MainGrad.OthersGradient.like(a, 1, o, size);
        same(() -> others(a, 1, o, size), () -> MainGrad.othersInto(a, 1, o, size, 1, into));
        if (!thrown(() -> others(a, 1, o, size)).equals("nothing")) for (double d : into.toArray()) near(0, d);
      }
    same(() -> deep(1, 10_000_000), () -> MainGrad.deep(1, 10_000_000));
    shapes();
  }
}
