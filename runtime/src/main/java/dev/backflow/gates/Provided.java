package dev.backflow.gates;

import dev.backflow.gates.spi.MatrixProduct;
import java.util.Optional;
import java.util.ServiceLoader;

/** Who multiplies matrices, if it is not {@link Products}. */
final class Provided {
    private static final Optional<MatrixProduct> PRODUCT = ServiceLoader.load(MatrixProduct.class, Gates.class.getClassLoader()).findFirst();

    private Provided() {}

    static Optional<MatrixProduct> product(int n, int k, int m) {
        return PRODUCT.filter(product -> product.pays(n, k, m));
    }

    /** {@code c += op(a) op(b)} for matrices as rows. */
    static void add(MatrixProduct product, boolean transposeA, boolean transposeB, int k, double[][] a, double[][] b, double[][] c) {
        int n = c.length, m = c[0].length;
        double[] out = new double[Math.multiplyExact(n, m)];
        product.add(transposeA, transposeB, n, k, m, Rows.flat(a), Rows.flat(b), out);
        for (int i = 0; i < n; i++) Rows.add(out, i * m, c[i]);
    }
}
