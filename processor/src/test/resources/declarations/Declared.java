import dev.backflow.Differentiable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Map;

/** Methods whose source is hard to find: each has a slope of its own. */
class Declared<T> {
    @Target(ElementType.TYPE_USE) @interface Mark { String value() default ""; }

    static class In { static class Data {} }

    static class Data { static class Util {} }

    @Differentiable static double f(double x) { return x; }
    @Differentiable static double f(Data d, double x) { return 2 * x; }
    @Differentiable static double f(In.Data d, int n, double x) { return 3 * x; }
    @Differentiable static double f(Data d, int n, double x) { return 4 * x; }
    @Differentiable static double f(Data.Util d, double x) { return 5 * x; }
    @Differentiable static double f(java.sql.@Mark("a(b)") Timestamp d, double x) { return 6 * x; }
    @Differentiable static double f(@Mark("(x") int @Mark [] @Mark("y,)") [] a, final double x) { return 7 * x; }
    @Differentiable static double f(long[] a[], double x) { return 8 * x; }
    @Differentiable static double f(Map<String, Map<String, int[]>>[] m, double x) { return 9 * x; }
    @Differentiable static double F(double x) { return 10 * x; }
    @Differentiable double h(Declared<T> this, double x) { return 11 * x; }
    @Differentiable double h(T t, double x) { return 12 * x; }

    interface Part {
        @Differentiable static double f(double x) { return 13 * x; }
        @Differentiable default double g(double x) { return 14 * x; }
    }

    enum Side {
        LEFT { @Override double f(double x) { return x; } };

        double f(double x) { return 2 * x; }
        @Differentiable static double g(double x) { return 15 * x; }

        enum Inner { UP; @Differentiable static double f(double x) { return 16 * x; } }
    }

    record Pair(int a, int b) { @Differentiable static double f(double x) { return 17 * x; } }

    @interface Note { class Nested { @Differentiable static double f(double x) { return 18 * x; } } }

    private static class Hidden { @Differentiable private static double f(double x) { return 19 * x; } }

    class Inner { @Differentiable static double f(double x) { return 20 * x; } }

    static double[] slopes() {
        return new double[] {
            DeclaredGrad.f(1).dx(), DeclaredGrad.f(new Data(), 1).dx(), DeclaredGrad.f(new In.Data(), 0, 1).dx(), DeclaredGrad.f(new Data(), 0, 1).dx(),
            DeclaredGrad.f(new Data.Util(), 1).dx(), DeclaredGrad.f((java.sql.Timestamp) null, 1).dx(), DeclaredGrad.f(new int[0][], 1).dx(), DeclaredGrad.f(new long[0][], 1).dx(),
            DeclaredGrad.f((Map<String, Map<String, int[]>>[]) null, 1).dx(), DeclaredGrad.F(1).dx(), DeclaredGrad.h(1).dx(), DeclaredGrad.h("", 1).dx(),
            Declared_PartGrad.f(1).dx(), Declared_PartGrad.g(1).dx(), Declared_SideGrad.g(1).dx(), Declared_Side_InnerGrad.f(1).dx(),
            Declared_PairGrad.f(1).dx(), Declared_Note_NestedGrad.f(1).dx(), Declared_HiddenGrad.f(1).dx(), Declared_InnerGrad.f(1).dx()
        };
    }
}
