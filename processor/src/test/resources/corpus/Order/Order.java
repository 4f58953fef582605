import dev.backflow.Differentiable;

/** Side effects inside operands and indices, in Java's order. */
final class Order {
  @Differentiable
  static double effects(double[] a, double x) {
    int i = 0;
    a[i++] += x * a[i];
    a[i] = x = a[i + 1] * 2;
    double y = (x += 1) * (x = x * x);
    double z = i++ < 2 && (y = y * 0.5) > 0 ? y : x;
    int[] order = {3, 2, 1, 0};
    for (int k = 0; k < 3; ) {
      a[order[k++]] *= z + a[order[k]];
    }
    return y * z + a[0] * a[3] + x;
  }

  @Differentiable
  static double chained(double x, double y) {
    double a, b;
    a = b = x * y;
    a *= b++;
    b = -a-- + b;
    return a * b;
  }
}
