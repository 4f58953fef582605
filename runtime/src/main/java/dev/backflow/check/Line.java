package dev.backflow.check;

import java.util.function.DoubleUnaryOperator;

/**
 * What is differentiated along one number: the rest of the point stays.
 *
 * @param at the number at the point
 * @param single whether the number is a {@code float}, so that not every step is possible
 * @param rounding what a value may be off by rounding alone
 */
record Line(DoubleUnaryOperator function, double at, boolean single, double rounding) {

    double before(double step) {
        return rounded(at - step);
    }

    double after(double step) {
        return rounded(at + step);
    }

    /** The value there; no number where the method throws. */
    double value(double x) {
        try {
            return function.applyAsDouble(x);
        } catch (RuntimeException | AssertionError nothingThere) {
            return Double.NaN;
        }
    }

    private double rounded(double x) {
        return single ? (float) x : x;
    }
}
