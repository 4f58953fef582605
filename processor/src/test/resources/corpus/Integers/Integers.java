import dev.backflow.Differentiable;

/** Whole numbers, bits and characters beside numbers that a gradient flows through. */
final class Integers {
  @Differentiable
  static double mixed(double[] x, int n, long seed) {
    long bits = seed * 6364136223846793005L + 1442695040888963407L;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      bits ^= bits >>> 13;
      bits = bits * 31 + i;
      int at = (int) (bits & 3);
      char c = (char) ('a' + at);
      sum += x[at] * (c - 'a' + 1) / (n / 2 + 1) + (i % 2 == 0 ? x[i] : 1 / 2) + n / 3 * x[0];
    }
    byte b = (byte) (n + 127);
    short s = (short) (b << 3);
    return sum * b / (s + 1.5);
  }
}
