package dev.backflow.gates;

/** The reverse passes of {@link Gates} that work element by element: each adds to the gradients on its argument. */
public final class ElementwisePullbacks {
    private ElementwisePullbacks() {}

    /**
     * The reverse pass of {@link Gates#sigmoid(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void sigmoid(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += (1 - out[i]) * out[i] * dOut[i];
    }

    /**
     * The reverse pass of {@link Gates#sigmoid(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void sigmoid(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) sigmoid(x[i], out[i], dOut[i], dx[i]);
    }

    /**
     * The reverse pass of {@link Gates#relu(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void relu(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += x[i] > 0 ? dOut[i] : 0;
    }

    /**
     * The reverse pass of {@link Gates#relu(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void relu(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) relu(x[i], out[i], dOut[i], dx[i]);
    }

    /**
     * The reverse pass of {@link Gates#softplus(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void softplus(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += -Math.expm1(-out[i]) * dOut[i];
    }

    /**
     * The reverse pass of {@link Gates#softplus(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void softplus(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) softplus(x[i], out[i], dOut[i], dx[i]);
    }

    /**
     * The reverse pass of {@link Gates#gelu(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void gelu(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += Elementwise.geluSlope(x[i]) * dOut[i];
    }

    /**
     * The reverse pass of {@link Gates#gelu(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void gelu(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) gelu(x[i], out[i], dOut[i], dx[i]);
    }

    /**
     * The reverse pass of {@link Gates#swish(double[])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void swish(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += Elementwise.swishSlope(x[i]) * dOut[i];
    }

    /**
     * The reverse pass of {@link Gates#swish(double[][])}.
     *
     * @param x as it was given
     * @param out as it was computed
     * @param dOut the cotangent of {@code out}
     * @param dx is added to
     */
    public static void swish(double[][] x, double[][] out, double[][] dOut, double[][] dx) {
        for (int i = 0; i < x.length; i++) swish(x[i], out[i], dOut[i], dx[i]);
    }
}
