package dev.backflow.samples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.check.GradientCheck;
import org.junit.jupiter.api.Test;

class KeplerTest {
    @Test
    void solvesTheEquation() {
        for (double m = -3; m < 3; m += 0.37) {
            double angle = Kepler.anomaly(m, 0.6);
            assertEquals(m, angle - 0.6 * Math.sin(angle), 1e-14);
        }
    }

    @Test
    void differences() {
        GradientCheck.of(Kepler.class, "anomaly").at(2, 0.0167).at(-0.5, 0.25).at(0.1, 0.967);
        GradientCheck.of(Kepler.class, "distance").at(1, 0.0167, 2).at(39.5, 0.25, -0.5).at(17.8, 0.967, 0.1);
    }
}
