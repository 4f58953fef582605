import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;
import java.io.IOException;

/** In every kind of class, and on every kind of method that has a body and no type parameters. */
class Main<T> {
  @Differentiable private static double hidden(double x) { return x * x; }
  @Differentiable double ofObject(double x) { return helper(x) * this.helper(2) * SCALE; }
  @Differentiable public static final double thrower(final double x) throws IOException { return x * x; }
  static final double SCALE = 2;

  double helper(double x) { return x * x; }

  interface Shape {
    @Differentiable static double cube(double x) { return x * x * x; }
    @Differentiable private static double hiddenCube(double x) { return x * x * x; }
    @Differentiable default double square(double x) { return x * x; }
  }

  enum Kind {
    PLAIN, SQUARE { @Override double of(double x) { return x; } };

    double of(double x) { return 2 * x; }

    @Differentiable static double ofKind(Kind kind, double x) { return kind == SQUARE ? x * x : 3 * x; }
  }

  record Pair(int a) {
    @Differentiable static double beside(double x) { return x * x; }
  }

  static class Nest {
    static class Deep {
      @Differentiable static double deep(double x) { return 5 * x; }
    }
  }

  class Inner {
    @Differentiable static double inner(double x) { return x * x; }
    @Differentiable double ofInner(double x) { return x * x * x; }
  }

  @interface Mark {
    double FACTOR = 2;

    class InMark {
      @Differentiable static double marked(double x) { return 7 * x * FACTOR; }
    }
  }

  static void check() throws IOException {
    near(6, MainGrad.hidden(3).dx());
    near(48, MainGrad.ofObject(3).dx());
    near(6, MainGrad.thrower(3).dx());
    near(27, Main_ShapeGrad.cube(3).dx());
    near(27, Main_ShapeGrad.hiddenCube(3).dx());
    near(6, Main_ShapeGrad.square(3).dx());
    near(6, Main_KindGrad.ofKind(Kind.SQUARE, 3).dx());
    near(3, Main_KindGrad.ofKind(Kind.PLAIN, 3).dx());
    near(6, Main_PairGrad.beside(3).dx());
    near(5, Main_Nest_DeepGrad.deep(3).dx());
    near(6, Main_InnerGrad.inner(3).dx());
    near(27, Main_InnerGrad.ofInner(3).dx());
    near(14, Main_Mark_InMarkGrad.marked(3).dx());
  }
}
