import dev.backflow.Differentiable;

/** Single precision, with Java's rounding. */
final class Single {
  @Differentiable
  static float single(float x, float[] a, double y) {
    float s = x * 0.5f;
    for (float element : a) {
      s += element * x;
      s = (float) (s * y);
    }
    return s / (1 + x * x);
  }
}
