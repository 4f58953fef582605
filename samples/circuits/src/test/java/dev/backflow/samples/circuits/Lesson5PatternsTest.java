package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Lesson5PatternsTest {
    @Test
    void addDistributesMaxRoutesMultiplySwaps() {
        var g = Lesson5PatternsGrad.f(3, -4, 2, -1);
        assertEquals(-20, g.value());
        assertEquals(-8, g.dx()); // add passed 2 on; multiply gives x the value of y
        assertEquals(6, g.dy()); //                             and y the value of x
        assertEquals(2, g.dz()); // max passes it to the larger
        assertEquals(0, g.dw()); // and nothing to the other
    }
}
