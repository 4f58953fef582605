package dev.backflow.gates;

import dev.backflow.Gate;

/** {@link Gates} of matrices, which come as rows; called by that name. */
class MatrixGates extends VectorGates {
    MatrixGates() {}

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
        return Matrices.map(x, VectorGates::softmax);
    }

    /**
     * {@link #logSoftmax(double[])} of each row.
     *
     * @param x scores, an example a row
     * @return logarithms of probabilities, an example a row
     */
    @Gate(vjp = "MatrixPullbacks.logSoftmax")
    public static double[][] logSoftmax(double[][] x) {
        return Matrices.map(x, VectorGates::logSoftmax);
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
        return Matrices.map(x, VectorGates::sigmoid);
    }

    /**
     * {@link #relu(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.relu")
    public static double[][] relu(double[][] x) {
        return Matrices.map(x, VectorGates::relu);
    }

    /**
     * {@link #softplus(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.softplus")
    public static double[][] softplus(double[][] x) {
        return Matrices.map(x, VectorGates::softplus);
    }

    /**
     * {@link #gelu(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.gelu")
    public static double[][] gelu(double[][] x) {
        return Matrices.map(x, VectorGates::gelu);
    }

    /**
     * {@link #swish(double)} of every element.
     *
     * @param x a matrix
     * @return one of the same shape
     */
    @Gate(vjp = "ElementwisePullbacks.swish")
    public static double[][] swish(double[][] x) {
        return Matrices.map(x, VectorGates::swish);
    }
}
