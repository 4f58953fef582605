package dev.backflow.blas;

import dev.backflow.gates.spi.MatrixProduct;
import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;

/**
 * Matrix products by {@code dev.ludovic.netlib:blas}: by the native BLAS that it finds, else by the Vector API where the JVM has been
 * started with {@code --add-modules jdk.incubator.vector}. Where there is neither, the gates' own products are the faster ones, and
 * this provider stands back.
 */
public final class NetlibProduct implements MatrixProduct {
    private static final BLAS BLAS_HERE = BLAS.getInstance();

    /** How many multiplications each copied number must be used for; see {@link #pays}. */
    private static final double LEAST = BLAS_HERE instanceof NativeBLAS ? 20 : isVectorized() ? 64 : Double.POSITIVE_INFINITY;

    /** For {@link java.util.ServiceLoader}. */
    public NetlibProduct() {}

    /**
     * Copying grows with the matrices, what is won with the product of the three sides. On a core with AVX-512 the gates' own time over
     * this provider's, copies included, was, by OpenBLAS 0.3.21 in one thread: 1.0 at 32³, 1.4 at 64³, 2.4 at 1024³, and 0.8 at
     * 16×1024×1024, 1.2 at 32×1024×1024; by the Vector API of JDK 17: 0.4 at 64³, 0.9 at 128³, 1.1 at 192³, 1.4 at 1024³, and 0.7 at
     * 32×1024×1024, 1.0 at 128×784×128.
     */
    @Override
    public boolean pays(int n, int k, int m) {
        return (double) n * k * m > LEAST * ((double) n * k + (double) k * m + (double) n * m);
    }

    private static boolean isVectorized() {
        return BLAS_HERE.getClass().getSimpleName().equals("VectorBLAS");
    }

    /** BLAS has its matrices column after column: what it is given are the transposes, and {@code cᵀ = bᵀ aᵀ}. */
    @Override
    public void add(boolean transposeA, boolean transposeB, int n, int k, int m, double[] a, double[] b, double[] c) {
        BLAS_HERE.dgemm(transposeB ? "T" : "N", transposeA ? "T" : "N", m, n, k, 1, b, transposeB ? k : m, a, transposeA ? n : k, 1, c, m);
    }
}
