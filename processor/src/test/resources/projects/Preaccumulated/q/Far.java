package q;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import p.Main;

/** Methods that make a number of numbers, for another companion to call. */
public final class Far {
  private Far() {}

  @Differentiable
  public static double wave(double phase, float height, int terms) {
    double sum = 0;
    for (int i = 1; i <= terms; i++) sum += Math.sin(phase * i) * height / i;
    return sum;
  }

  @Differentiable public static float cube(float x) { return x * x * x; }

  /** Writes to what it is given, once for each call. */
  @Differentiable
  public static double counted(double x, @Constant double[] count, double o) {
    count[0]++;
    return x * count[1] * o;
  }

  /** Two overloads: of both names the longer one is for arrays, and has passes of its own. */
  @Differentiable public static double root(double x) { return Math.sqrt(x); }
  @Differentiable public static double root(double x, double[] more) { return Math.sqrt(x + more[0]); }

  /** Calls a method that calls this one. */
  @Differentiable public static double down(int depth, double x) { return depth == 0 ? x : Main.up(depth - 1, x) * x; }
}
