package dev.backflow.samples.adbench.daily;

/** Newton's steps, kept, and back. */
final class KeplerByHand {
    private static final int STEPS = 64;

    private final double[] sines = new double[STEPS];
    private final double[] cosines = new double[STEPS];
    private final double[] changes = new double[STEPS];

    /** Adds the derivatives on anomaly and eccentricity to {@code gradient}; returns the value. */
    double distance(double anomaly, double eccentricity, double[] gradient) {
        double e = anomaly;
        double change = 1;
        int steps = 0;
        while (Math.abs(change) > 1e-12) {
            double sin = Math.sin(e);
            double cos = Math.cos(e);
            change = (e - eccentricity * sin - anomaly) / (1 - eccentricity * cos);
            sines[steps] = sin;
            cosines[steps] = cos;
            changes[steps++] = change;
            e -= change;
        }
        double cos = Math.cos(e);
        double de = eccentricity * Math.sin(e);
        double deccentricity = -cos;
        double danomaly = 0;
        while (steps-- > 0) {
            double below = 1 - eccentricity * cosines[steps];
            double dabove = -de / below;
            double dbelow = -dabove * changes[steps];
            danomaly -= dabove;
            deccentricity -= dabove * sines[steps] + dbelow * cosines[steps];
            de += dabove * below + dbelow * eccentricity * sines[steps];
        }
        gradient[0] += danomaly + de;
        gradient[1] += deccentricity;
        return 1 - eccentricity * cos;
    }
}
