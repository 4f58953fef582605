import dev.backflow.Differentiable;

/** Both kinds of switch, with fall-through. */
@SuppressWarnings("fallthrough")
final class Cases {
  enum Kind { LINEAR, SQUARE, CUBE }

  @Differentiable
  static double old(double x, int n) {
    double y = x;
    switch (n) {
      case 0:
        y = y * x;
      case 1:
        y += Math.sin(x);
        break;
      case 2:
        return x * 3;
      default:
        y = y * y * y;
    }
    return y * x;
  }

  @Differentiable
  static double arrows(double x, int n) {
    return switch (n) {
      case 0, 1 -> x * x;
      case 2 -> {
        double y = Math.exp(x);
        yield y * x;
      }
      default -> -x;
    };
  }

  @Differentiable
  static double kinds(double[] x) {
    double sum = 0;
    for (Kind kind : Kind.values()) {
      sum += x[kind.ordinal()] * power(x[3], kind);
    }
    return sum;
  }

  private static double power(double x, Kind kind) {
    return switch (kind) {
      case LINEAR -> x;
      case SQUARE -> x * x;
      case CUBE -> x * x * x;
    };
  }
}
