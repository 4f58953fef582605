package dev.backflow.gates;

import dev.backflow.gates.spi.MatrixProduct;
import java.util.Optional;

/**
 * Products of matrices as rows, added to what is there. Four rows of the right factor go into one row of the result at a time, in one loop
 * that the JIT makes vector instructions of; blocks of the right factor stay in the cache while all rows of the left factor pass.
 */
final class Products {
    private static final int DEPTH = 128, WIDTH = 512, TILE = 16, FEW = 4;

    private Products() {}

    /** {@code c += a b}. */
    static void add(double[][] a, double[][] b, double[][] c) {
        if (!isProvided(false, false, b.length, a, b, c)) plain(a, b, c);
    }

    /** {@code c += aᵀ b}. */
    static void addLeftTransposed(double[][] a, double[][] b, double[][] c) {
        if (!isProvided(true, false, b.length, a, b, c)) plainLeftTransposed(a, b, c);
    }

    /** {@code c += a bᵀ}. */
    static void addRightTransposed(double[][] a, double[][] b, double[][] c) {
        int inner = b.length == 0 ? 0 : b[0].length;
        if (!isProvided(false, true, inner, a, b, c)) plainRightTransposed(a, b, inner, c);
    }

    /** Row by row each product is a sum in a fixed order, which the JIT does not make vector instructions of; for few rows it is less work than to transpose. */
    private static void plainRightTransposed(double[][] a, double[][] b, int inner, double[][] c) {
        if (a.length > FEW) plain(a, transposed(b, inner), c);
        else for (int i = 0; i < a.length; i++) Dots.add(b, a[i], c[i]);
    }

    /** Has it done by who does it faster, if anybody. */
    private static boolean isProvided(boolean transposeA, boolean transposeB, int k, double[][] a, double[][] b, double[][] c) {
        Optional<MatrixProduct> product = c.length == 0 ? Optional.empty() : Provided.product(c.length, k, c[0].length);
        product.ifPresent(provided -> Provided.add(provided, transposeA, transposeB, k, a, b, c));
        return product.isPresent();
    }

    private static void plain(double[][] a, double[][] b, double[][] c) {
        int width = b.length == 0 ? 0 : b[0].length;
        for (int k = 0; k < b.length; k += DEPTH)
            for (int j = 0; j < width; j += WIDTH)
                for (int i = 0; i < a.length; i++) add(a[i], b, k, Math.min(b.length, k + DEPTH), c[i], j, Math.min(width, j + WIDTH));
    }

    /** The block of rows k to end of b, each times its element of x, into the columns j to edge of c. */
    private static void add(double[] x, double[][] b, int k, int end, double[] c, int j, int edge) {
        int i = k;
        for (; i < end - 3; i += 4) add(x[i], b[i], x[i + 1], b[i + 1], x[i + 2], b[i + 2], x[i + 3], b[i + 3], c, j, edge);
        for (; i < end; i++) add(x[i], b[i], c, j, edge);
    }

    /** The elements of a row of aᵀ are read down a column of a. */
    private static void plainLeftTransposed(double[][] a, double[][] b, double[][] c) {
        int width = b.length == 0 ? 0 : b[0].length;
        for (int k = 0; k < b.length; k += DEPTH)
            for (int j = 0; j < width; j += WIDTH)
                for (int i = 0; i < c.length; i++) addColumn(a, i, b, k, Math.min(b.length, k + DEPTH), c[i], j, Math.min(width, j + WIDTH));
    }

    private static void addColumn(double[][] a, int column, double[][] b, int k, int end, double[] c, int j, int edge) {
        int i = k;
        for (; i < end - 3; i += 4) add(a[i][column], b[i], a[i + 1][column], b[i + 1], a[i + 2][column], b[i + 2], a[i + 3][column], b[i + 3], c, j, edge);
        for (; i < end; i++) add(a[i][column], b[i], c, j, edge);
    }

    private static void add(double w, double[] p, double x, double[] q, double y, double[] r, double z, double[] s, double[] c, int from, int to) {
        for (int j = from; j < to; j++) c[j] += w * p[j] + x * q[j] + y * r[j] + z * s[j];
    }

    private static void add(double w, double[] p, double[] c, int from, int to) {
        for (int j = from; j < to; j++) c[j] += w * p[j];
    }

    /** In tiles, so that neither side leaves the cache. */
    static double[][] transposed(double[][] a, int columns) {
        double[][] out = new double[columns][a.length];
        for (int i = 0; i < a.length; i += TILE)
            for (int j = 0; j < columns; j += TILE) transpose(a, i, Math.min(a.length, i + TILE), j, Math.min(columns, j + TILE), out);
        return out;
    }

    private static void transpose(double[][] a, int i, int bottom, int j, int edge, double[][] out) {
        for (int column = j; column < edge; column++) {
            double[] row = out[column];
            for (int k = i; k < bottom; k++) row[k] = a[k][column];
        }
    }
}
