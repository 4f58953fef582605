package dev.backflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RowsTest {
    @Test
    void likeNew() {
        for (int n = 0; n < 4; n++) {
            for (int m = 0; m < 4; m++) {
                assertArrayEquals(new double[n][m], Rows.doubles(n, m));
                assertArrayEquals(new float[n][m], Rows.floats(n, m));
                for (int k = 0; k < 4; k++) {
                    assertArrayEquals(new double[n][m][k], Rows.doubles(n, m, k));
                    assertArrayEquals(new float[n][m][k], Rows.floats(n, m, k));
                }
            }
        }
        double[][] rows = Rows.doubles(2, 3);
        assertNotSame(rows[0], rows[1]);
    }

    @Test
    void negativeSizesLikeNew() {
        for (int n = -2; n < 2; n++) {
            for (int m = -4; m < 2; m++) {
                for (int k = -6; k < 2; k++) {
                    int a = n, b = m, c = k;
                    if (m < 0 || n < 0) same(() -> use(new double[a][b]), () -> Rows.doubles(a, b));
                    if (m < 0 || n < 0) same(() -> use(new float[a][b]), () -> Rows.floats(a, b));
                    if (m < 0 || n < 0 || k < 0) same(() -> use(new double[a][b][c]), () -> Rows.doubles(a, b, c));
                    if (m < 0 || n < 0 || k < 0) same(() -> use(new float[a][b][c]), () -> Rows.floats(a, b, c));
                }
            }
        }
    }

    @Test
    void againWhereTheSizesAreTheSame() {
        double[] one = {1, 2};
        assertSame(one, Rows.again(one, 2));
        assertArrayEquals(new double[2], one);
        assertArrayEquals(new double[3], Rows.again(one, 3));
        assertArrayEquals(new double[0], Rows.again((double[]) null, 0));
        double[][] two = {{1, 2, 3}, {4, 5, 6}};
        assertSame(two, Rows.again(two, 2, 3));
        assertArrayEquals(new double[2][3], two);
        for (int n = 0; n < 4; n++) for (int m = 0; m < 4; m++) assertArrayEquals(new double[n][m], Rows.again(two, n, m));
        float[][] floats = {{1, 2}};
        assertSame(floats, Rows.again(floats, 1, 2));
        assertArrayEquals(new float[1][2], floats);
        assertArrayEquals(new float[2], Rows.again(new float[] {1, 2}, 2));
        same(() -> use(new double[1][-1]), () -> Rows.again(two, 1, -1));
        same(() -> use(new double[-1][1]), () -> Rows.again(two, -1, 1));
        same(() -> use(new double[0][-1]), () -> Rows.again(new double[0][], 0, -1));
        assertEquals("-1", assertThrows(NegativeArraySizeException.class, () -> Rows.again(one, -1)).getMessage());
    }

    @Test
    void sizedWithWhatTheyHold() {
        double[] one = {1, 2};
        assertSame(one, Rows.sized(one, 2));
        assertArrayEquals(new double[] {1, 2}, one);
        assertArrayEquals(new double[3], Rows.sized(one, 3));
        assertArrayEquals(new double[0], Rows.sized((double[]) null, 0));
        double[][] two = {{1, 2, 3}, {4, 5, 6}};
        assertSame(two, Rows.sized(two, 2, 3));
        assertArrayEquals(new double[][] {{1, 2, 3}, {4, 5, 6}}, two);
        for (int n = 0; n < 4; n++) for (int m = 0; m < 4; m++) if (n != 2 || m != 3) assertArrayEquals(new double[n][m], Rows.sized(two, n, m));
        float[][] floats = {{1, 2}};
        assertSame(floats, Rows.sized(floats, 1, 2));
        assertArrayEquals(new float[1][3], Rows.sized(floats, 1, 3));
        assertSame(floats[0], Rows.sized(floats[0], 2));
        assertArrayEquals(new float[1], Rows.sized(floats[0], 1));
        same(() -> use(new double[1][-1]), () -> Rows.sized(two, 1, -1));
        same(() -> use(new double[0][-1]), () -> Rows.sized(new double[0][], 0, -1));
        assertEquals("-1", assertThrows(NegativeArraySizeException.class, () -> Rows.sized(one, -1)).getMessage());
    }

    private static void use(Object[] made) {
        assertEquals(0, made.length);
    }

    private static void same(Executable made, Executable rows) {
        String message = assertThrows(NegativeArraySizeException.class, made).getMessage();
        assertEquals(message, assertThrows(NegativeArraySizeException.class, rows).getMessage());
    }
}
