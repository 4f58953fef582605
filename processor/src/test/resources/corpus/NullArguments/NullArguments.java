import dev.backflow.Differentiable;

/** Helpers with an array that callers may leave out: Java knows no element of {@code null} itself. */
class NullArguments {
    static double square(double x, double[] extra) {
        double y = x * x;
        if (extra != null) {
            extra[0] = y;
            extra[1] = x - y;
        }
        return y;
    }

    static double exp(double x, double low, double[] parts) {
        double r = x + low;
        if (x > 3) {
            if (parts == null) return 0;
            parts[0] = 0.0;
        }
        double a = r * r;
        if (parts != null && a > 0) parts[1] = a * r;
        return parts == null ? a + r : a - r;
    }

    static double replaced(double x, double[] at) {
        if (at == null) at = new double[] {x, 2 * x};
        return at[0] * at[1];
    }

    @Differentiable
    static double without(double x) {
        return square(x, null) + exp(x, 0.0, null) + replaced(x, null);
    }

    @Differentiable
    static double with(double x) {
        double[] extra = new double[2];
        return square(x, extra) * extra[1] + exp(x, 0.5, extra) * extra[0] + replaced(x, extra);
    }
}
