package dev.backflow.gates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.check.GradientCheck;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double[] NONE = {};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 11})
    void gradientsAgreeWithDifferences(int n) {
        Random random = new Random(n);
        double[] x = random.doubles(n, -2, 2).toArray(), y = random.doubles(n, -2, 2).toArray(), kernel = {0.5, -1.5, 0.25};
        for (String gate : new String[] {"sum", "mean", "norm", "logSumExp", "softmax", "logSoftmax", "sigmoid", "relu", "softplus", "gelu", "swish"}) GradientCheck.of(Gates.class, gate).at(x).at(y);
        GradientCheck.of(Gates.class, "dot").at(x, y);
        GradientCheck.of(Gates.class, "axpy").at(0.75, x, y);
        GradientCheck.of(Gates.class, "crossEntropy").at(x, 0).at(x, n - 1).at(x, y);
        GradientCheck.of(Gates.class, "convolve").at(x, kernel).at(kernel, x);
    }

    @Test
    void constantsLetNothingThrough() {
        double[] x = {1, 2}, dx = {0, 0};
        assertArrayEquals(x, Gates.constant(x));
        assertNotSame(x, Gates.constant(x));
        VectorPullbacks.constant(x, x, new double[] {3, 4}, dx);
        assertArrayEquals(new double[2], dx);
    }

    @Test
    void sums() {
        double[] x = new Random(1).doubles(23, -1, 1).toArray();
        assertEquals(Arrays.stream(x).sum(), Gates.sum(x), 1e-14);
        assertEquals(Arrays.stream(x).sum() / 23, Gates.mean(x), 1e-15);
        assertEquals(Arrays.stream(x).map(v -> v * v).sum(), Gates.dot(x, x), 1e-14);
        assertArrayEquals(new double[] {5, 8}, Gates.axpy(2, new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void normsDoNotOverflow() {
        assertEquals(5, Gates.norm(new double[] {3, -4}));
        assertEquals(5e300, Gates.norm(new double[] {3e300, -4e300}), 1e285);
        assertEquals(5e-300, Gates.norm(new double[] {3e-300, 4e-300}), 1e-315);
        assertEquals(5 * Double.MIN_VALUE, Gates.norm(new double[] {3 * Double.MIN_VALUE, 4 * Double.MIN_VALUE}));
        assertEquals(0, Gates.norm(new double[3]));
        assertEquals(INFINITY, Gates.norm(new double[] {Double.NaN, -INFINITY}));
        assertEquals(Double.NaN, Gates.norm(new double[] {1, Double.NaN}));
    }

    @Test
    void theGradientOfTheNormAtZeroIsZero() {
        double[] dx = new double[2];
        VectorPullbacks.norm(new double[2], 0, 1, dx);
        assertArrayEquals(new double[2], dx);
        VectorPullbacks.norm(new double[] {3e300, -4e300}, 5e300, 1, dx);
        assertArrayEquals(new double[] {0.6, -0.8}, dx, 1e-15);
    }

    @Test
    void softmaxDoesNotOverflow() {
        double[] known = {0.090030573170380457998, 0.24472847105479765247, 0.66524095577482188953};
        assertArrayEquals(known, Gates.softmax(new double[] {1, 2, 3}), 2e-16);
        assertArrayEquals(known, Gates.softmax(new double[] {1001, 1002, 1003}), 2e-16);
        assertArrayEquals(new double[] {0, 1}, Gates.softmax(new double[] {-1e308, 1e308}));
        assertArrayEquals(new double[] {0.5, 0, 0.5}, Gates.softmax(new double[] {INFINITY, 3, INFINITY}));
        assertArrayEquals(new double[] {0.5, 0.5}, Gates.softmax(new double[] {-INFINITY, -INFINITY}));
        assertArrayEquals(new double[] {0, 1}, Gates.softmax(new double[] {-INFINITY, 0}));
        assertTrue(Arrays.stream(Gates.softmax(new double[] {1, Double.NaN, 2})).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(Gates.softmax(new double[] {Double.NaN, 1, 2})).allMatch(Double::isNaN));
    }

    @Test
    void logarithmsKeepTheirDigits() {
        assertEquals(3.4076059644443803, Gates.logSumExp(new double[] {1, 2, 3}), 1e-15);
        assertEquals(1003.4076059644443803, Gates.logSumExp(new double[] {1003, 1002, 1001}), 1e-12);
        assertEquals(Math.exp(-60), Gates.logSumExp(new double[] {-60, 0}), 1e-40);
        assertEquals(Math.exp(-60), Gates.crossEntropy(new double[] {-60, 0}, 1), 1e-40);
        assertEquals(60, Gates.crossEntropy(new double[] {-60, 0}, 0));
        assertEquals(-INFINITY, Gates.logSumExp(new double[] {-INFINITY, -INFINITY}));
        assertEquals(INFINITY, Gates.logSumExp(new double[] {1, INFINITY}));
        assertEquals(Double.NaN, Gates.logSumExp(new double[] {INFINITY, Double.NaN, 1}));
        assertArrayEquals(new double[] {-1e308, 0}, Gates.logSoftmax(new double[] {-1e308, 0}));
        assertEquals(0, Gates.crossEntropy(new double[] {5, -INFINITY}, new double[] {1, 0}), 1e-300);
    }

    @Test
    void elementByElement() {
        double[] x = {-800, -41, -1.7, 0, 0.3, 39, 41, 800, INFINITY};
        for (int i = 0; i < x.length; i++) {
            assertEquals(Gates.sigmoid(x[i]), Gates.sigmoid(x)[i]);
            assertEquals(Gates.relu(x[i]), Gates.relu(x)[i]);
            assertEquals(Gates.softplus(x[i]), Gates.softplus(x)[i]);
            assertEquals(Gates.gelu(x[i]), Gates.gelu(x)[i]);
            assertEquals(Gates.swish(x[i]), Gates.swish(x)[i]);
        }
        double[] dx = new double[9], ones = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        ElementwisePullbacks.gelu(x, x, ones, dx);
        ElementwisePullbacks.swish(x, x, ones, dx);
        assertArrayEquals(new double[] {2, 2, 0}, new double[] {dx[8], dx[7], dx[0]});
        ElementwisePullbacks.relu(new double[] {0}, new double[1], new double[] {INFINITY}, dx = new double[1]);
        assertEquals(0, dx[0]);
    }

    @Test
    void convolutionsAreProductsOfPolynomials() {
        assertArrayEquals(new double[] {3, 10, 13, 10}, Gates.convolve(new double[] {1, 2}, new double[] {3, 4, 5}));
        assertArrayEquals(new double[] {3, 10, 13, 10}, Gates.convolve(new double[] {3, 4, 5}, new double[] {1, 2}));
    }

    @Test
    void ofNothing() {
        assertEquals(0, Gates.sum(NONE));
        assertEquals(0, Gates.dot(NONE, NONE));
        assertEquals(0, Gates.norm(NONE));
        assertEquals(-INFINITY, Gates.logSumExp(NONE));
        assertEquals(0, Gates.softmax(NONE).length + Gates.logSoftmax(NONE).length + Gates.convolve(NONE, new double[2]).length);
        assertEquals(0, Gates.crossEntropy(NONE, NONE));
        assertMessage("mean: x has no elements", () -> Gates.mean(NONE));
        VectorPullbacks.logSumExp(NONE, -INFINITY, 1, NONE);
        VectorPullbacks.convolve(NONE, new double[2], NONE, NONE, NONE, new double[2]);
    }

    @Test
    void shapes() {
        assertMessage("dot: a has 3 elements, b has 2", () -> Gates.dot(new double[3], new double[2]));
        assertMessage("axpy: x has 3 elements, y has 2", () -> Gates.axpy(1, new double[3], new double[2]));
        assertMessage("crossEntropy: the label is 3, there are 3 scores", () -> Gates.crossEntropy(new double[3], 3));
        assertMessage("crossEntropy: the label is -1, there are 3 scores", () -> Gates.crossEntropy(new double[3], -1));
        assertMessage("crossEntropy: scores has 3 elements, target has 2", () -> Gates.crossEntropy(new double[3], new double[2]));
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
