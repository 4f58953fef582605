package r;

public abstract class Statistic {
  protected int uses;

  protected Statistic() {}

  public abstract double of(double[] values);

  public double ofAll(double[] values) {
    used();
    return has(values, 1) ? of(values) : Double.NaN;
  }

  protected boolean has(double[] values, int least) {
    return values.length >= least;
  }

  private void used() {
    uses++;
  }

  public final double mirrored(double x) {
    return outer(x) + 1;
  }

  protected double outer(double x) {
    return x;
  }
}
