package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A Kalman filter for a linear motion, of whose state the first number is observed. */
final class Kalman {
    private Kalman() {}

    /**
     * The log-likelihood of the observations. The state moves by the matrix {@code motion} and by chance with the covariance
     * {@code spread}; {@code noise} is the variance of what is seen.
     */
    @Differentiable
    static double logLikelihood(double[] start, double[][] spread, double noise, @Constant double[][] motion,
            @Constant double[] observations) {
        double[] state = start;
        double[][] covariance = spread;
        double sum = 0;
        for (double observation : observations) {
            state = multiply(motion, state);
            covariance = add(multiply(multiply(motion, covariance), transpose(motion)), spread);
            double innovation = observation - state[0];
            double variance = covariance[0][0] + noise;
            sum -= 0.5 * (Math.log(2 * Math.PI * variance) + innovation * innovation / variance);
            double[] gain = new double[state.length];
            for (int i = 0; i < gain.length; i++) {
                gain[i] = covariance[i][0] / variance;
                state[i] += gain[i] * innovation;
            }
            covariance = add(covariance, outer(gain, gain, -variance));
        }
        return sum;
    }

    private static double[] multiply(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += a[i][j] * x[j];
            }
        }
        return product;
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

    private static double[][] outer(double[] a, double[] b, double factor) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i][j] = factor * a[i] * b[j];
            }
        }
        return product;
    }
}
