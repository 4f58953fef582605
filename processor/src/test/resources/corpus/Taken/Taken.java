import dev.backflow.Differentiable;

/** An element takes the result of a method that reads that element: the cotangent is taken out before the reverse pass adds to it. */
final class Taken {
    private Taken() {}

    @Differentiable
    static double last(double[] a, double b) {
        a[0] = a[3] * b;
        return a[0] + a[3];
    }

    @Differentiable
    static void into(double[] a, double b) {
        a[3] = last(a, b);
        a[3] *= last(a, a[3]);
    }

    @Differentiable
    static double along(double[] a, double x, int n) {
        a[1] = halved(a, x, n);
        return a[1] = halved(a, a[1], n) * a[1];
    }

    private static double halved(double[] a, double x, int n) {
        if (n <= 0) return a[1] * x;
        a[2] = 0.5 * a[1];
        return a[2] * (a[1] = halved(a, x, n - 1));
    }
}
