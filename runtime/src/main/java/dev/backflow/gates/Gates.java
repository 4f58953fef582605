package dev.backflow.gates;

import dev.backflow.Gate;

/**
 * Functions that come with their local gradients: of numbers, of vectors and of matrices.
 *
 * <p>They do not overflow on the way where their result does not, an argument that is no number gives a result that is none, and
 * at a kink the gradient is what is said here.
 */
public final class Gates {
    private Gates() {}

    // ---- what holds gradients back

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
     * A copy, held constant: no gradient flows through.
     *
     * @param x a matrix
     * @return its elements
     */
    @Gate(vjp = "MatrixPullbacks.constant")
    public static double[][] constant(double[][] x) {
        return Matrices.map(x, double[]::clone);
    }

    // ---- numbers

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

    // ---- vectors

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

    // ---- matrices, as rows

    /**
     * The sum of all elements.
     *
     * @param x a matrix
     * @return the sum
     */
    @Gate(vjp = "MatrixPullbacks.sum")
    public static double sum(double[][] x) {
        double sum = 0;
        for (double[] row : x) sum += Vectors.sum(row);
        return sum;
    }

    /**
     * {@link #softmax(double[])} of each row.
     *
     * @param x scores, an example a row
     * @return probabilities, an example a row
     */
    @Gate(vjp = "MatrixPullbacks.softmax")
    public static double[][] softmax(double[][] x) {
        return Matrices.map(x, Gates::softmax);
    }

    /**
     * {@link #logSoftmax(double[])} of each row.
     *
     * @param x scores, an example a row
     * @return logarithms of probabilities, an example a row
     */
    @Gate(vjp = "MatrixPullbacks.logSoftmax")
    public static double[][] logSoftmax(double[][] x) {
        return Matrices.map(x, Gates::logSoftmax);
    }

    /**
     * All products of an element of the one and an element of the other.
     *
     * @param x a vector
     * @param y another
     * @return {@code out[i][j] = x[i] y[j]}
     */
    @Gate(vjp = "MatrixPullbacks.outer")
    public static double[][] outer(double[] x, double[] y) {
        return Matrices.outer(x, y);
    }

    /**
     * A matrix times a vector.
     *
     * @param w n×m
     * @param x m
     * @return {@code W x}, n
     * @throws IllegalArgumentException if the shapes do not fit, or rows differ in length
     */
    @Gate(vjp = "MatrixPullbacks.matVec", sparing = true)
    public static double[] matVec(double[][] w, double[] x) {
        return Matrices.matVec(w, x);
    }

    /**
     * A matrix times a matrix. A matrix without rows has no columns either.
     *
     * @param w n×k
     * @param x k×m
     * @return {@code W X}, n×m
     * @throws IllegalArgumentException if the shapes do not fit, or rows differ in length
     */
    @Gate(vjp = "MatrixPullbacks.matMul", sparing = true)
    public static double[][] matMul(double[][] w, double[][] x) {
        return Matrices.matMul(w, x);
    }

    /**
     * A matrix times the transpose of another: every row of the one with every row of the other.
     *
     * @param a n×k
     * @param b m×k
     * @return {@code A Bᵀ}, n×m
     * @throws IllegalArgumentException if the shapes do not fit, or rows differ in length
     */
    @Gate(vjp = "MatrixPullbacks.matMulTransposed", sparing = true)
    public static double[][] matMulTransposed(double[][] a, double[][] b) {
        return Matrices.matMulTransposed(a, b);
    }

    /**
     * The transpose of a matrix times another: every column of the one with every column of the other.
     *
     * @param a k×n
     * @param b k×m
     * @return {@code Aᵀ B}, n×m
     * @throws IllegalArgumentException if the shapes do not fit, or rows differ in length
     */
    @Gate(vjp = "MatrixPullbacks.transposedMatMul", sparing = true)
    public static double[][] transposedMatMul(double[][] a, double[][] b) {
        return Matrices.transposedMatMul(a, b);
    }

    /**
     * Rows as columns.
     *
     * @param a n×m
     * @return m×n
     * @throws IllegalArgumentException if rows differ in length
     */
    @Gate(vjp = "MatrixPullbacks.transpose")
    public static double[][] transpose(double[][] a) {
        return Matrices.transpose(a);
    }

    /**
     * {@link #sigmoid(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.sigmoid")
    public static double[][] sigmoid(double[][] x) {
        return Matrices.map(x, Gates::sigmoid);
    }

    /**
     * {@link #relu(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.relu")
    public static double[][] relu(double[][] x) {
        return Matrices.map(x, Gates::relu);
    }

    /**
     * {@link #softplus(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.softplus")
    public static double[][] softplus(double[][] x) {
        return Matrices.map(x, Gates::softplus);
    }

    /**
     * {@link #gelu(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.gelu")
    public static double[][] gelu(double[][] x) {
        return Matrices.map(x, Gates::gelu);
    }

    /**
     * {@link #swish(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.swish")
    public static double[][] swish(double[][] x) {
        return Matrices.map(x, Gates::swish);
    }
}
