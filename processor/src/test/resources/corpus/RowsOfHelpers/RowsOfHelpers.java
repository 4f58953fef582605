import dev.backflow.*;
/** Helpers that call themselves and put other rows into the matrix that they are given, which comes back to the caller. */
class RowsOfHelpers {
    private static double turned(double[] x, double[][] b, int left) {
        if (left <= 0) return x[1];
        b[0] = b[2 - left % 2];
        if (left > 1) turned(x, b, left - 1);
        return x[2] * b[0][0];
    }
    @Differentiable
    static double[][] chosen(double[] a, double[][] m) {
        if (turned(a, m, 2) <= 1e9) return m;
        m[1][1] = a[0];
        return m;
    }
    @Differentiable
    static double[][] scaled(double[] a, double[][] m) {
        turned(a, m, 2);
        m[0][1] *= a[0];
        return m;
    }
    @Differentiable
    static double summed(double[] a, double[][] m) {
        double sum = turned(a, m, 3);
        for (double[] row : m) for (double x : row) sum += x * x * a[0];
        return sum * turned(a, m, 1);
    }
}
