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

class FlatTest {
    private final Random random = new Random(231);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 7, 3", "4, 4, 4", "3, 2, 6"})
    void gradientsAgreeWithDifferences(int n, int k, int m) {
        for (String gate : new String[] {"matMul", "matMulTransposed", "transposedMatMul"})
            GradientCheck.of(Flat.class, gate).at(numbers(n * k), numbers(k * m), n, k, m);
        GradientCheck.of(Flat.class, "matVec").at(numbers(n * k), numbers(k), n, k);
        GradientCheck.of(Flat.class, "transpose").at(numbers(n * k), n, k);
    }

    @ParameterizedTest
    @CsvSource({"5, 7, 3", "20, 130, 30"})
    void valuesAreThoseOfRows(int n, int k, int m) {
        double[] a = numbers(n * k), b = numbers(k * m);
        double[] expected = Rows.flat(Gates.matMul(Rows.of(a, n, k), Rows.of(b, k, m)));
        assertArrayEquals(expected, Flat.matMul(a, b, n, k, m));
        assertArrayEquals(expected, Flat.matMulTransposed(a, Flat.transpose(b, k, m), n, k, m), 1e-12);
        assertArrayEquals(expected, Flat.transposedMatMul(Flat.transpose(a, n, k), b, n, k, m), 1e-12);
        double[] x = numbers(k);
        assertArrayEquals(Gates.matVec(Rows.of(a, n, k), x), Flat.matVec(a, x, n, k));
    }

    @Test
    void shapes() {
        assertMessage("matMul: A is said to be 2×3, and has 5 elements", () -> Flat.matMul(new double[5], new double[6], 2, 3, 2));
        assertMessage("transposedMatMul: B is said to be 3×2, and has 5 elements", () -> Flat.transposedMatMul(new double[6], new double[5], 2, 3, 2));
        assertMessage("matVec: x is said to be 3×1, and has 2 elements", () -> Flat.matVec(new double[6], new double[2], 2, 3));
        assertMessage("transpose: A is said to be -1×-6, and has 6 elements", () -> Flat.transpose(new double[6], -1, -6));
        assertEquals(0, Flat.matMul(new double[0], new double[0], 0, 3, 0).length);
    }

    private double[] numbers(int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
