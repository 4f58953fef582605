package dev.backflow.gates;

/**
 * Products of matrices in one array each. In plain Java they are copied to rows and back: the JIT makes vector instructions of loops over
 * one index, and copying is a small part of a product.
 */
final class FlatProducts {
    private FlatProducts() {}

    /** {@code c += op(a) op(b)}, n×m, summed over k. */
    static void add(boolean transposeA, boolean transposeB, int n, int k, int m, double[] a, double[] b, double[] c) {
        Provided.product(n, k, m).ifPresentOrElse(
            product -> product.add(transposeA, transposeB, n, k, m, a, b, c), () -> plain(transposeA, transposeB, n, k, m, a, b, c));
    }

    private static void plain(boolean transposeA, boolean transposeB, int n, int k, int m, double[] a, double[] b, double[] c) {
        double[][] left = transposeA ? Rows.of(a, k, n) : Rows.of(a, n, k), right = transposeB ? Rows.of(b, m, k) : Rows.of(b, k, m);
        double[][] out = new double[n][m];
        if (transposeA) Products.addLeftTransposed(left, right, out);
        else if (transposeB) Products.addRightTransposed(left, right, out);
        else Products.add(left, right, out);
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) c[i * m + j] += out[i][j];
    }
}
