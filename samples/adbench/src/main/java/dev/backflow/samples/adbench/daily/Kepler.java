package dev.backflow.samples.adbench.daily;

import dev.backflow.Differentiable;

/** Kepler's equation E - e sin E = M, by Newton's steps until they are small. */
final class Kepler {
    private Kepler() {}

    /** The distance from the focus, in units of the greater half-axis. */
    @Differentiable
    static double distance(double anomaly, double eccentricity) {
        double e = anomaly;
        double change = 1;
        while (Math.abs(change) > 1e-12) {
            change = (e - eccentricity * Math.sin(e) - anomaly) / (1 - eccentricity * Math.cos(e));
            e -= change;
        }
        return 1 - eccentricity * Math.cos(e);
    }
}
