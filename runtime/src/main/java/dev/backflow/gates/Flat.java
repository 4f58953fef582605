package dev.backflow.gates;

import dev.backflow.Gate;

/**
 * Matrices in one array each, row after row: what a {@link dev.backflow.gates.spi.MatrixProduct provider} takes without copying. Without a
 * provider the same gates over rows, in {@link Gates}, are the faster ones.
 */
public final class Flat {
    private Flat() {}

    /**
     * A matrix times a matrix.
     *
     * @param a n×k, row after row
     * @param b k×m
     * @param n the rows of the result
     * @param k what is summed over
     * @param m the columns of the result
     * @return {@code A B}, n×m
     * @throws IllegalArgumentException if an array has not the length that its dimensions say
     */
    @Gate(vjp = "FlatPullbacks.matMul", sparing = true)
    public static double[] matMul(double[] a, double[] b, int n, int k, int m) {
        Dimensions.flat("matMul", "A", a, n, k);
        Dimensions.flat("matMul", "B", b, k, m);
        double[] out = new double[Math.multiplyExact(n, m)];
        FlatProducts.add(false, false, n, k, m, a, b, out);
        return out;
    }

    /**
     * A matrix times the transpose of another.
     *
     * @param a n×k, row after row
     * @param b m×k
     * @param n the rows of the result
     * @param k what is summed over
     * @param m the columns of the result
     * @return {@code A Bᵀ}, n×m
     * @throws IllegalArgumentException if an array has not the length that its dimensions say
     */
    @Gate(vjp = "FlatPullbacks.matMulTransposed", sparing = true)
    public static double[] matMulTransposed(double[] a, double[] b, int n, int k, int m) {
        Dimensions.flat("matMulTransposed", "A", a, n, k);
        Dimensions.flat("matMulTransposed", "B", b, m, k);
        double[] out = new double[Math.multiplyExact(n, m)];
        FlatProducts.add(false, true, n, k, m, a, b, out);
        return out;
    }

    /**
     * The transpose of a matrix times another.
     *
     * @param a k×n, row after row
     * @param b k×m
     * @param n the rows of the result
     * @param k what is summed over
     * @param m the columns of the result
     * @return {@code Aᵀ B}, n×m
     * @throws IllegalArgumentException if an array has not the length that its dimensions say
     */
    @Gate(vjp = "FlatPullbacks.transposedMatMul", sparing = true)
    public static double[] transposedMatMul(double[] a, double[] b, int n, int k, int m) {
        Dimensions.flat("transposedMatMul", "A", a, k, n);
        Dimensions.flat("transposedMatMul", "B", b, k, m);
        double[] out = new double[Math.multiplyExact(n, m)];
        FlatProducts.add(true, false, n, k, m, a, b, out);
        return out;
    }

    /**
     * A matrix times a vector.
     *
     * @param w n×k, row after row
     * @param x k
     * @param n the rows
     * @param k the columns
     * @return {@code W x}, n
     * @throws IllegalArgumentException if an array has not the length that its dimensions say
     */
    @Gate(vjp = "FlatPullbacks.matVec", sparing = true)
    public static double[] matVec(double[] w, double[] x, int n, int k) {
        Dimensions.flat("matVec", "W", w, n, k);
        Dimensions.flat("matVec", "x", x, k, 1);
        double[] out = new double[n];
        Dots.add(w, x, out);
        return out;
    }

    /**
     * Rows as columns.
     *
     * @param a n×m, row after row
     * @param n the rows
     * @param m the columns
     * @return m×n
     * @throws IllegalArgumentException if the array has not the length that its dimensions say
     */
    @Gate(vjp = "FlatPullbacks.transpose")
    public static double[] transpose(double[] a, int n, int m) {
        Dimensions.flat("transpose", "A", a, n, m);
        double[] out = new double[a.length];
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) out[j * n + i] = a[i * m + j];
        return out;
    }
}
