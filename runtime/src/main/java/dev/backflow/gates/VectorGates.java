package dev.backflow.gates;

import dev.backflow.Gate;

/** {@link Gates} of vectors; called by that name. */
class VectorGates extends NumberGates {
    VectorGates() {}

    /**
     * A copy, held constant: no gradient flows through.
     *
     * @param x a vector
     * @return its elements
     */
    @Gate(vjp = "VectorPullbacks.constant")
    public static double[] constant(double[] x) {
        return x.clone();
    }

    /**
     * The sum of all elements; 0 of none.
     *
     * @param x a vector
     * @return the sum
     */
    @Gate(vjp = "VectorPullbacks.sum")
    public static double sum(double[] x) {
        return Vectors.sum(x);
    }

    /**
     * The mean of all elements.
     *
     * @param x a vector
     * @return the mean
     * @throws IllegalArgumentException if there are none
     */
    @Gate(vjp = "VectorPullbacks.mean")
    public static double mean(double[] x) {
        if (x.length == 0) throw Dimensions.of("mean", "x has no elements");
        return Vectors.sum(x) / x.length;
    }

    /**
     * The sum of the products of the elements.
     *
     * @param a a vector
     * @param b another of the same length
     * @return {@code Σ a[i] b[i]}
     * @throws IllegalArgumentException if the lengths differ
     */
    @Gate(vjp = "VectorPullbacks.dot")
    public static double dot(double[] a, double[] b) {
        Dimensions.same("dot", "a", a.length, "b", b.length);
        return Vectors.dot(a, b);
    }

    /**
     * The Euclidean length, without overflow on the way; the gradient at 0 is 0.
     *
     * @param x a vector
     * @return {@code √(Σ x[i]²)}; infinity if an element is infinite
     */
    @Gate(vjp = "VectorPullbacks.norm")
    public static double norm(double[] x) {
        return Vectors.norm(x);
    }

    /**
     * A multiple of one vector and another: the name is BLAS's, but what is given stays as it is.
     *
     * @param alpha the factor
     * @param x a vector
     * @param y another of the same length
     * @return {@code alpha x + y}
     * @throws IllegalArgumentException if the lengths differ
     */
    @Gate(vjp = "VectorPullbacks.axpy")
    public static double[] axpy(double alpha, double[] x, double[] y) {
        Dimensions.same("axpy", "x", x.length, "y", y.length);
        double[] out = y.clone();
        Vectors.add(alpha, x, out);
        return out;
    }

    /**
     * {@code log Σ exp(x[i])}: the sum of probabilities that are given by their logarithms, a smooth maximum.
     *
     * @param x a vector
     * @return at least the largest element; minus infinity of none
     */
    @Gate(vjp = "VectorPullbacks.logSumExp")
    public static double logSumExp(double[] x) {
        return Softmax.logSumExp(x);
    }

    /**
     * Scores as probabilities: {@code exp(x[i]) / Σ exp(x[j])}. Elements that are infinite share everything equally.
     *
     * @param x the scores
     * @return numbers between 0 and 1 with the sum 1
     */
    @Gate(vjp = "VectorPullbacks.softmax")
    public static double[] softmax(double[] x) {
        return Softmax.softmax(x);
    }

    /**
     * The logarithms of {@link #softmax(double[])}, with all their digits.
     *
     * @param x the scores
     * @return {@code x[i] - logSumExp(x)}
     */
    @Gate(vjp = "VectorPullbacks.logSoftmax")
    public static double[] logSoftmax(double[] x) {
        return x.length == 0 ? new double[0] : Softmax.logSoftmax(x);
    }

    /**
     * How little probability the scores give to what is right: {@code -logSoftmax(scores)[label]}.
     *
     * @param scores the scores
     * @param label the index of what is right
     * @return at least 0
     * @throws IllegalArgumentException if there is no such score
     */
    @Gate(vjp = "VectorPullbacks.crossEntropy")
    public static double crossEntropy(double[] scores, int label) {
        if (label < 0 || label >= scores.length) throw Dimensions.of("crossEntropy", "the label is " + label + ", there are " + scores.length + " scores");
        return Softmax.crossEntropy(scores, label);
    }

    /**
     * How far the scores are from given probabilities: {@code -Σ target[i] logSoftmax(scores)[i]}; a target of 0 counts nothing.
     *
     * @param scores the scores
     * @param target a probability for each
     * @return the cross-entropy
     * @throws IllegalArgumentException if the lengths differ
     */
    @Gate(vjp = "VectorPullbacks.crossEntropy", sparing = true)
    public static double crossEntropy(double[] scores, double[] target) {
        Dimensions.same("crossEntropy", "scores", scores.length, "target", target.length);
        return Softmax.crossEntropy(scores, target);
    }

    /**
     * The full discrete convolution: the coefficients of the product of two polynomials.
     *
     * @param x a vector
     * @param kernel another
     * @return {@code out[n] = Σ x[i] kernel[n - i]}, one element less than both have together; none if one has none
     */
    @Gate(vjp = "VectorPullbacks.convolve")
    public static double[] convolve(double[] x, double[] kernel) {
        return Vectors.convolve(x, kernel);
    }

    /**
     * {@link #sigmoid(double)} of every element.
     *
     * @param x a vector
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.sigmoid")
    public static double[] sigmoid(double[] x) {
        return Elementwise.map(x, Activations::sigmoid);
    }

    /**
     * {@link #relu(double)} of every element.
     *
     * @param x a vector
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.relu")
    public static double[] relu(double[] x) {
        return Elementwise.relu(x);
    }

    /**
     * {@link #softplus(double)} of every element.
     *
     * @param x a vector
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.softplus")
    public static double[] softplus(double[] x) {
        return Elementwise.map(x, Activations::softplus);
    }

    /**
     * {@link #gelu(double)} of every element.
     *
     * @param x a vector
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.gelu")
    public static double[] gelu(double[] x) {
        return Elementwise.map(x, Activations::gelu);
    }

    /**
     * {@link #swish(double)} of every element.
     *
     * @param x a vector
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.swish")
    public static double[] swish(double[] x) {
        return Elementwise.map(x, Activations::swish);
    }
}
