import dev.backflow.Differentiable;
import lombok.NonNull;
import lombok.SneakyThrows;
import lombok.Synchronized;

final class Woven {
  @Differentiable
  static double first(@NonNull double[] x) {
    return x[0] * x[0];
  }

  @SneakyThrows
  @Differentiable
  static double sneaky(double x) {
    return x * x;
  }

  @Differentiable
  static double calling(double x) {
    return helper(x) * x;
  }

  @Synchronized
  private static double helper(double x) {
    return x * x;
  }
}
