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

    /** From how many multiplications on it is faster, copying included: about 64³ and 400³, as measured. */
    private static final long LEAST = BLAS_HERE instanceof NativeBLAS ? 1L << 18 : isVectorized() ? 1L << 26 : Long.MAX_VALUE;
    private static final int NARROW = 8;

    /** For {@link java.util.ServiceLoader}. */
    public NetlibProduct() {}

    @Override
    public boolean pays(int n, int k, int m) {
        return (double) n * k * m >= LEAST && Math.min(n, Math.min(k, m)) >= NARROW;
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
