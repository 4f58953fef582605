package p;

import dev.backflow.Differentiable;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.Value;
import lombok.experimental.UtilityClass;
import lombok.val;

public final class Main {
  @Value
  @Builder
  static class Setting {
    double rate;
    int steps;
    @NonNull String name;
  }

  @Data
  static class Counter {
    private int count;
    private double[] weights = {1, 2, 3};
  }

  @UtilityClass
  static class Tools {
    @Differentiable
    double twice(double x) {
      return 2 * x;
    }
  }

  @Getter
  @RequiredArgsConstructor
  static final class Shift {
    private final double by;

    @Differentiable
    static double shifted(double x, Shift shift) {
      return Math.sin(x + shift.getBy());
    }
  }

  @Differentiable
  static double grown(double x, Setting setting) {
    double y = x;
    for (int i = 0; i < setting.getSteps(); i++) y += setting.getRate() * y * y;
    return y * setting.getName().length();
  }

  @Differentiable
  static double counted(double x, Counter counter) {
    val y = x * x;
    counter.setCount(counter.getCount() + 1);
    return y * counter.getCount();
  }

  public static void main(String[] arguments) {
    var setting = Setting.builder().rate(0.1).steps(3).name("ab").build();
    double h = 1e-6;
    near((grown(0.7 + h, setting) - grown(0.7 - h, setting)) / (2 * h), MainGrad.grown(0.7, setting).dx());
    near(12, MainGrad.counted(3, counted(1)).dx());
    near(2, Main_ToolsGrad.twice(3).dx());
    near(Math.cos(1.5), Main_ShiftGrad.shifted(1, new Shift(0.5)).dx());
    near(2, PointGrad.scaled(3, Point.of(1, 2)).dx());
  }

  private static Counter counted(int n) {
    Counter counter = new Counter();
    counter.setCount(n);
    return counter;
  }

  private static void near(double expected, double actual) {
    if (!(Math.abs(expected - actual) < 1e-6)) throw new AssertionError("expected " + expected + ", but it is " + actual);
  }
}
