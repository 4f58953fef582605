package dev.backflow.gates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backflow.check.GradientCheck;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatricesTest {
    private final Random random = new Random(231);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 10, 3", "4, 4, 4", "3, 2, 9", "2, 7, 1", "6, 5, 2", "4, 1, 3"})
    void gradientsAgreeWithDifferences(int n, int k, int m) {
        GradientCheck.of(Gates.class, "matMul").at(matrix(n, k), matrix(k, m));
        GradientCheck.of(Gates.class, "matMulTransposed").at(matrix(n, k), matrix(m, k));
        GradientCheck.of(Gates.class, "transposedMatMul").at(matrix(k, n), matrix(k, m));
        GradientCheck.of(Gates.class, "matVec").at(matrix(n, k), vector(k));
        GradientCheck.of(Gates.class, "outer").at(vector(n), vector(m));
        for (String gate : new String[] {"transpose", "sum", "softmax", "logSoftmax", "sigmoid", "relu", "softplus", "gelu", "swish"})
            GradientCheck.of(Gates.class, gate).at(matrix(n, k));
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 3", "1, 128, 512", "4, 6, 9", "3, 7, 4", "7, 129, 513", "3, 260, 1030", "40, 41, 42"})
    void products(int n, int k, int m) {
        double[][] w = matrix(n, k), x = matrix(k, m), expected = product(w, x);
        assertRows(expected, Gates.matMul(w, x));
        assertRows(expected, Gates.matMulTransposed(w, Gates.transpose(x)));
        assertRows(expected, Gates.transposedMatMul(Gates.transpose(w), x));
        assertArrayEquals(column(expected, 0), Gates.matVec(w, column(x, 0)), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 3", "130, 3, 2", "2, 131, 2", "2, 3, 515"})
    void pullbacksOfProductsAreProducts(int n, int k, int m) {
        double[][] w = matrix(n, k), x = matrix(k, m), dOut = matrix(n, m), dw = new double[n][k], dx = new double[k][m];
        MatrixPullbacks.matMul(w, x, Gates.matMul(w, x), dOut, dw, dx);
        assertRows(product(dOut, Gates.transpose(x)), dw);
        assertRows(product(Gates.transpose(w), dOut), dx);
    }

    @Test
    void infinityTimesZeroIsNoNumber() {
        double[][] w = {{0, 1}}, x = {{Double.POSITIVE_INFINITY, 1}, {1, 1}};
        assertArrayEquals(new double[][] {{Double.NaN, 1}}, Gates.matMul(w, x));
    }

    @Test
    void others() {
        assertArrayEquals(new double[][] {{3, 4}, {6, 8}}, Gates.outer(new double[] {1, 2}, new double[] {3, 4}));
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}}, Gates.transpose(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        assertEquals(21, Gates.sum(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        assertArrayEquals(Gates.softmax(new double[] {4, 6}), Gates.softmax(new double[][] {{1, 2}, {4, 6}})[1]);
        double[][] dx = new double[2][1];
        MatrixPullbacks.constant(dx, dx, new double[][] {{1}, {2}}, dx);
        assertArrayEquals(new double[2][1], dx);
        assertArrayEquals(new double[][] {{1}, {2}}, Gates.constant(new double[][] {{1}, {2}}));
    }

    @Test
    void ofNothing() {
        double[][] none = {};
        assertEquals(0, Gates.matMul(none, none).length);
        assertEquals(0, Gates.transpose(none).length);
        assertEquals(0, Gates.matVec(none, new double[0]).length);
        assertEquals(0, Gates.sum(none));
        assertArrayEquals(new double[2][0], Gates.matMul(new double[2][0], new double[0][2]));
    }

    @Test
    void shapes() {
        assertMessage("matMul: W is 5×10, X is 9×3; the inner dimensions 10 and 9 differ", () -> Gates.matMul(new double[5][10], new double[9][3]));
        assertMessage("matMulTransposed: A is 5×10, B is 3×9; the numbers of columns 10 and 9 differ",
            () -> Gates.matMulTransposed(new double[5][10], new double[3][9]));
        assertMessage("transposedMatMul: A is 10×5, B is 9×3; the numbers of rows 10 and 9 differ",
            () -> Gates.transposedMatMul(new double[10][5], new double[9][3]));
        assertMessage("matVec: W is 5×10, x has 9 elements; 10 and 9 differ", () -> Gates.matVec(new double[5][10], new double[9]));
        assertMessage("matMul: the rows of X differ: row 0 has 3 elements, row 1 has 2", () -> Gates.matMul(new double[5][2], new double[][] {{1, 2, 3}, {4, 5}}));
        assertMessage("transpose: A has no row 1", () -> Gates.transpose(new double[][] {{1}, null}));
    }

    private double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) matrix[i] = vector(columns);
        return matrix;
    }

    private double[] vector(int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    private static double[] column(double[][] a, int j) {
        double[] column = new double[a.length];
        for (int i = 0; i < a.length; i++) column[i] = a[i][j];
        return column;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < b[0].length; j++) for (int k = 0; k < b.length; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    private static void assertRows(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) assertArrayEquals(expected[i], actual[i], 1e-12);
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
