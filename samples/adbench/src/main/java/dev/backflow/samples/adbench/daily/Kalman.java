package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A Kalman filter for a position and its speed, of which the position is observed. */
final class Kalman {
    private Kalman() {}

    /** The log-likelihood of the observations. {@code drive} and {@code noise} are the variances of the motion and of what is seen. */
    @Differentiable
    static double logLikelihood(double[] start, double drive, double noise, @Constant double[] observations, @Constant double step) {
        double[][] motion = {{1, step}, {0, 1}};
        double[][] spread = {{drive * step * step * step / 3, drive * step * step / 2}, {drive * step * step / 2, drive * step}};
        double[][] state = {{start[0]}, {start[1]}};
        double[][] covariance = {{noise, 0}, {0, noise}};
        double sum = 0;
        for (double observation : observations) {
            state = multiply(motion, state);
            covariance = add(multiply(multiply(motion, covariance), transpose(motion)), spread);
            double innovation = observation - state[0][0];
            double variance = covariance[0][0] + noise;
            sum -= 0.5 * (Math.log(2 * Math.PI * variance) + innovation * innovation / variance);
            double[][] gain = {{covariance[0][0] / variance}, {covariance[1][0] / variance}};
            state = add(state, scale(gain, innovation));
            covariance = add(covariance, scale(multiply(gain, transpose(gain)), -variance));
        }
        return sum;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                product[i][j] = sum;
            }
        }
        return product;
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] add(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    private static double[][] scale(double[][] a, double factor) {
        double[][] scaled = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                scaled[i][j] = factor * a[i][j];
            }
        }
        return scaled;
    }
}
