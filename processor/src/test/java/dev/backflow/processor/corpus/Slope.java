package dev.backflow.processor.corpus;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative by differences, extrapolated to step 0 as Ridders does. Where the function has a kink or a jump near the point, or its
 * digits do not suffice, the error says so.
 *
 * @param value the derivative
 * @param error about what it may be off
 */
record Slope(double value, double error) {
    private static final int STEPS = 7;
    private static final double SHRINK = 3;

    /** Of {@code moved}, the function by the distance to the point; {@code largest} is the first step. */
    static Slope of(DoubleUnaryOperator moved, double largest) {
        double[] before = {}, best = {Double.NaN, Double.POSITIVE_INFINITY};
        double here = moved.applyAsDouble(0), step = largest, bent = Double.NaN, grain = Math.max(grain(moved, here, 1e-7 * largest), grain(moved, here, 1e-4 * largest));
        for (int row = 0; row < STEPS; row++, step /= SHRINK) {
            double up = moved.applyAsDouble(step), down = moved.applyAsDouble(-step);
            double[] table = extrapolated((up - down) / (2 * step), before);
            double noise = (4 * (Math.ulp(up) + Math.ulp(down) + Math.ulp(here)) + 2 * grain) / step, bend = Math.abs(up - 2 * here + down) / step;
            for (int i = 1; i < table.length; i++) {
                double error = Math.max(Math.abs(table[i] - table[i - 1]), Math.abs(table[i] - before[i - 1])) + noise;
                if (isKink(bend, bent, noise)) error = Math.max(error, bend);
                if (error < best[1]) best = new double[] {table[i], error};
            }
            before = table;
            bent = bend;
        }
        return new Slope(best[0], best[1]);
    }

    /** How far the function is from a straight line over a few tiny steps: what was cancelled on the way has left stairs. */
    private static double grain(DoubleUnaryOperator moved, double here, double step) {
        double grain = 0, last = here, next = moved.applyAsDouble(step);
        for (int i = 2; i < 6; i++) {
            double after = moved.applyAsDouble(i * step);
            grain = Math.max(grain, Math.abs(after - 2 * next + last));
            last = next;
            next = after;
        }
        return grain;
    }

    private static double[] extrapolated(double slope, double[] before) {
        double[] table = new double[before.length + 1];
        table[0] = slope;
        double factor = SHRINK * SHRINK;
        for (int i = 1; i < table.length; i++, factor *= SHRINK * SHRINK) table[i] = table[i - 1] + (table[i - 1] - before[i - 1]) / (factor - 1);
        return table;
    }

    /** The slopes of both sides come together as the step shrinks, unless there is a kink at the point. */
    private static boolean isKink(double bend, double bent, double noise) {
        return bend > 2 * noise && bend > 0.6 * bent;
    }
}
