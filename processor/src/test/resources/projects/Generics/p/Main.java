package p;

import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import java.util.*;
import q.*;

/** Parameters of generic and nested types, which carry no gradient. */
class Main {
  @Differentiable
  static double f(double x, Map.Entry<String, List<double[]>> e, Thing t, Thing.Inner.Deep d, List<? extends Number> numbers) {
    return x * e.getValue().get(0)[0] * t.v * d.w() * Thing.Inner.K * Thing.of(3).v * numbers.get(0).intValue();
  }

  static void check() {
    near(2 * 3 * 5 * 7 * 3 * 11, MainGrad.f(1, Map.entry("", List.of(new double[] {2})), new Thing(3), new Thing.Inner.Deep(), List.of(11)).dx());
  }
}
