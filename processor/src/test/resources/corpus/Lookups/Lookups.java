import dev.backflow.Differentiable;
import java.util.Arrays;

/** What the library's classes of numbers and arrays have to offer. */
final class Lookups {
  @Differentiable
  static double sums(double x, double y) {
    double a = Double.sum(x * y, x);
    double b = Double.max(a, y * 2);
    return Double.min(b, x * x * 3) + a;
  }

  @Differentiable
  static float single(float x, float y) {
    float a = Float.sum(x * y, x);
    float b = Float.max(a, y * 2);
    return Float.min(b, x * x * 3) + a;
  }

  @Differentiable
  static double widened(float x, double y) {
    return Double.max(x, y) * Float.max(x, 2);
  }

  @Differentiable
  static double interpolated(double[] xs, double[] ys, double x) {
    int k = Arrays.binarySearch(xs, x);
    k = Math.max(1, Math.min(xs.length - 1, k < 0 ? -k - 1 : k));
    if (Arrays.equals(xs, ys)) return x;
    double t = (x - xs[k - 1]) / (xs[k] - xs[k - 1]);
    return ys[k - 1] + t * (ys[k] - ys[k - 1]) + Arrays.toString(xs).length() - Arrays.hashCode(ys) % 7;
  }
}
