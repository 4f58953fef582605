package dev.backflow.gates.spi;

/**
 * Multiplies matrices in place of {@link dev.backflow.gates.Gates}, values and gradients. The first provider that
 * {@link java.util.ServiceLoader} finds is asked for every product; it must have a public constructor without parameters, and may be
 * called by any number of threads at once.
 *
 * <p>Matrices come in one array each, row after row.
 */
public interface MatrixProduct {

    /**
     * Whether this product is done faster here. Where matrices are given as rows, they are copied for it, and the result is copied back.
     *
     * @param n the rows of the result
     * @param k what is summed over
     * @param m the columns of the result
     * @return whether to call {@link #add}
     */
    boolean pays(int n, int k, int m);

    /**
     * Adds a product to {@code c}, which is n×m.
     *
     * @param transposeA whether {@code a} is k×n, and its transpose is the left factor; else it is n×k
     * @param transposeB whether {@code b} is m×k, and its transpose is the right factor; else it is k×m
     * @param n the rows of the result
     * @param k what is summed over
     * @param m the columns of the result
     * @param a the left factor
     * @param b the right factor
     * @param c is added to
     */
    void add(boolean transposeA, boolean transposeB, int n, int k, int m, double[] a, double[] b, double[] c);
}
