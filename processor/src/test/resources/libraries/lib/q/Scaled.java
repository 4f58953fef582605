package q;

import r.Statistic;

public class Scaled extends Statistic {
  public static final Statistic ONCE = new Scaled(false, 1);
  private final boolean twice;
  private double factor;
  double last;

  public Scaled(boolean twice, double factor) {
    this.twice = twice;
    this.factor = factor;
  }

  @Override
  public double of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    Scaled other = new Scaled(true, 2);
    sum += other.outer(values[0]);
    return (twice ? 2 : 1) * sum * factor;
  }

  @Override
  protected double outer(double x) {
    return x * x * 3;
  }

  public void add(double x) {
    last += x;
  }

  public double get() {
    return last;
  }
}
