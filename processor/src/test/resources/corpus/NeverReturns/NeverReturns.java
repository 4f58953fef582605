import dev.backflow.Differentiable;

/** Methods that throw whatever they are given, or go round until they do. */
@SuppressWarnings({"backflow", "fallthrough"})
final class NeverReturns {
    @Differentiable
    static double only(double x, double mu) {
        throw new UnsupportedOperationException();
    }

    @Differentiable
    static double two(double x, double mu) {
        if (x > 0) throw new IllegalStateException("a");
        throw new UnsupportedOperationException("b" + x);
    }

    @Differentiable
    static double both(double x, double mu) {
        double y = x * mu;
        if (y > 0) { throw new IllegalStateException("a"); } else { throw new UnsupportedOperationException("b" + y); }
    }

    @Differentiable
    static double loop(double x, double mu) {
        while (true) { x += mu * mu + 1; if (x > 10) throw new IllegalStateException("a" + x); }
    }

    @Differentiable
    static double loop2(double[] x, double mu) {
        for (int i = 0; ; i++) { x[i] *= mu; }
    }

    @Differentiable
    static double chosen(double x, int n) {
        switch (n) { case 0: throw new IllegalStateException("a" + x); case 1: x = 2; default: throw new IllegalStateException("b" + x); }
    }

    @Differentiable
    static double arrows(double x, int n) {
        switch (n) { case 0 -> throw new IllegalStateException("a" + x); default -> throw new IllegalStateException("b" + x); }
    }

    @Differentiable
    static double expression(double x, int n) {
        return switch (n) { case 0 -> throw new IllegalStateException("a" + x); case 100 -> x; default -> throw new IllegalStateException("b" + x); };
    }

    @Differentiable
    static double calls(double x, int n) {
        if (n > 100) return fail(x);
        double y = n > 50 ? fail(x * x) : x * x;
        return y + (n > 10 ? fail(y) : 0);
    }

    @Differentiable
    static void none(double[] x, double y) {
        x[0] = y;
        throw new IllegalStateException("a" + y);
    }

    @Differentiable
    static void callsNone(double[] x, double y) {
        x[0] *= y;
        if (y > 100) refuse(x);
        x[1] *= y;
    }

    @Differentiable
    static double recursive(double x, int n) {
        if (n > 1000000) return x;
        if (n > 3) throw new IllegalStateException("a" + x);
        return recursive(x * x, n + 1);
    }

    @Differentiable
    static double always(double x, double[] y) {
        double s = y[0] * x;
        refuse(y);
        return s * x;
    }

    @Differentiable
    static double[] array(double x, double[] y) {
        y[0] *= x;
        throw new IllegalStateException("a" + y[0]);
    }

    @Differentiable
    static P record(double x, double[] y) {
        throw new IllegalStateException("a" + y[0]);
    }

    @Differentiable
    static double scope(double x, double[] y) {
        out: { if (x > 0) break out; throw new IllegalStateException("a" + y[0]); }
        throw new IllegalStateException("b" + y[0]);
    }

    @Differentiable
    static double once(double x, double[] y) {
        do { x *= y[0]; if (x > 0) throw new IllegalStateException("a" + y[0]); throw new IllegalStateException("c" + x); } while (x > 0);
    }

    @Differentiable
    static double inLoop(double x, double[] y) {
        for (double v : y) { x *= v; if (x != 17) throw new IllegalStateException("a" + y[0]); return x; }
        return x;
    }

    record P(double a) {}
    private static double fail(double x) { throw new IllegalArgumentException("fail " + x); }
    private static void refuse(double[] x) { throw new IllegalArgumentException("refuse " + x[0]); }
}
