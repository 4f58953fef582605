import dev.backflow.Differentiable;

/** Small arrays that somebody else may hold, or whose indices are not known: they stay arrays. */
final class SmallArraysKept {
    private SmallArraysKept() {}

    /** Both variables hold both arrays in turn. */
    @Differentiable
    static double exchanged(double x, double y) {
        double[] a = {x, y}, b = {y * y, x};
        for (int i = 0; i < 3; i++) {
            double[] held = a;
            a = b;
            b = held;
            a[0] += b[1] * x;
        }
        return a[0] * b[0] + a[1];
    }

    /** A new array, of which one way out leaves the zeros. */
    @Differentiable
    static double left(double x, double y) {
        double[] a = {x, y};
        out: {
            a = new double[2];
            if (x < 1) {
                break out;
            }
            a[0] = y;
            a[1] = x * y;
        }
        return a[0] * x + a[1] + y;
    }

    @Differentiable
    static double chosen(double x, int k) {
        double[] a = {x, 2 * x};
        double[] b = {x * x, 3};
        double[] c = k > 2 ? a : b;
        c[1] = x * c[0];
        return a[1] + b[1] * a[0];
    }

    /** The index is out of bounds, after something else has happened. */
    @Differentiable
    static double beyond(double x, double[] seen) {
        double[] a = {x, 2 * x};
        seen[0] = x * x;
        if (x > 1) {
            a[2] = seen[0];
        }
        return a[0] * seen[0];
    }

    /** Rows change places, and are written through another name. */
    @Differentiable
    static double rows(double[] x) {
        double[][] m = new double[2][2];
        for (int i = 0; i < 2; i++) {
            double[] row = m[i];
            for (int j = 0; j < row.length; j++) {
                if (i == j) {
                    row[j] = x[0];
                } else {
                    row[j] += x[1] * i;
                }
            }
        }
        double[] first = m[0];
        m[0] = m[1];
        m[1] = first;
        first[0] *= x[0];
        return m[0][0] * m[1][1] - m[0][1] * m[1][0];
    }

    /** An array that is written after a second variable has come to hold it. */
    @Differentiable
    static double shared(double x, double y) {
        double[] a = {x, y};
        double[] b = {y, x};
        if (x > y) {
            b = a;
        }
        a[0] = x * y;
        return b[0] * b[1];
    }

    /** Who holds the array is decided by a comparison of references. */
    @Differentiable
    static double same(double x) {
        double[] a = {x, 1};
        double[] b = a;
        a[1] = x * x;
        return a == b ? b[1] * x : a[0];
    }

    /** The element of an unknown index. */
    @Differentiable
    static double picked(double x, int k) {
        double[] a = {x, x * x, Math.sin(x)};
        int[] order = {2, 0, 1};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += a[order[i]] * a[(k & 7) % 3];
        }
        return sum;
    }
}
