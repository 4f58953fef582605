package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backflow.check.GradientCheck;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Lesson8MatricesTest {
    private final Random random = new Random(231);
    private final double[][] w = gaussian(5, 10);
    private final double[][] x = gaussian(10, 3);
    private final double[][] dD = gaussian(5, 3);

    @Test
    void shapes() {
        var g = Lesson8MatricesGrad.multiplyVjp(w, x, dD);
        assertShape(5, 3, g.value());
        assertShape(5, 10, g.dw());
        assertShape(10, 3, g.dx());
    }

    @Test
    void numbers() {
        var g = Lesson8MatricesGrad.multiplyVjp(w, x, dD);
        assertRows(product(w, x), g.value());
        assertRows(product(dD, transposed(x)), g.dw());
        assertRows(product(transposed(w), dD), g.dx());
    }

    @Test
    void asOneGate() {
        var g = Lesson8MatricesGrad.multiplyAsOneGateVjp(w, x, dD);
        assertRows(product(w, x), g.value());
        assertRows(product(dD, transposed(x)), g.dw());
        assertRows(product(transposed(w), dD), g.dx());
    }

    @Test
    void shapesThatDoNotFit() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Lesson8MatricesGrad.multiplyAsOneGateVjp(w, gaussian(9, 3), dD));
        assertEquals("matMul: W is 5×10, X is 9×3; the inner dimensions 10 and 9 differ", thrown.getMessage());
    }

    @Test
    void differences() {
        GradientCheck.of(Lesson8Matrices.class, "multiply").at(w, x);
        GradientCheck.of(Lesson8Matrices.class, "multiplyAsOneGate").at(w, x);
    }

    private double[][] gaussian(int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static void assertShape(int rows, int columns, double[][] matrix) {
        assertEquals(rows, matrix.length);
        for (double[] row : matrix) {
            assertEquals(columns, row.length);
        }
    }

    private static void assertRows(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], 1e-13);
        }
    }
}
