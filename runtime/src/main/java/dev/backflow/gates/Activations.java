package dev.backflow.gates;

/** Functions of one number, or two, without overflow on the way. */
final class Activations {
    private Activations() {}

    static double sigmoid(double x) {
        if (x >= 0) return 1 / (1 + Math.exp(-x));
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** Near one half the quotient is near 1, where its logarithm has few digits; {@code 2 p - 1} has no rounding there. */
    static double logit(double p) {
        return p > 0.25 && p < 0.75 ? Math.log1p((2 * p - 1) / (1 - p)) : Math.log(p / (1 - p));
    }

    static double gelu(double x) {
        return x == Double.NEGATIVE_INFINITY ? -0.0 : x * Normal.cdf(x);
    }

    static double swish(double x) {
        return x == Double.NEGATIVE_INFINITY ? -0.0 : x * sigmoid(x);
    }

    static double logAddExp(double a, double b) {
        return a == b ? a + LOG_2 : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    private static final double LOG_2 = 0.6931471805599453;
}
