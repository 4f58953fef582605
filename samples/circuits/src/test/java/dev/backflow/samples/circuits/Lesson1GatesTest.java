package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Lesson1GatesTest {
    @Test
    void multiply() {
        var g = Lesson1GatesGrad.multiply(4, -3);
        assertEquals(-12, g.value());
        assertEquals(-3, g.dx());
        assertEquals(4, g.dy());
    }

    @Test
    void add() {
        var g = Lesson1GatesGrad.add(4, -3);
        assertEquals(1, g.value());
        assertEquals(1, g.dx());
        assertEquals(1, g.dy());
    }

    @Test
    void max() {
        var g = Lesson1GatesGrad.max(4, 2);
        assertEquals(4, g.value());
        assertEquals(1, g.dx());
        assertEquals(0, g.dy());
    }

    /** f(x + h) = f(x) + h · df/dx: how the notes say a gradient is to be read. */
    @Test
    void gradientIsTheRateOfChange() {
        double h = 1e-6;
        double rate = (Lesson1Gates.multiply(4 + h, -3) - Lesson1Gates.multiply(4, -3)) / h;
        assertEquals(Lesson1GatesGrad.multiply(4, -3).dx(), rate, 1e-6);
    }
}
