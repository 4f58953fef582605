import dev.backflow.Differentiable;

/** Loops next to the ends of {@code int}, where one more is less. */
final class Ends {
  static final int FIRST = Integer.MIN_VALUE;

  @Differentiable
  static double upwards(double x) {
    double s = x;
    for (int i = Integer.MIN_VALUE; i < Integer.MIN_VALUE + 3; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double upwardsThrough(double x) {
    double s = x;
    for (int i = Integer.MIN_VALUE; i <= Integer.MIN_VALUE + 3; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double downwards(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE; i > Integer.MAX_VALUE - 3; i--) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double downwardsThrough(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE; i >= Integer.MAX_VALUE - 3; i--) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double toTheTop(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE - 3; i < Integer.MAX_VALUE; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double toTheBottom(double x) {
    double s = x;
    for (int i = Integer.MIN_VALUE + 3; i > Integer.MIN_VALUE; i--) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double beyond(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE - 1; i != Integer.MIN_VALUE + 2; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double inThrees(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE - 7; i > 0; i += 3) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double around(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE - 2; i > 0; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double from(double x, int from) {
    double s = x;
    int a = Integer.MIN_VALUE + (from & 1);
    for (int i = a; i < a + 3; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double fromDown(double x, int from) {
    double s = x;
    int a = Integer.MAX_VALUE - (from & 1);
    for (int i = a; i > a - 3; i--) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double never(double x) {
    double s = x;
    for (int i = Integer.MIN_VALUE; i < Integer.MIN_VALUE; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double neverDown(double x) {
    double s = x;
    for (int i = Integer.MAX_VALUE; i > Integer.MAX_VALUE; i--) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double longs(double x) {
    double s = x;
    for (long i = Long.MIN_VALUE; i < Long.MIN_VALUE + 3; i++) s *= Math.sin(x + (i & 3));
    return s;
  }

  @Differentiable
  static double accumulating(double x, double[] a) {
    double s = 0;
    for (int i = Integer.MIN_VALUE; i < Integer.MIN_VALUE + 4; i++) s += a[i & 3] * a[i & 3] * x;
    return s;
  }

  @Differentiable
  static double broken(double x, double[] a) {
    double s = 1;
    for (int i = Integer.MIN_VALUE; i < Integer.MIN_VALUE + 4; i++) { s *= a[i & 3] * x; if (s > 0.3) break; }
    return s;
  }

  @Differentiable
  static double nested(double x, double[] a) {
    double s = 1;
    for (int i = Integer.MAX_VALUE; i > Integer.MAX_VALUE - 2; i--) for (int j = Integer.MIN_VALUE; j < Integer.MIN_VALUE + 2; j++) s *= Math.sin(a[(i + j) & 3] * x);
    return s;
  }

  @Differentiable
  static double bound(double x, int n) {
    int end = n == 0 ? Integer.MIN_VALUE : n;
    double s = x;
    for (int i = 0; i < end; i++) s *= Math.sin(x + i);
    return s;
  }

  @Differentiable
  static double between(double x, double[] a, int n) {
    int first = n > 1 ? n - 1 : Integer.MIN_VALUE + n, end = n == 0 ? Integer.MIN_VALUE : first + 2;
    double s = x;
    for (int i = first; i < end; i++) {
      double y = Math.sin(s + a[i & 3]);
      s *= y * y;
    }
    return s;
  }

  @Differentiable
  static double within(double x, double[] a, int n) {
    double s = x;
    for (int i = n; i <= n + 2; i++) s *= Math.sin(s + a[i & 3]);
    for (int i = n + 2; i >= n; i--) s *= Math.cos(s + a[i & 3]);
    for (int i = n + 2; i > n; i--) s *= Math.cos(s + a[i & 3]);
    return s;
  }

  @Differentiable
  static double known(double x, double[] a) {
    double s = x;
    int n = a.length;
    for (int i = 0; i < n; i++) for (int k = i + 1; k < n; k++) s *= Math.sin(a[i] * a[k] + s);
    for (int i = n - 1; i >= 0; i--) for (int k = FIRST; k < FIRST + i; k++) s *= Math.sin(a[i] + s);
    return s;
  }
}
