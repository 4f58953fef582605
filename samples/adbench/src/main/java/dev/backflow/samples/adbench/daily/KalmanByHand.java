package dev.backflow.samples.adbench.daily;

/** The filter with matrices used again and again; a step keeps its covariance before the observation, and two numbers. */
final class KalmanByHand {
    private final double[][] motion;
    private final int n;
    private final double[][][] covariances;
    private final double[] innovations;
    private final double[] variances;
    private final double[][] product;
    private final double[] gain;

    private KalmanByHand(double[][] motion, int observations) {
        this.motion = motion;
        n = motion.length;
        covariances = new double[observations][n][n];
        innovations = new double[observations];
        variances = new double[observations];
        product = new double[n][n];
        gain = new double[n];
    }

    /** Adds the gradients on start, spread and, in its first element, on noise to the last three; returns the value. */
    static double logLikelihood(double[] start, double[][] spread, double noise, double[][] motion, double[] observations, double[] dstart,
            double[][] dspread, double[] dnoise) {
        KalmanByHand it = new KalmanByHand(motion, observations.length);
        double value = it.forward(start, spread, noise, observations);
        dnoise[0] += it.backward(dstart, dspread);
        return value;
    }

    private double forward(double[] start, double[][] spread, double noise, double[] observations) {
        double[] state = start.clone();
        double[] next = new double[n];
        double[][] after = new double[n][n];
        double sum = 0;
        for (int t = 0; t < observations.length; t++) {
            for (int i = 0; i < n; i++) {
                double moved = 0;
                for (int j = 0; j < n; j++) {
                    moved += motion[i][j] * state[j];
                }
                next[i] = moved;
            }
            double[][] covariance = covariances[t];
            predict(t == 0 ? spread : after, spread, covariance);
            double innovation = observations[t] - next[0];
            double variance = covariance[0][0] + noise;
            innovations[t] = innovation;
            variances[t] = variance;
            sum -= 0.5 * (Math.log(2 * Math.PI * variance) + innovation * innovation / variance);
            for (int i = 0; i < n; i++) {
                gain[i] = covariance[i][0] / variance;
                state[i] = next[i] + gain[i] * innovation;
            }
            for (int i = 0; i < n; i++) {
                double factor = -variance * gain[i];
                for (int j = 0; j < n; j++) {
                    after[i][j] = covariance[i][j] + factor * gain[j];
                }
            }
        }
        return sum;
    }

    /** motion · before · motionᵀ + spread. */
    private void predict(double[][] before, double[][] spread, double[][] covariance) {
        for (int i = 0; i < n; i++) {
            double[] row = product[i];
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += motion[i][k] * before[k][j];
                }
                row[j] = sum;
            }
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += row[k] * motion[j][k];
                }
                covariance[i][j] = sum + spread[i][j];
            }
        }
    }

    /** Returns the gradient on noise. */
    private double backward(double[] dstart, double[][] dspread) {
        double[] dstate = new double[n];
        double[] dbefore = new double[n];
        double[][] d = new double[n][n];
        double dnoise = 0;
        for (int t = variances.length - 1; t >= 0; t--) {
            dnoise += backUpdate(t, dstate, d);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    dspread[i][j] += d[i][j];
                }
            }
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += motion[i][j] * dstate[i];
                }
                dbefore[j] = sum;
            }
            System.arraycopy(dbefore, 0, dstate, 0, n);
            backPredict(d);
        }
        for (int i = 0; i < n; i++) {
            dstart[i] += dstate[i];
            for (int j = 0; j < n; j++) {
                dspread[i][j] += d[i][j];
            }
        }
        return dnoise;
    }

    private double backUpdate(int t, double[] dstate, double[][] d) {
        double[][] covariance = covariances[t];
        double innovation = innovations[t];
        double inverse = 1 / variances[t];
        double variance = variances[t];
        double dinnovation = -innovation * inverse;
        double dvariance = 0.5 * inverse * (innovation * innovation * inverse - 1);
        for (int i = 0; i < n; i++) {
            gain[i] = covariance[i][0] * inverse;
            dinnovation += dstate[i] * gain[i];
        }
        for (int i = 0; i < n; i++) {
            double both = 0;
            double one = 0;
            for (int j = 0; j < n; j++) {
                both += (d[i][j] + d[j][i]) * gain[j];
                one += d[i][j] * gain[j];
            }
            double dgain = dstate[i] * innovation - variance * both;
            dvariance -= gain[i] * (one + dgain * inverse);
            product[i][0] = dgain * inverse;
        }
        for (int i = 0; i < n; i++) {
            d[i][0] += product[i][0];
        }
        d[0][0] += dvariance;
        dstate[0] -= dinnovation;
        return dvariance;
    }

    /** motionᵀ · d · motion, in the place of d. */
    private void backPredict(double[][] d) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += d[i][k] * motion[k][j];
                }
                product[i][j] = sum;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += motion[k][i] * product[k][j];
                }
                d[i][j] = sum;
            }
        }
    }
}
