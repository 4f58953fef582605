package dev.backflow.samples.adbench.daily;

/** The filter with its two by two matrices written out; a step keeps five numbers. */
final class KalmanByHand {
    private static final int KEPT = 5;

    private KalmanByHand() {}

    /** Writes the derivatives on the two of the start, on drive and on noise to {@code gradient}; returns the value. */
    static double logLikelihood(double[] start, double drive, double noise, double[] observations, double step, double[] gradient) {
        double[] tape = new double[KEPT * observations.length];
        double q00 = drive * step * step * step / 3;
        double q01 = drive * step * step / 2;
        double q11 = drive * step;
        double x = start[0];
        double v = start[1];
        double p00 = noise;
        double p01 = 0;
        double p11 = noise;
        double sum = 0;
        for (int i = 0; i < observations.length; i++) {
            x += step * v;
            double m01 = p01 + step * p11 + q01;
            double m00 = p00 + step * (2 * p01 + step * p11) + q00;
            double m11 = p11 + q11;
            double innovation = observations[i] - x;
            double variance = m00 + noise;
            sum -= 0.5 * (Math.log(2 * Math.PI * variance) + innovation * innovation / variance);
            double g0 = m00 / variance;
            double g1 = m01 / variance;
            int at = KEPT * i;
            tape[at] = innovation;
            tape[at + 1] = variance;
            tape[at + 2] = m00;
            tape[at + 3] = m01;
            tape[at + 4] = 1 / variance;
            x += g0 * innovation;
            v += g1 * innovation;
            p00 = m00 - g0 * m00;
            p01 = m01 - g0 * m01;
            p11 = m11 - g1 * m01;
        }
        backward(tape, step, gradient);
        return sum;
    }

    private static void backward(double[] tape, double step, double[] gradient) {
        double dx = 0;
        double dv = 0;
        double d00 = 0;
        double d01 = 0;
        double d11 = 0;
        double dq00 = 0;
        double dq01 = 0;
        double dq11 = 0;
        double dnoise = 0;
        for (int at = tape.length - KEPT; at >= 0; at -= KEPT) {
            double innovation = tape[at];
            double m00 = tape[at + 2];
            double m01 = tape[at + 3];
            double inverse = tape[at + 4];
            double g0 = m00 * inverse;
            double g1 = m01 * inverse;
            double dg0 = dx * innovation - d00 * m00 - d01 * m01;
            double dg1 = dv * innovation - d11 * m01;
            double dm00 = d00 * (1 - g0) + dg0 * inverse;
            double dm01 = d01 * (1 - g0) - d11 * g1 + dg1 * inverse;
            double dm11 = d11;
            double dvariance = -(dg0 * g0 + dg1 * g1) * inverse - 0.5 * inverse + 0.5 * innovation * innovation * inverse * inverse;
            double dinnovation = dx * g0 + dv * g1 - innovation * inverse;
            dm00 += dvariance;
            dnoise += dvariance;
            dx -= dinnovation;
            dq00 += dm00;
            dq01 += dm01;
            dq11 += dm11;
            d00 = dm00;
            d01 = dm01 + 2 * step * dm00;
            d11 = dm11 + step * dm01 + step * step * dm00;
            dv += step * dx;
        }
        gradient[0] = dx;
        gradient[1] = dv;
        gradient[2] = dq00 * step * step * step / 3 + dq01 * step * step / 2 + dq11 * step;
        gradient[3] = dnoise + d00 + d11;
    }
}
