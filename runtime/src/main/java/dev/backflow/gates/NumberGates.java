package dev.backflow.gates;

import dev.backflow.Gate;

/** {@link Gates} of numbers; called by that name. */
class NumberGates {
    NumberGates() {}

    /**
     * The number itself, held constant: no gradient flows through.
     *
     * @param x any number
     * @return x
     */
    @Gate("0")
    public static double constant(double x) {
        return x;
    }

    /**
     * The logistic function {@code 1 / (1 + exp(-x))}.
     *
     * @param x any number
     * @return between 0 and 1
     */
    @Gate("(1 - out) * out")
    public static double sigmoid(double x) {
        return Activations.sigmoid(x);
    }

    /**
     * What is above zero; the gradient at 0 is 0.
     *
     * @param x any number
     * @return the larger of x and 0
     */
    @Gate("x > 0 ? 1 : 0")
    public static double relu(double x) {
        return Math.max(x, 0);
    }

    /**
     * What is above zero, and the rest times a slope; the gradient at 0 is the slope.
     *
     * @param x any number
     * @param slope for x below 0
     * @return x or {@code slope * x}
     */
    @Gate({"x > 0 ? 1 : slope", "x > 0 ? 0 : x"})
    public static double leakyRelu(double x, double slope) {
        return x > 0 ? x : slope * x;
    }

    /**
     * The smooth relu {@code log(1 + exp(x))}.
     *
     * @param x any number
     * @return at least 0
     */
    @Gate("-Math.expm1(-out)")
    public static double softplus(double x) {
        return Activations.softplus(x);
    }

    /**
     * {@code x} times the normal distribution's probability below it: D. Hendrycks, K. Gimpel, "Gaussian error linear units" (2016).
     *
     * @param x any number
     * @return {@code x * normalCdf(x)}
     */
    @Gate("Math.abs(x) > 40 ? x > 0 ? 1 : 0 : normalCdf(x) + x * normalDensity(x)")
    public static double gelu(double x) {
        return Activations.gelu(x);
    }

    /**
     * {@code x} times its sigmoid, also called SiLU.
     *
     * @param x any number
     * @return {@code x * sigmoid(x)}
     */
    @Gate("Math.abs(x) > 750 ? x > 0 ? 1 : 0 : sigmoid(x) * (1 + x * sigmoid(-x))")
    public static double swish(double x) {
        return Activations.swish(x);
    }

    /**
     * The logarithm of the odds, the inverse of the sigmoid; 0 and 1 are poles.
     *
     * @param p a probability; what is none gives NaN
     * @return {@code log(p / (1 - p))}
     */
    @Gate("1 / (p * (1 - p))")
    public static double logit(double p) {
        return Activations.logit(p);
    }

    /**
     * The density of the normal distribution with mean 0 and variance 1.
     *
     * @param x any number
     * @return {@code exp(-x² / 2) / √(2π)}
     */
    @Gate("out == 0 ? 0 : -x * out")
    public static double normalDensity(double x) {
        return Normal.density(x);
    }

    /**
     * The probability that a normal variable with mean 0 and variance 1 is below {@code x}, to about 1e-15 of itself, in the lower tail
     * too. The approximation is W. J. Cody's: Mathematics of Computation 23 (1969) and Algorithm 715, ACM TOMS 19 (1993).
     *
     * @param x any number
     * @return between 0 and 1
     */
    @Gate("normalDensity(x)")
    public static double normalCdf(double x) {
        return Normal.cdf(x);
    }

    /**
     * The number times itself.
     *
     * @param x any number
     * @return {@code x * x}
     */
    @Gate("2 * x")
    public static double square(double x) {
        return x * x;
    }

    /**
     * {@code log(exp(a) + exp(b))}: the sum of two probabilities that are given by their logarithms.
     *
     * @param a any number
     * @param b any number
     * @return at least the larger of the two
     */
    @Gate({"a == b ? 0.5 : sigmoid(a - b)", "a == b ? 0.5 : sigmoid(b - a)"})
    public static double logAddExp(double a, double b) {
        return Activations.logAddExp(a, b);
    }
}
