package dev.backflow.gates;

/** The reverse passes of {@link Flat}: each adds to the gradients on its arguments what flows back from its result. */
public final class FlatPullbacks {
    private FlatPullbacks() {}

    /**
     * The reverse pass of {@link Flat#matMul}.
     *
     * @param a as it was given
     * @param b as it was given
     * @param n as it was given
     * @param k as it was given
     * @param m as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to; {@code null} where nobody asks for it
     * @param db is added to; {@code null} where nobody asks for it
     */
    public static void matMul(double[] a, double[] b, int n, int k, int m, double[] out, double[] dOut, double[] da, double[] db) {
        if (da != null) FlatProducts.add(false, true, n, m, k, dOut, b, da);
        if (db != null) FlatProducts.add(true, false, k, n, m, a, dOut, db);
    }

    /**
     * The reverse pass of {@link Flat#matMulTransposed}.
     *
     * @param a as it was given
     * @param b as it was given
     * @param n as it was given
     * @param k as it was given
     * @param m as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to; {@code null} where nobody asks for it
     * @param db is added to; {@code null} where nobody asks for it
     */
    public static void matMulTransposed(double[] a, double[] b, int n, int k, int m, double[] out, double[] dOut, double[] da, double[] db) {
        if (da != null) FlatProducts.add(false, false, n, m, k, dOut, b, da);
        if (db != null) FlatProducts.add(true, false, m, n, k, dOut, a, db);
    }

    /**
     * The reverse pass of {@link Flat#transposedMatMul}.
     *
     * @param a as it was given
     * @param b as it was given
     * @param n as it was given
     * @param k as it was given
     * @param m as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to; {@code null} where nobody asks for it
     * @param db is added to; {@code null} where nobody asks for it
     */
    public static void transposedMatMul(double[] a, double[] b, int n, int k, int m, double[] out, double[] dOut, double[] da, double[] db) {
        if (da != null) FlatProducts.add(false, true, k, m, n, b, dOut, da);
        if (db != null) FlatProducts.add(false, false, k, n, m, a, dOut, db);
    }

    /**
     * The reverse pass of {@link Flat#matVec}.
     *
     * @param w as it was given
     * @param x as it was given
     * @param n as it was given
     * @param k as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dw is added to; {@code null} where nobody asks for it
     * @param dx is added to; {@code null} where nobody asks for it
     */
    public static void matVec(double[] w, double[] x, int n, int k, double[] out, double[] dOut, double[] dw, double[] dx) {
        for (int i = 0; i < n && dw != null; i++) addTo(dw, i * k, dOut[i], x);
        for (int i = 0; i < n && dx != null; i++) add(dOut[i], w, i * k, dx);
    }

    /** A row of {@code dw += alpha x}. */
    private static void addTo(double[] dw, int from, double alpha, double[] x) {
        for (int j = 0; j < x.length; j++) dw[from + j] += alpha * x[j];
    }

    /** {@code dx += alpha} times a row of w. */
    private static void add(double alpha, double[] w, int from, double[] dx) {
        for (int j = 0; j < dx.length; j++) dx[j] += alpha * w[from + j];
    }

    /**
     * The reverse pass of {@link Flat#transpose}.
     *
     * @param a as it was given
     * @param n as it was given
     * @param m as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to
     */
    public static void transpose(double[] a, int n, int m, double[] out, double[] dOut, double[] da) {
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) da[i * m + j] += dOut[j * n + i];
    }
}
