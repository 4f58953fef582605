package dev.backflow.samples.adbench.daily;

import dev.backflow.samples.adbench.benchmark.Closures;
import dev.backflow.samples.adbench.benchmark.Contest;
import dev.backflow.samples.adbench.benchmark.Rows;
import java.util.Arrays;
import java.util.Random;

/** The contests of things that move. */
final class Physics {
    private Physics() {}

    /** So many steps about the planet. */
    static Contest orbit(int steps) {
        double[] start = {1, 0, 0, 1.1};
        double[] target = {0.5, 0.5};
        double[] gradient = new double[5];
        OrbitGrad.MissGradient into = OrbitGrad.MissGradient.like(start, 1, target, 1, steps);
        return new Closures(
                () -> Orbit.miss(start, 1, target, 1e-3, steps),
                () -> OrbitByHand.miss(start, 1, target, 1e-3, steps, gradient),
                () -> OrbitGrad.missInto(start, 1, target, 1e-3, steps, 1, into.clear()),
                () -> gradient, into::toArray);
    }

    /** So many planets. */
    static Contest kepler(int planets) {
        Random random = new Random(6);
        double[] anomalies = random.doubles(planets, 0, 6).toArray();
        double[] eccentricities = random.doubles(planets, 0.1, 0.8).toArray();
        double[] gradient = new double[2];
        KeplerByHand byHand = new KeplerByHand();
        KeplerGrad.DistanceGradient into = KeplerGrad.DistanceGradient.like(1, 1);
        return new Closures(() -> {
            double sum = 0;
            for (int i = 0; i < planets; i++) {
                sum += Kepler.distance(anomalies[i], eccentricities[i]);
            }
            return sum;
        }, () -> {
            Rows.clear(gradient);
            double sum = 0;
            for (int i = 0; i < planets; i++) {
                sum += byHand.distance(anomalies[i], eccentricities[i], gradient);
            }
            return sum;
        }, () -> {
            into.clear();
            double sum = 0;
            for (int i = 0; i < planets; i++) {
                sum += KeplerGrad.distanceInto(anomalies[i], eccentricities[i], 1, into);
            }
            return sum;
        }, () -> gradient, into::toArray);
    }

    /** So many cells for so many steps. */
    static Contest heat(int cells, int steps) {
        double[] start = new double[cells];
        Arrays.setAll(start, i -> Math.sin(0.05 * i));
        double[] conductivity = new double[cells];
        Arrays.setAll(conductivity, i -> 0.3 + 0.1 * Math.cos(0.1 * i));
        double[] target = new double[cells];
        double[] dstart = new double[cells];
        double[] dconductivity = new double[cells];
        HeatGrad.MissGradient into = HeatGrad.MissGradient.like(start, conductivity, target, steps);
        return new Closures(
                () -> Heat.miss(start, conductivity, target, steps),
                () -> {
                    Rows.clear(dconductivity);
                    return HeatByHand.miss(start, conductivity, target, steps, dstart, dconductivity);
                },
                () -> HeatGrad.missInto(start, conductivity, target, steps, 1, into.clear()),
                () -> Rows.flat(dstart, dconductivity), into::toArray);
    }
}
