package dev.backflow.samples.gates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.check.GradientCheck;
import org.junit.jupiter.api.Test;

class SpringsTest {
    private static final double[] STIFFNESS = {3, 2, 5}, LOADS = {1, 0.5, 2};

    /** Spring i carries all loads below it: it stretches by their sum over its stiffness. */
    @Test
    void closedForm() {
        double[] carried = {3.5, 2.5, 2}, gradient = new double[3];
        double compliance = 0;
        for (int i = 0; i < 3; i++) {
            compliance += carried[i] * carried[i] / STIFFNESS[i];
            gradient[i] = -Math.pow(carried[i] / STIFFNESS[i], 2);
        }
        var g = SpringsGrad.compliance(STIFFNESS, LOADS);
        assertEquals(compliance, g.value(), 1e-14);
        assertArrayEquals(gradient, g.dstiffness(), 1e-14);
    }

    @Test
    void differences() {
        GradientCheck.of(Springs.class, "compliance").at(STIFFNESS, LOADS);
    }

    @Test
    void theGateByItself() {
        GradientCheck.of(LinearSolve.class, "solve").at(new double[][] {{0, 2, 1}, {1, -1, 3}, {4, 0.5, 1}}, new double[] {1, 2, 3});
    }
}
