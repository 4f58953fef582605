package dev.backflow.check;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative from differences of values, extrapolated to step zero (C. J. F. Ridders, "Accurate computation of F′(x) and
 * F′(x)F″(x)", Advances in Engineering Software 4, 1982).
 *
 * @param error what it may be off by: how much the extrapolations disagree, or what rounding alone makes of it
 */
record Estimate(double derivative, double error) {
    private static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
    private static final double SHRINK = 1.4;
    private static final int ROUNDS = 12;
    private static final double[] STEPS = {1e-2, 1e-4, 1e-6};

    /** From the values on both sides. */
    static Estimate central(Line line) {
        return of(line, line::after, line::before, SHRINK * SHRINK);
    }

    /** From the values at the point and before it. */
    static Estimate left(Line line) {
        return of(line, h -> line.at(), line::before, SHRINK);
    }

    /** From the values at the point and after it. */
    static Estimate right(Line line) {
        return of(line, line::after, h -> line.at(), SHRINK);
    }

    /** Whether it says anything about a derivative of this size. */
    boolean settles(double size) {
        return Double.isFinite(derivative) && error <= size;
    }

    /** The best that several first steps give: what is small to one function is large to another. */
    private static Estimate of(Line line, DoubleUnaryOperator end, DoubleUnaryOperator begin, double order) {
        double size = Math.abs(line.at());
        Estimate best = NONE;
        for (double step : STEPS) {
            best = best.or(of(line, end, begin, order, step * Math.max(1, size)));
            if (size > 0 && size < 1) best = best.or(of(line, end, begin, order, 10 * step * size));
            if (best.error <= 1e-10 * Math.abs(best.derivative) + 100 * line.rounding()) break;
        }
        return best;
    }

    private static Estimate of(Line line, DoubleUnaryOperator end, DoubleUnaryOperator begin, double order, double first) {
        double[] before = {};
        Estimate best = NONE;
        double h = first;
        for (int round = 0; round < ROUNDS; round++, h /= SHRINK) {
            double a = begin.applyAsDouble(h), b = end.applyAsDouble(h);
            double[] row = row((line.value(b) - line.value(a)) / (b - a), before, order);
            if (row.length > 1) best = best.or(of(row, before, line.rounding() / (b - a)));
            before = row;
        }
        return best;
    }

    /** One row of Neville's tableau: its j-th element is free of the j lowest powers of the step; it starts anew where there is no number. */
    private static double[] row(double quotient, double[] before, double order) {
        if (!Double.isFinite(quotient)) return new double[0];
        double[] row = new double[before.length + 1];
        row[0] = quotient;
        double factor = 1;
        for (int j = 1; j < row.length; j++) {
            factor *= order;
            row[j] = (row[j - 1] * factor - before[j - 1]) / (factor - 1);
        }
        return row;
    }

    private static Estimate of(double[] row, double[] before, double rounding) {
        Estimate best = NONE;
        for (int j = 1; j < row.length; j++)
            best = best.or(new Estimate(row[j], Math.max(rounding, Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before[j - 1])))));
        return best;
    }

    private Estimate or(Estimate other) {
        return other.error < error ? other : this;
    }
}
