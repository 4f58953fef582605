package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Lesson6ForksTest {
    @Test
    void assigningInsteadOfAddingIsWrongByAllButTheLast() {
        double x = 3;
        double y = -4;

        // backprop product + square * y + x, with = where += belongs
        double dx = 1;
        double dsquare = y;
        double dy = x * x;
        // backprop square = x * x
        dx = 2 * x * dsquare;
        // backprop product = x * y
        dx = y;
        dy = x;

        var g = Lesson6ForksGrad.f(x, y);
        assertEquals(-45, g.value());
        assertEquals(y + 2 * x * y + 1, g.dx());
        assertEquals(x + x * x, g.dy());
        assertEquals(-23, g.dx() - dx); // 1 and 2xy are lost: -4 instead of -27
        assertEquals(9, g.dy() - dy); // x² is lost: 3 instead of 12
    }

    @Test
    void everyRoundOfALoopIsAFork() {
        var g = Lesson6ForksGrad.polynomial(2, new double[] {7, 5, -3, 1}); // 7 + 5x - 3x² + x³
        assertEquals(13, g.value());
        assertEquals(5 - 6 * 2 + 3 * 4, g.dx());
        assertArrayEquals(new double[] {1, 2, 4, 8}, g.dc());
    }
}
