package dev.backflow.processor.gate;

import java.util.function.DoubleUnaryOperator;

/** Central differences, extrapolated to step zero by Ridders' method. */
final class Differences {
    private static final double STEP = 0.01, SHRINK = 1.4;
    private static final int ROUNDS = 10;

    private Differences() {}

    /**
     * A derivative.
     *
     * @param error what it may be off by, by the method's own estimate
     */
    record Estimate(double derivative, double error) {}

    static Estimate of(DoubleUnaryOperator f, double x) {
        double[] before = new double[0];
        Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
        double h = STEP * Math.max(1, Math.abs(x));
        for (int i = 0; i < ROUNDS; i++, h /= SHRINK) {
            double[] row = new double[i + 1];
            row[0] = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / ((x + h) - (x - h));
            best = extrapolated(row, before, best);
            before = row;
        }
        return best;
    }

    private static Estimate extrapolated(double[] row, double[] before, Estimate best) {
        if (Double.isNaN(row[0])) return best;
        double factor = SHRINK * SHRINK;
        Estimate better = best;
        for (int j = 1; j < row.length; j++, factor *= SHRINK * SHRINK) {
            row[j] = (row[j - 1] * factor - before[j - 1]) / (factor - 1);
            double error = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before[j - 1]));
            if (error < better.error()) better = new Estimate(row[j], error);
        }
        return better;
    }
}
