package q;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Methods that hand on what they are given. */
public final class Far {
  private Far() {}

  @Differentiable public static double[] inside(Pair pair) { return pair.values(); }

  @Differentiable public static Pair around(double[] values, double weight) { return new Pair(weight, values); }

  @Differentiable public static void put(Pair[] pairs, double[] values) { pairs[0] = new Pair(pairs[0].weight(), values); }

  @Differentiable public static void row(double[][] rows, Pair pair) { rows[0] = pair.values(); }

  @Differentiable public static double given(double x, @Constant Pair pair, @Constant double[][] rows) {
    rows[0] = pair.values();
    return x * pair.weight();
  }
}
