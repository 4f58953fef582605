package p;

import static dev.backflow.processor.project.Near.near;

import dev.backflow.Differentiable;

/** Classes that are called like those which generated code needs, in the package and nested. */
class Main {
  static class InnerMath {
    static class Math {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerString {
    static class String {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerGradient {
    static class Gradient {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerShadow {
    static class Shadow {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerObject {
    static class Object {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerDouble {
    static class Double {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerArrays {
    static class Arrays {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static class InnerOverride {
    static class Override {
      @Differentiable static double f(double x, double[] y) { y[0] = java.lang.Math.sin(x); return x * y[0] * k(x); }

      static double k(double x) { return x * x; }
    }
  }

  static void check() {
    near(60, MathGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, MathGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, StringGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, StringGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, GradientGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, GradientGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, ShadowGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, ShadowGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, ObjectGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, ObjectGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, DoubleGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, DoubleGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, ArraysGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, ArraysGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, OverrideGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, OverrideGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, SuppressWarningsGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, SuppressWarningsGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, DeprecatedGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, DeprecatedGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, IntegerGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, IntegerGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, SystemGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, SystemGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, FloatGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, FloatGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(60, ClassGrad.f(2, new double[] {1, 2}, "ab").dx());
    near(2, ClassGrad.gVjp(1, new double[1][1], new double[][] {{1}}).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerMath_MathGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerString_StringGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerGradient_GradientGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerShadow_ShadowGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerObject_ObjectGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerDouble_DoubleGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerArrays_ArraysGrad.f(1, new double[1]).dx());
    near(3 * java.lang.Math.sin(1) + java.lang.Math.cos(1), Main_InnerOverride_OverrideGrad.f(1, new double[1]).dx());
  }
}
