import static java.lang.Math.log;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Gate;
import java.util.concurrent.ThreadLocalRandom;

/** Gates of the user's own: with whole numbers, constants and tables beside the numbers, with choices, and in terms of each other. */
final class DeclaredGates {
  private static final double LEAK = 0.125;
  static final double[] SLOPES = {0.5, -1, 2, 0.25};

  private DeclaredGates() {}

  @Gate("(1 - out) * out") @Differentiable static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Its body is never read. */
  @Gate("1 - out * out") @Differentiable static double activation(double x) {
    try {
      return Math.tanh(Double.valueOf(x));
    } finally {
      ThreadLocalRandom.current();
    }
  }

  @Gate("x > 0 ? 1 : LEAK") @Differentiable static double leaky(double x) {
    return x > 0 ? x : LEAK * x;
  }

  @Gate({"DeclaredGates.power(x, y - 1) * y", "x > 0 ? out * log(x) : 0"}) @Differentiable static double power(double x, double y) {
    return Math.pow(x, y);
  }

  @Gate("n == 0 ? 0 : n * powerOf(x, n - 1)") @Differentiable static double powerOf(double x, int n) {
    return Math.pow(x, n);
  }

  @Gate("2 * x") @Differentiable static float square(float x) {
    return x * x;
  }

  @Gate({"scale / out * x", "scale / out * y"}) @Differentiable static double length(double x, @Constant double scale, double y) {
    return Math.sqrt(scale * (x * x + y * y + 1));
  }

  @Gate("x < 0 ? 0 : x >= table.length - 1 ? 0 : table[(int) x + 1] - table[(int) x]") @Differentiable static double look(double x, @Constant double[] table) {
    if (x < 0) return table[0];
    if (x >= table.length - 1) return table[table.length - 1];
    int i = (int) x;
    return table[i] + (x - i) * (table[i + 1] - table[i]);
  }

  @Gate("SLOPES[k & 3]") @Differentiable static double line(double x, int k) {
    return SLOPES[k & 3] * x;
  }

  @Gate("Nested.slope(x)") @Differentiable static double cubic(double x) {
    return x * x * x / 3;
  }

  static final class Nested {
    static double slope(double x) {
      return x * x;
    }
  }

  @Differentiable static double neuron(double w, double x, double b) {
    return sigmoid(w * x + b) * w + activation(b) / (1 + leaky(x) * leaky(x));
  }

  @Differentiable static double powers(double x, double y, int n) {
    double s = power(x * x + 1, y) + powerOf(y, 3);
    if (square((float) x) > 0.25f) s *= cubic(y) + length(x, 2, y);
    return s + powerOf(x, n);
  }

  @Differentiable static double chain(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) s += sigmoid(x[i]) * activation(s) + line(s, i);
    return s;
  }

  /** The table changes behind the gate. */
  @Differentiable static double tables(double x, @Constant double[] table) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      s += x * look(x * i + s, table);
      table[0] += 1;
      if (table.length > 1) table[1] -= 0.5;
    }
    return s;
  }

  @Differentiable static double recursive(double x, int n) {
    return n <= 0 ? activation(x) : sigmoid(recursive(x * 0.5, n - 1)) + x;
  }

  static int calls;

  static void reset() {
    calls = 0;
  }

  /** What it gives depends on how often it was called. */
  @Gate("2") static double counted(double x) {
    calls++;
    return 2 * x + calls;
  }

  @Differentiable static double counts(double x, double y) {
    reset();
    double s = counted(x) * counted(x) + y * counted(x);
    for (int i = 0; i < 3; i++) s += counted(x) * (y > i ? counted(x) : counted(y));
    return s;
  }
}
