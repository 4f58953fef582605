package dev.backflow.gates;

/**
 * The reverse passes of {@link Gates} over vectors: each adds to the gradients on its arguments what flows back from its result. They are
 * for generated code, and for whoever writes a reverse pass of his own.
 */
public final class VectorPullbacks {
    private VectorPullbacks() {}

    /**
     * The reverse pass of {@link Gates#constant(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void constant(double[] x, double[] out, double[] dOut, double[] dx) {
        // nothing flows
    }

    /**
     * The reverse pass of {@link Gates#logSumExp(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void logSumExp(double[] x, double out, double dOut, double[] dx) {
        Vectors.add(dOut, Softmax.softmax(x), dx);
    }

    /**
     * The reverse pass of {@link Gates#softmax(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void softmax(double[] x, double[] out, double[] dOut, double[] dx) {
        double mean = Vectors.dot(out, dOut);
        for (int i = 0; i < x.length; i++) dx[i] += out[i] * (dOut[i] - mean);
    }

    /**
     * The reverse pass of {@link Gates#logSoftmax(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void logSoftmax(double[] x, double[] out, double[] dOut, double[] dx) {
        double sum = Vectors.sum(dOut);
        for (int i = 0; i < x.length; i++) dx[i] += dOut[i] - Math.exp(out[i]) * sum;
    }

    /**
     * The reverse pass of {@link Gates#crossEntropy(double[], int)}.
     *
     * @param scores as it was given
     * @param label as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dscores is added to
     */
    public static void crossEntropy(double[] scores, int label, double out, double dOut, double[] dscores) {
        Vectors.add(dOut, Softmax.softmax(scores), dscores);
        dscores[label] -= dOut;
    }

    /**
     * The reverse pass of {@link Gates#crossEntropy(double[], double[])}.
     *
     * @param scores as it was given
     * @param target as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dscores is added to; {@code null} where nobody asks for it
     * @param dtarget is added to; {@code null} where nobody asks for it
     */
    public static void crossEntropy(double[] scores, double[] target, double out, double dOut, double[] dscores, double[] dtarget) {
        if (dscores != null) {
            Vectors.add(dOut * Vectors.sum(target), Softmax.softmax(scores), dscores);
            Vectors.add(-dOut, target, dscores);
        }
        if (dtarget != null) Vectors.add(-dOut, Softmax.logSoftmax(scores), dtarget);
    }

    /**
     * The reverse pass of {@link Gates#dot(double[], double[])}.
     *
     * @param a as it was given
     * @param b as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param da is added to
     * @param db is added to
     */
    public static void dot(double[] a, double[] b, double out, double dOut, double[] da, double[] db) {
        Vectors.add(dOut, b, da);
        Vectors.add(dOut, a, db);
    }

    /**
     * The reverse pass of {@link Gates#norm(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void norm(double[] x, double out, double dOut, double[] dx) {
        if (out == 0) return;
        for (int i = 0; i < x.length; i++) dx[i] += x[i] / out * dOut;
    }

    /**
     * The reverse pass of {@link Gates#sum(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void sum(double[] x, double out, double dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += dOut;
    }

    /**
     * The reverse pass of {@link Gates#mean(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void mean(double[] x, double out, double dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += dOut / x.length;
    }

    /**
     * The reverse pass of {@link Gates#axpy(double, double[], double[])}.
     *
     * @param alpha as it was given
     * @param x as it was given
     * @param y as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     * @param dy is added to
     * @return the cotangent of {@code alpha}
     */
    public static double axpy(double alpha, double[] x, double[] y, double[] out, double[] dOut, double[] dx, double[] dy) {
        Vectors.add(alpha, dOut, dx);
        Vectors.add(1, dOut, dy);
        return Vectors.dot(x, dOut);
    }

    /**
     * The reverse pass of {@link Gates#convolve(double[], double[])}.
     *
     * @param x as it was given
     * @param kernel as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     * @param dkernel is added to
     */
    public static void convolve(double[] x, double[] kernel, double[] out, double[] dOut, double[] dx, double[] dkernel) {
        if (out.length == 0) return;
        Vectors.correlate(kernel, dOut, dx);
        Vectors.correlate(x, dOut, dkernel);
    }
}
