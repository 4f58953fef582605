import dev.backflow.Differentiable;

/** The bits of numbers, where they decide; and objects that are only compared. */
final class BitPatterns {
  private static final long UNSIGNED = 0x7fffffffffffffffL;

  private BitPatterns() {}

  @SuppressWarnings("backflow")
  @Differentiable
  static double copySign(double magnitude, double sign) {
    long m = Double.doubleToRawLongBits(magnitude);
    long s = Double.doubleToRawLongBits(sign);
    if ((m ^ s) >= 0) return magnitude * 2;
    return -magnitude * 3;
  }

  @Differentiable
  static double magnitudes(double x, float y) {
    return Double.longBitsToDouble(UNSIGNED & Double.doubleToRawLongBits(x * x * x)) * Float.intBitsToFloat(Float.floatToRawIntBits(y) & 0x7fffffff)
        + Double.longBitsToDouble(Double.doubleToLongBits(y) & 0x7fffffffffffffffL);
  }

  @SuppressWarnings("backflow")
  @Differentiable
  static double exponent(double x) {
    int exponent = (int) ((Double.doubleToRawLongBits(x) >>> 52) & 0x7ff) - 1023;
    double scale = 1;
    for (int i = 0; i < exponent; i++) scale *= 2;
    return x * x / scale + exponent;
  }

  @Differentiable
  static double single(float x) {
    int bits = Float.floatToIntBits(x);
    bits >>>= 23;
    long seen = Math.abs(bits) + Long.bitCount(bits);
    return (bits & 0x80) == 0 || seen > 1_000_000_000 ? x * 2 : x * 3;
  }

  @Differentiable
  static double close(double x, double y) {
    long a = Double.doubleToLongBits(x), b = Double.doubleToLongBits(y);
    boolean equal = Math.abs(a - b) <= 4 && !Double.isNaN(x);
    return equal ? x : x * y;
  }

  @Differentiable
  static double checked(double[] x, double scale) {
    given(x, "x");
    given("x", x);
    return x[0] * scale * x[x.length - 1];
  }

  private static void given(Object what, Object other) {
    if (what == null || other == null) throw new IllegalArgumentException("nothing");
    if (what == other) throw new IllegalArgumentException("the same");
  }
}
