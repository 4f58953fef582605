package dev.backflow.check;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * One gradient at one point, everything as vectors.
 *
 * @param title what is checked and where, such as {@code Circuits.f at (3.0, -4.0)}
 * @param point the numbers that the gradient is on
 * @param single which of them are of type {@code float}
 * @param given the gradient that is checked
 * @param label the name of an element of the gradient, such as {@code dx[3]}
 * @param value the number that was differentiated, at any point
 * @param rounding what a value may be off by rounding alone
 * @param coarse whether it was computed in {@code float}
 */
record Trial(String title, double[] point, boolean[] single, double[] given, IntFunction<String> label, ToDoubleFunction<double[]> value,
        double rounding, boolean coarse) {

    Line line(int index) {
        DoubleUnaryOperator function = x -> {
            double[] moved = point.clone();
            moved[index] = x;
            return value.applyAsDouble(moved);
        };
        return new Line(function, point[index], single[index], rounding);
    }
}
