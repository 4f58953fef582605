import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;

/** Loops of many rounds: what they remember either fits, or the error says what was needed. */
class Main {
  @Differentiable
  static double decay(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) y = y * (1 - 1e-8) + 1e-9 * y * y;
    return y;
  }

  @Differentiable
  static double between(double x, int from, int to) {
    double y = x;
    for (int i = from; i < to; i++) y = Math.sin(y);
    return y;
  }

  @Differentiable
  static double never(double x) {
    double y = x;
    for (int i = 0; i < -2; i++) y = Math.sin(y);
    for (int i = 5; i < 2; i++) y = Math.sin(y);
    return y;
  }

  private static void full(Runnable call, String message) {
    try {
      call.run();
    } catch (OutOfMemoryError full) {
      if (full.getMessage().matches(message)) return;
      throw new AssertionError(full.getMessage());
    }
    throw new AssertionError("it fits");
  }

  static void check() {
    double h = 1e-6;
    double difference = (decay(1 + h, 10_000_000) - decay(1 - h, 10_000_000)) / (2 * h);
    if (Math.abs(MainGrad.decay(1, 10_000_000).dx() - difference) > 1e-7) throw new AssertionError(difference);
    near(Math.cos(1), MainGrad.between(1, -1, 0).dx());
    near(1, MainGrad.never(1).dx());
    full(() -> MainGrad.between(1, -2_000_000_000, 2_000_000_000),
        "the gradient must remember a double for each of 4000000000 rounds of a loop, which takes 30518 MB; no array is as long as that");
  }
}
