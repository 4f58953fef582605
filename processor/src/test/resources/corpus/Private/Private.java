import dev.backflow.Differentiable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Private classes, their fields, methods and constructors, which a companion cannot name. */
final class Private {
  private enum Mode {
    LINEAR(1.5),
    SQUARE(2.5) {
      @Override double factor(double by) {
        return 3 * by;
      }
    };

    private final double weight;

    Mode(double weight) {
      this.weight = weight;
    }

    double factor(double by) {
      return weight * by;
    }

    private boolean isSquare() {
      return this == SQUARE;
    }

    static Mode of(int k) {
      return values()[k & 1];
    }
  }

  private static final class Step {
    final byte x, y;
    private int count;

    Step(int x, int y) {
      this.x = (byte) x;
      this.y = (byte) y;
    }

    int count(int by) {
      return count += by;
    }

    void reset() {
      count = 0;
    }

    private Step turned() {
      return new Step(-y, x);
    }
  }

  private interface Rule {
    double at(int k);
  }

  private static class Held<T> {
    T value;

    Held(T value) {
      this.value = value;
    }

    T get() {
      return value;
    }
  }

  private static final Step[] STEPS = {new Step(1, 2), new Step(-1, 3), new Step(0, 1)};
  private static final Map<Mode, Double> COSTS = new EnumMap<>(Map.of(Mode.LINEAR, 2.0, Mode.SQUARE, 3.0));
  private static final List<Step> LIST = List.of(STEPS);
  private static final Rule RULE = k -> k * 0.5;
  private static final Held<String> HELD = new Held<>("abc");
  private static Mode current = Mode.SQUARE;
  static Mode shared = Mode.LINEAR;

  private static double dot(Step g, double x, double y) {
    return g.x * x + g.y * y;
  }

  static double first(Step g, int k) {
    return g.x + k;
  }

  static int count(Mode m) {
    return m == Mode.LINEAR ? 1 : 2;
  }

  static Mode pick(int k) {
    return k % 2 == 0 ? Mode.LINEAR : Mode.SQUARE;
  }

  @Differentiable
  static double objects(double x, double y, int k) {
    Step g = STEPS[Math.abs(k) % 3], h = STEPS[1].turned();
    double n = dot(g, x, y) + dot(h, y, x * x);
    for (Step step : LIST) n += step.x * y;
    for (Step step : STEPS) n += first(step, k) * x;
    return n * (g == h ? 2 : 1) * g.y;
  }

  @Differentiable
  static double constants(double x, int k) {
    Mode m = pick(k);
    double s = 0;
    switch (m) {
      case LINEAR:
        s = x;
        break;
      case SQUARE:
        s = x * x;
        break;
    }
    s += switch (current) {
      case LINEAR -> x;
      case SQUARE -> 3 * x;
    };
    if (m == Mode.SQUARE && m != shared) s *= m.ordinal() + 2;
    s *= m.factor(k) + COSTS.get(m) + count(m) + m.name().length();
    return m.isSquare() ? s : s * m.weight * x;
  }

  @Differentiable
  static double effects(double x, int k) {
    Step step = new Step(k, 3);
    step.reset();
    int n = step.count(k & 3) + step.count(1);
    return x * n * n + (one(k) == null ? x : 0) + RULE.at(k) * x * HELD.get().length() * HELD.value.length();
  }

  private static Mode one(int k) {
    return k > 1 ? null : Mode.of(k);
  }

  @Differentiable
  static double parameters(double x, int k) {
    return chosen(x, Mode.of(k)) + chosen(x * x, null);
  }

  private static double chosen(double x, Mode mode) {
    return mode == Mode.LINEAR ? x : mode == null ? 2 * x : x * x;
  }

  private record Whole(int x, int y) {
    int sum() {
      return x + y;
    }
  }

  private record Both(Whole whole, double[] numbers) {}

  @Differentiable
  static double records(double x, int k) {
    Whole whole = new Whole(k, 2);
    Both both = new Both(whole, new double[] {x});
    return whole.x * x * whole.y() + whole.sum() + both.whole.x * both.numbers[0] * both.whole().y();
  }
}
