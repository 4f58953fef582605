package p;

import com.google.auto.value.AutoValue;
import dev.backflow.Differentiable;

@AutoValue
abstract class Point {
  abstract double x();

  abstract double y();

  static Point of(double x, double y) {
    return new AutoValue_Point(x, y);
  }

  @Differentiable
  static double scaled(double x, Point point) {
    Point other = new AutoValue_Point(point.y(), 1);
    return x * other.x();
  }
}
