import dev.backflow.Differentiable;
import java.util.List;

/** Objects out of collections, some of whose types javac infers. */
final class Inferred {
  static final List<Double> WEIGHTS = List.of(1.5, 2.5);

  @Differentiable
  static double along(double x) {
    for (String name : List.of("a", "bc")) x *= name.length();
    for (double weight : WEIGHTS) x *= weight;
    Integer count = List.of(3, 4).get(1);
    double first = WEIGHTS.get(0);
    return x * x * count * first;
  }
}
