package dev.backflow.samples.adbench.byhand;

/** {@code GaussianMixture.logPosterior} and its gradient: each point forward and at once backward. */
public final class MixtureByHand {
    private final int components;
    private final int dimension;
    private final double[][][] q;
    private final double[][][] dq;
    private final double[] scales;
    private final double[] dscales;
    private final double[][] centred;
    private final double[][] transformed;
    private final double[] terms;

    private MixtureByHand(double[] alphas, double[][] factors, int dimension) {
        this.components = alphas.length;
        this.dimension = dimension;
        q = new double[components][dimension][dimension];
        dq = new double[components][dimension][dimension];
        scales = new double[components];
        dscales = new double[components];
        centred = new double[components][dimension];
        transformed = new double[components][dimension];
        terms = new double[components];
        for (int k = 0; k < components; k++) {
            scales[k] = alphas[k] + unpack(factors[k], q[k]);
        }
    }

    /** Adds the gradient to {@code dalphas}, {@code dmeans} and {@code dfactors}; returns the value. */
    public static double logPosterior(double[] alphas, double[][] means, double[][] factors, double[][] points, double gamma, int m,
            double[] dalphas, double[][] dmeans, double[][] dfactors) {
        int dimension = means[0].length;
        MixtureByHand it = new MixtureByHand(alphas, factors, dimension);
        double total = 0;
        for (double[] point : points) {
            total += it.forward(point, means);
            it.backward(dmeans);
        }
        double normaliser = it.weights(alphas, points.length, dalphas);
        double prior = it.prior(factors, gamma, m, dfactors);
        it.pack(dalphas, dfactors);
        return -points.length * dimension * 0.5 * Math.log(2 * Math.PI) + total - normaliser + prior;
    }

    private double unpack(double[] factor, double[][] lower) {
        double logDeterminant = 0;
        int next = dimension;
        for (int j = 0; j < dimension; j++) {
            logDeterminant += factor[j];
            lower[j][j] = Math.exp(factor[j]);
            for (int i = j + 1; i < dimension; i++) {
                lower[i][j] = factor[next++];
            }
        }
        return logDeterminant;
    }

    /** The point's log-likelihood; leaves each component's part of it in {@code terms}. */
    private double forward(double[] point, double[][] means) {
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < components; k++) {
            double term = scales[k] - 0.5 * distance(q[k], point, means[k], centred[k], transformed[k]);
            terms[k] = term;
            max = Math.max(max, term);
        }
        double sum = 0;
        for (int k = 0; k < components; k++) {
            double exp = Math.exp(terms[k] - max);
            terms[k] = exp;
            sum += exp;
        }
        double scale = 1 / sum;
        for (int k = 0; k < components; k++) {
            terms[k] *= scale;
        }
        return max + Math.log(sum);
    }

    private static double distance(double[][] lower, double[] point, double[] mean, double[] centred, double[] transformed) {
        for (int i = 0; i < centred.length; i++) {
            centred[i] = point[i] - mean[i];
        }
        double squared = 0;
        for (int i = 0; i < centred.length; i++) {
            double[] row = lower[i];
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += row[j] * centred[j];
            }
            transformed[i] = sum;
            squared += sum * sum;
        }
        return squared;
    }

    private void backward(double[][] dmeans) {
        for (int k = 0; k < components; k++) {
            double part = terms[k];
            if (part != 0) {
                dscales[k] += part;
                backward(part, q[k], dq[k], centred[k], transformed[k], dmeans[k]);
            }
        }
    }

    private static void backward(double part, double[][] lower, double[][] dlower, double[] centred, double[] transformed, double[] dmean) {
        for (int i = 0; i < centred.length; i++) {
            double dsum = part * transformed[i];
            double[] row = lower[i];
            double[] drow = dlower[i];
            for (int j = 0; j <= i; j++) {
                drow[j] -= dsum * centred[j];
                dmean[j] += dsum * row[j];
            }
        }
    }

    private double weights(double[] alphas, int points, double[] dalphas) {
        double max = alphas[0];
        for (double alpha : alphas) {
            max = Math.max(max, alpha);
        }
        double sum = 0;
        for (double alpha : alphas) {
            sum += Math.exp(alpha - max);
        }
        for (int k = 0; k < components; k++) {
            dalphas[k] -= points * Math.exp(alphas[k] - max) / sum;
        }
        return points * (max + Math.log(sum));
    }

    private double prior(double[][] factors, double gamma, int m, double[][] dfactors) {
        double sum = 0;
        for (int k = 0; k < components; k++) {
            double frobenius = 0;
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j <= i; j++) {
                    frobenius += q[k][i][j] * q[k][i][j];
                    dq[k][i][j] += gamma * gamma * q[k][i][j];
                }
            }
            double logDeterminant = 0;
            for (int i = 0; i < dimension; i++) {
                logDeterminant += factors[k][i];
                dfactors[k][i] -= m;
            }
            sum += 0.5 * gamma * gamma * frobenius - m * logDeterminant;
        }
        return sum - components * logNormaliser(gamma, m);
    }

    private double logNormaliser(double gamma, int m) {
        int degrees = dimension + m + 1;
        double logGamma = 0.25 * dimension * (dimension - 1) * Math.log(Math.PI);
        for (int j = 0; j < dimension; j++) {
            double rest = 0.5 * (degrees - j);
            for (; rest > 1; rest--) {
                logGamma += Math.log(rest - 1);
            }
            logGamma += rest == 1 ? 0 : 0.5 * Math.log(Math.PI);
        }
        return degrees * dimension * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma;
    }

    private void pack(double[] dalphas, double[][] dfactors) {
        for (int k = 0; k < components; k++) {
            dalphas[k] += dscales[k];
            double[] dfactor = dfactors[k];
            int next = dimension;
            for (int j = 0; j < dimension; j++) {
                dfactor[j] += dscales[k] + dq[k][j][j] * q[k][j][j];
                for (int i = j + 1; i < dimension; i++) {
                    dfactor[next++] += dq[k][i][j];
                }
            }
        }
    }
}
