package dev.backflow.samples.gates;

import dev.backflow.Differentiable;
import dev.backflow.Gate;

/**
 * Where a planet is, and how that changes with its orbit. The angle {@code E} solves Kepler's equation {@code E - e sin E = M}; that
 * equation, differentiated, gives {@code dE = (dM + sin E de) / (1 - e cos E)}.
 */
final class Kepler {
    private Kepler() {}

    /** The eccentric anomaly, by Newton's iteration. */
    @Differentiable
    @Gate({"1 / (1 - e * Math.cos(out))", "Math.sin(out) / (1 - e * Math.cos(out))"})
    static double anomaly(double m, double e) {
        double angle = e < 0.8 ? m : Math.copySign(Math.PI, m);
        double step;
        do {
            step = (angle - e * Math.sin(angle) - m) / (1 - e * Math.cos(angle));
            angle -= step;
        } while (Math.abs(step) > 1e-9);
        return angle;
    }

    /** The distance from the sun, of an orbit with the half-axis {@code a}. */
    @Differentiable
    static double distance(double a, double e, double m) {
        return a * (1 - e * Math.cos(anomaly(m, e)));
    }
}
