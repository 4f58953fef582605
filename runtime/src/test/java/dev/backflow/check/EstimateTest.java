package dev.backflow.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void tenDigitsOfSmoothFunctions() {
        assertDerivative(Math.cos(1.3), Math::sin, 1.3);
        assertDerivative(Math.exp(20), Math::exp, 20);
        assertDerivative(1e-3 * 2, x -> 1e-3 * x * x, 1);
        assertDerivative(0, x -> x * x, 0);
        assertDerivative(1, x -> x, 1e12);
    }

    @Test
    void pointsNearPolesAndEdgesOfDomains() {
        assertDerivative(-1e12, x -> 1 / x, 1e-6);
        assertDerivative(1e9, Math::log, 1e-9);
        assertDerivative(0.5 / 1e-4, Math::sqrt, 1e-8);
    }

    @Test
    void roundingIsPartOfTheError() {
        DoubleUnaryOperator far = x -> 1e10 + x;
        Estimate estimate = Estimate.central(new Line(far, 1, false, Math.ulp(1e10)));
        assertEquals(1, estimate.derivative(), 4 * estimate.error());
        assertTrue(estimate.error() < 1e-3);
    }

    @Test
    void sidesOfAKink() {
        Line line = new Line(Math::abs, 0, false, 0);
        assertEquals(-1, Estimate.left(line).derivative(), 1e-12);
        assertEquals(1, Estimate.right(line).derivative(), 1e-12);
    }

    @Test
    void oneSideOfAnEdge() {
        Line line = new Line(x -> x * Math.sqrt(x) + 2 * x, 0, false, 0);
        assertEquals(2, Estimate.right(line).derivative(), 1e-2);
        assertFalse(Double.isFinite(Estimate.left(line).derivative()));
        assertFalse(Double.isFinite(Estimate.central(line).derivative()));
    }

    @Test
    void jumpsDoNotSettle() {
        assertFalse(Estimate.central(new Line(x -> x < 1 ? 0 : 1, 1, false, 1e-16)).settles(1));
    }

    @Test
    void exceptionsAreNoNumbers() {
        Line line = new Line(x -> {
            if (x < 1) throw new IllegalArgumentException();
            return 3 * x;
        }, 1.001, false, 1e-16);
        assertEquals(3, Estimate.central(line).derivative(), 1e-9);
    }

    private static void assertDerivative(double expected, DoubleUnaryOperator f, double x) {
        Estimate estimate = Estimate.central(new Line(f, x, false, Math.ulp(f.applyAsDouble(x))));
        assertEquals(expected, estimate.derivative(), 1e-9 * Math.abs(expected) + 1e-14);
    }
}
