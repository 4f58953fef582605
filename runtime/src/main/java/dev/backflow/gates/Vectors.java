package dev.backflow.gates;

/** Sums over vectors. Each runs in four sums side by side, so that one addition need not wait for the last. */
final class Vectors {
    private static final double SMALL = 0x1p-490, LARGE = 0x1p490;

    private Vectors() {}

    static double sum(double[] x) {
        double s = 0, t = 0, u = 0, v = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            s += x[i];
            t += x[i + 1];
            u += x[i + 2];
            v += x[i + 3];
        }
        for (; i < x.length; i++) s += x[i];
        return s + t + (u + v);
    }

    static double dot(double[] a, double[] b) {
        double s = 0, t = 0, u = 0, v = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            s += a[i] * b[i];
            t += a[i + 1] * b[i + 1];
            u += a[i + 2] * b[i + 2];
            v += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) s += a[i] * b[i];
        return s + t + (u + v);
    }

    /** Squares that would overflow, or lose digits by being subnormal, are taken of scaled numbers. */
    static double norm(double[] x) {
        double largest = largest(x);
        if (largest == 0 || Double.isInfinite(largest)) return largest;
        if (largest > SMALL && largest < LARGE) return Math.sqrt(dot(x, x));
        int exponent = Math.getExponent(largest);
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) scaled[i] = Math.scalb(x[i], -exponent);
        return Math.scalb(Math.sqrt(dot(scaled, scaled)), exponent);
    }

    /** The largest size; as in {@link Math#hypot}, infinity beats what is no number. */
    private static double largest(double[] x) {
        double largest = 0;
        for (double number : x) {
            if (Double.isInfinite(number)) return Double.POSITIVE_INFINITY;
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    /** {@code y += alpha x}. */
    static void add(double alpha, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) y[i] += alpha * x[i];
    }

    static double[] convolve(double[] x, double[] kernel) {
        double[] out = new double[x.length == 0 || kernel.length == 0 ? 0 : x.length + kernel.length - 1];
        for (int k = 0; k < kernel.length; k++) {
            double factor = kernel[k];
            for (int i = 0; i < x.length; i++) out[i + k] += factor * x[i];
        }
        return out;
    }

    /** {@code dx[i] += Σ kernel[k] dOut[i + k]}: what {@link #convolve} sends back to either of its arguments. */
    static void correlate(double[] kernel, double[] dOut, double[] dx) {
        for (int k = 0; k < kernel.length; k++) {
            double factor = kernel[k];
            for (int i = 0; i < dx.length; i++) dx[i] += factor * dOut[i + k];
        }
    }
}
