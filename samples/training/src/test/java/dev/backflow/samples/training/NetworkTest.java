package dev.backflow.samples.training;

import dev.backflow.check.GradientCheck;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void differences() {
        double[][] w1 = {{0.5, -1}, {2, 0.25}, {-0.75, 1}};
        double[][] w2 = {{1, -0.5, 0.25}, {0.1, 2, -1}};
        GradientCheck.of(Network.class, "loss").at(w1, new double[] {0.1, 0, -0.2}, w2, new double[] {0, 0.3}, new double[] {1.5, -0.5}, 1, 0.01);
    }
}
