package dev.backflow.samples.adbench.daily;

import dev.backflow.samples.adbench.benchmark.Closures;
import dev.backflow.samples.adbench.benchmark.Contest;
import dev.backflow.samples.adbench.benchmark.Rows;
import java.util.Random;

/** The contests of methods that call methods. */
final class Calls {
    private Calls() {}

    /** Recursion, to this tolerance. */
    static Contest quadrature(double tolerance) {
        double[] gradient = new double[2];
        QuadratureGrad.EnergyGradient into = QuadratureGrad.EnergyGradient.like(1, 1, 1, 1);
        return new Closures(
                () -> Quadrature.energy(0.3, 5, 10, tolerance),
                () -> QuadratureByHand.energy(0.3, 5, 10, tolerance, gradient),
                () -> QuadratureGrad.energyInto(0.3, 5, 10, tolerance, 1, into.clear()),
                () -> gradient, into::toArray);
    }

    /** So many signals through the chain. */
    static Contest chain(int signals) {
        double[] xs = new Random(7).doubles(signals, -1, 1).toArray();
        double[] gradient = new double[3];
        ChainGrad.OutGradient into = ChainGrad.OutGradient.like(1, 1, 1);
        return new Closures(() -> {
            double sum = 0;
            for (double x : xs) {
                sum += Chain.out(x, 1.3, 0.2);
            }
            return sum;
        }, () -> {
            Rows.clear(gradient);
            double sum = 0;
            for (double x : xs) {
                sum += ChainByHand.out(x, 1.3, 0.2, gradient);
            }
            return sum;
        }, () -> {
            into.clear();
            double sum = 0;
            for (double x : xs) {
                sum += ChainGrad.outInto(x, 1.3, 0.2, 1, into);
            }
            return sum;
        }, () -> gradient, into::toArray);
    }

    /** A method of thousands of statements. */
    static Contest straightLine() {
        double[] x = new Random(8).doubles(20, -1, 1).toArray();
        double[] dx = Rows.zero(x);
        StraightLineGrad.OutGradient into = StraightLineGrad.OutGradient.like(x);
        return new Closures(
                () -> StraightLine.out(x),
                () -> {
                    Rows.clear(dx);
                    return StraightLineByHand.out(x, dx);
                },
                () -> StraightLineGrad.outInto(x, 1, into.clear()),
                () -> dx, into::toArray);
    }
}
