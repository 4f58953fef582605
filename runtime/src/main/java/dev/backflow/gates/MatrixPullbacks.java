package dev.backflow.gates;

/**
 * The reverse passes of {@link Gates} over matrices: each adds to the gradients on its arguments what flows back from its result. They
 * are for generated code, and for whoever writes a reverse pass of his own.
 */
public final class MatrixPullbacks {
    private MatrixPullbacks() {}

    /**
     * The reverse pass of {@link Gates#constant(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void constant(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        // nothing flows
    }

    /**
     * The reverse pass of {@link Gates#sum(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void sum(double[][] x, double out, double dOut, double[][] dx) {
        for (double[] row : dx) for (int j = 0; j < row.length; j++) row[j] += dOut;
    }

    /**
     * The reverse pass of {@link Gates#softmax(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void softmax(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) VectorPullbacks.softmax(x[i], out[i], dOut[i], dx[i]);
    }

    /**
     * The reverse pass of {@link Gates#logSoftmax(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void logSoftmax(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) VectorPullbacks.logSoftmax(x[i], out[i], dOut[i], dx[i]);
    }

    /**
     * The reverse pass of {@link Gates#outer(double[], double[])}.
     *
     * @param x as it was given
     * @param y as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     * @param dy is added to
     */
    public static void outer(double[] x, double[] y, double[][] out, double[][] dOut, double[] dx, double[] dy) {
        for (int i = 0; i < x.length; i++) {
            dx[i] += Vectors.dot(dOut[i], y);
            Vectors.add(x[i], dOut[i], dy);
        }
    }

    /**
     * The reverse pass of {@link Gates#matVec(double[][], double[])}.
     *
     * @param w as it was given
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dw is added to; {@code null} where nobody asks for it
     * @param dx is added to; {@code null} where nobody asks for it
     */
    public static void matVec(double[][] w, double[] x, double[] out, double[] dOut, double[][] dw, double[] dx) {
        if (dw != null) Matrices.addOuter(1, dOut, x, dw);
        for (int i = 0; i < w.length && dx != null; i++) Vectors.add(dOut[i], w[i], dx);
    }

    /**
     * The reverse pass of {@link Gates#matMul(double[][], double[][])}.
     *
     * @param w as it was given
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dw is added to; {@code null} where nobody asks for it
     * @param dx is added to; {@code null} where nobody asks for it
     */
    public static void matMul(double[][] w, double[][] x, double[][] out, double[][] dOut, double[][] dw, double[][] dx) {
        if (dw != null) Products.addRightTransposed(dOut, x, dw);
        if (dx != null) Products.addLeftTransposed(w, dOut, dx);
    }

    /**
     * The reverse pass of {@link Gates#matMulTransposed(double[][], double[][])}.
     *
     * @param a as it was given
     * @param b as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to; {@code null} where nobody asks for it
     * @param db is added to; {@code null} where nobody asks for it
     */
    public static void matMulTransposed(double[][] a, double[][] b, double[][] out, double[][] dOut, double[][] da, double[][] db) {
        if (da != null) Products.add(dOut, b, da);
        if (db != null) Products.addLeftTransposed(dOut, a, db);
    }

    /**
     * The reverse pass of {@link Gates#transposedMatMul(double[][], double[][])}.
     *
     * @param a as it was given
     * @param b as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to; {@code null} where nobody asks for it
     * @param db is added to; {@code null} where nobody asks for it
     */
    public static void transposedMatMul(double[][] a, double[][] b, double[][] out, double[][] dOut, double[][] da, double[][] db) {
        if (da != null) Products.addRightTransposed(b, dOut, da);
        if (db != null) Products.add(a, dOut, db);
    }

    /**
     * The reverse pass of {@link Gates#transpose(double[][])}.
     *
     * @param a as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to
     */
    public static void transpose(double[][] a, double[][] out, double[][] dOut, double[][] da) {
        for (int i = 0; i < a.length; i++) for (int j = 0; j < dOut.length; j++) da[i][j] += dOut[j][i];
    }
}
