package dev.backflow.blas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.gates.Flat;
import dev.backflow.gates.Gates;
import dev.backflow.gates.MatrixPullbacks;
import dev.backflow.gates.spi.MatrixProduct;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs with the Vector API, so that there is something faster than plain Java. */
class NetlibProductTest {
    private final Random random = new Random(231);
    private final MatrixProduct product = new NetlibProduct();

    @Test
    void isFound() {
        assertInstanceOf(NetlibProduct.class, ServiceLoader.load(MatrixProduct.class).findFirst().orElseThrow());
    }

    @Test
    void isForLargeProducts() {
        assertTrue(product.pays(512, 512, 512));
        assertFalse(product.pays(64, 64, 64));
        assertFalse(product.pays(8, 8192, 8192));
        assertFalse(product.pays(8192, 8192, 8));
        assertFalse(product.pays(512, 0, 0));
    }

    /** The Vector API pays from 192³ on. */
    @Test
    void isForWhatIsMultipliedMoreThanCopied() {
        assertTrue(product.pays(193, 193, 193));
        assertFalse(product.pays(192, 192, 192));
        assertTrue(product.pays(100_000, 100_000, 100_000));
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 7", "1, 1, 1", "64, 32, 16"})
    void addsAProduct(int n, int k, int m) {
        double[] a = numbers(n * k), b = numbers(k * m), c = numbers(n * m), expected = c.clone();
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) for (int l = 0; l < k; l++) expected[i * m + j] += a[i * k + l] * b[l * m + j];
        assertArrayEquals(expected, added(false, false, n, k, m, a, b, c), 1e-12);
        assertArrayEquals(expected, added(true, false, n, k, m, Flat.transpose(a, n, k), b, c), 1e-12);
        assertArrayEquals(expected, added(false, true, n, k, m, a, Flat.transpose(b, k, m), c), 1e-12);
        assertArrayEquals(expected, added(true, true, n, k, m, Flat.transpose(a, n, k), Flat.transpose(b, k, m), c), 1e-12);
    }

    @Test
    void gatesUseIt() {
        double[][] w = rows(256, 512), x = rows(512, 512);
        double[] flat = added(false, false, 256, 512, 512, flat(w), flat(x), new double[256 * 512]);
        assertArrayEquals(flat, flat(Gates.matMul(w, x)), 1e-10);
        assertArrayEquals(flat, Flat.matMul(flat(w), flat(x), 256, 512, 512), 1e-10);
    }

    @Test
    void reversePassesUseIt() {
        double[][] w = rows(256, 512), x = rows(512, 520), dOut = rows(256, 520), dw = new double[256][512], dx = new double[512][520];
        MatrixPullbacks.matMul(w, x, null, dOut, dw, dx);
        assertArrayEquals(added(false, true, 256, 520, 512, flat(dOut), flat(x), new double[256 * 512]), flat(dw), 1e-10);
        assertArrayEquals(added(true, false, 512, 256, 520, flat(w), flat(dOut), new double[512 * 520]), flat(dx), 1e-10);
    }

    private double[] added(boolean transposeA, boolean transposeB, int n, int k, int m, double[] a, double[] b, double[] c) {
        double[] sum = c.clone();
        product.add(transposeA, transposeB, n, k, m, a, b, sum);
        return sum;
    }

    private double[] numbers(int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    private double[][] rows(int n, int m) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) rows[i] = numbers(m);
        return rows;
    }

    private static double[] flat(double[][] rows) {
        double[] flat = new double[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) System.arraycopy(rows[i], 0, flat, i * rows[i].length, rows[i].length);
        return flat;
    }
}
