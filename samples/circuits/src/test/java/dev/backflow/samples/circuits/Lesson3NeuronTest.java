package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.check.GradientCheck;
import org.junit.jupiter.api.Test;

class Lesson3NeuronTest {
    private static final double[] W = {2, -3, -3};
    private static final double[] X = {-1, -2};

    // backward pass through the neuron, as the notes write it
    private static final double DOT = W[0] * X[0] + W[1] * X[1] + W[2];
    private static final double F = 1.0 / (1 + Math.exp(-DOT));
    private static final double DDOT = (1 - F) * F;
    private static final double[] DX = {W[0] * DDOT, W[1] * DDOT};
    private static final double[] DW = {X[0] * DDOT, X[1] * DDOT, 1.0 * DDOT};

    @Test
    void sigmoidAsGates() {
        var g = Lesson3NeuronGrad.ofGates(W, X);
        assertEquals(0.73, g.value(), 0.005);
        assertEquals(F, g.value());
        assertArrayEquals(DW, g.dw(), 1e-15);
        assertArrayEquals(DX, g.dx(), 1e-15);
    }

    @Test
    void sigmoidAsOneMethod() {
        var g = Lesson3NeuronGrad.ofOneSigmoid(W, X);
        assertEquals(F, g.value());
        assertArrayEquals(DW, g.dw(), 1e-15);
        assertArrayEquals(DX, g.dx(), 1e-15);
    }

    @Test
    void gradientOnDot() {
        var g = Lesson3NeuronGrad.sigmoid(1);
        assertEquals(0.73, g.value(), 0.005);
        assertEquals(0.20, g.ddot(), 0.005);
        assertEquals(DDOT, g.ddot(), 1e-15);
    }

    @Test
    void roundedAsOnTheBoard() {
        var g = Lesson3NeuronGrad.ofGates(W, X);
        assertArrayEquals(new double[] {-0.20, -0.39, 0.20}, g.dw(), 0.005);
        assertArrayEquals(new double[] {0.39, -0.59}, g.dx(), 0.005);
    }

    @Test
    void differences() {
        GradientCheck.of(Lesson3Neuron.class, "ofGates").at(W, X);
    }
}
