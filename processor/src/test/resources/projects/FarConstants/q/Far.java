package q;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Methods that do something to their constant arrays. */
public final class Far {
  private Far() {}

  @Differentiable
  public static double number(double x, @Constant double[] given) {
    given[0] += 0.5;
    return Math.sin(x) * given[0];
  }

  @Differentiable
  public static double[] array(double[] x, @Constant double[] given) {
    given[0] *= 2;
    double[] out = x.clone();
    for (int i = 0; i < out.length; i++) out[i] *= given[0];
    return out;
  }

  /** The first row stands at both places from then on. */
  @Differentiable
  public static void rows(double[] x, @Constant double[][] given) {
    x[0] *= given[1][0];
    given[1] = given[0];
  }

  /** Gives the constant array itself, sometimes. */
  @Differentiable
  public static double[] chosen(double[] x, @Constant double[] given, boolean itself) { return itself ? given : x; }

  /** Puts the constant array into the table, sometimes. */
  @Differentiable
  public static void put(double[][] x, @Constant double[] given, boolean itself) { x[0] = itself ? given : given.clone(); }
}
