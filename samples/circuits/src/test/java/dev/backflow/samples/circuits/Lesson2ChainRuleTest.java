package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Lesson2ChainRuleTest {
    @Test
    void asTheNotesSay() {
        var g = Lesson2ChainRuleGrad.f(-2, 5, -4);
        assertEquals(-12, g.value());
        assertEquals(-4, g.dx());
        assertEquals(-4, g.dy());
        assertEquals(3, g.dz());
    }
}
