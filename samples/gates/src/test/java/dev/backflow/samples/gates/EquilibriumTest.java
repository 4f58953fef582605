package dev.backflow.samples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backflow.check.GradientCheck;
import org.junit.jupiter.api.Test;

class EquilibriumTest {
    private static final double[][] W = {{0.3, -0.5, 0.2}, {0.1, 0.4, -0.3}, {-0.6, 0.2, 0.1}};
    private static final double[] X = {0.5, -1, 0.25};

    @Test
    void rests() {
        double[] z = Equilibrium.rest(W, X);
        for (int i = 0; i < 3; i++) {
            assertEquals(Math.tanh(W[i][0] * z[0] + W[i][1] * z[1] + W[i][2] * z[2] + X[i]), z[i], 1e-14);
        }
    }

    @Test
    void differences() {
        GradientCheck.of(Equilibrium.class, "loss").at(W, X, new double[] {0.1, 0.2, 0.3});
        GradientCheck.of(Equilibrium.class, "rest").at(W, X);
    }

    @Test
    void noRest() {
        double[][] turning = {{0, -3}, {3, 0}};
        assertThrows(ArithmeticException.class, () -> Equilibrium.rest(turning, new double[] {0.5, 0.1}));
    }
}
