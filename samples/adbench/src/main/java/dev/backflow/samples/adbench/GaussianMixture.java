package dev.backflow.samples.adbench;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/**
 * A mixture of Gaussians with full covariances, under a Wishart prior. Component k has the weight softmax(alpha)ₖ, the mean μₖ and
 * the inverse covariance QₖᵀQₖ, where Qₖ is lower triangular: its factor holds the logarithms of the diagonal, then what is below
 * it, a column after the other.
 */
public final class GaussianMixture {
    private GaussianMixture() {}

    /** The logarithm of the posterior density of the parameters, for the points seen. */
    @Differentiable
    public static double logPosterior(double[] alphas, double[][] means, double[][] factors, @Constant double[][] points,
            @Constant double gamma, int m) {
        int components = alphas.length;
        int dimension = means[0].length;
        double[][][] q = new double[components][][];
        double[] scales = new double[components];
        for (int k = 0; k < components; k++) {
            q[k] = lowerTriangular(factors[k], dimension);
            scales[k] = alphas[k] + logDeterminant(factors[k], dimension);
        }
        double total = 0;
        double[] terms = new double[components];
        for (double[] point : points) {
            for (int k = 0; k < components; k++) {
                terms[k] = scales[k] - 0.5 * squaredNorm(multiply(q[k], subtract(point, means[k])));
            }
            total += logSumExp(terms);
        }
        double constant = -points.length * dimension * 0.5 * Math.log(2 * Math.PI);
        return constant + total - points.length * logSumExp(alphas) + logWishart(q, factors, gamma, m);
    }

    private static double[][] lowerTriangular(double[] factor, int dimension) {
        double[][] q = new double[dimension][dimension];
        int next = dimension;
        for (int j = 0; j < dimension; j++) {
            q[j][j] = Math.exp(factor[j]);
            for (int i = j + 1; i < dimension; i++) {
                q[i][j] = factor[next++];
            }
        }
        return q;
    }

    private static double logDeterminant(double[] factor, int dimension) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += factor[i];
        }
        return sum;
    }

    private static double[] subtract(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double[] multiply(double[][] lower, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += lower[i][j] * x[j];
            }
            product[i] = sum;
        }
        return product;
    }

    private static double squaredNorm(double[] x) {
        double sum = 0;
        for (double element : x) {
            sum += element * element;
        }
        return sum;
    }

    private static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0;
        for (double element : x) {
            sum += Math.exp(element - max);
        }
        return max + Math.log(sum);
    }

    private static double logWishart(double[][][] q, double[][] factors, double gamma, int m) {
        int dimension = q[0].length;
        double sum = 0;
        for (int k = 0; k < q.length; k++) {
            double frobenius = 0;
            for (double[] row : q[k]) {
                frobenius += squaredNorm(row);
            }
            sum += 0.5 * gamma * gamma * frobenius - m * logDeterminant(factors[k], dimension);
        }
        return sum - q.length * logNormaliser(dimension, gamma, m);
    }

    private static double logNormaliser(int dimension, double gamma, int m) {
        int degrees = dimension + m + 1;
        return degrees * dimension * (Math.log(gamma) - 0.5 * Math.log(2)) - logMultivariateGamma(0.5 * degrees, dimension);
    }

    private static double logMultivariateGamma(double a, int dimension) {
        double sum = 0.25 * dimension * (dimension - 1) * Math.log(Math.PI);
        for (int j = 0; j < dimension; j++) {
            sum += logGamma(a - 0.5 * j);
        }
        return sum;
    }

    /** log Γ(x) for x = n/2: from Γ(1) = 1 or Γ(1/2) = √π by Γ(x + 1) = x Γ(x). */
    private static double logGamma(double x) {
        double sum = 0;
        double rest = x;
        while (rest > 1) {
            rest -= 1;
            sum += Math.log(rest);
        }
        return rest == 1 ? sum : sum + 0.5 * Math.log(Math.PI);
    }
}
