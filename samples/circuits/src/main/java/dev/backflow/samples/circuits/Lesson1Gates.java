package dev.backflow.samples.circuits;

import dev.backflow.Differentiable;

/** One gate each: the gradient says how much the output moves when an input moves. */
final class Lesson1Gates {
    private Lesson1Gates() {}

    @Differentiable
    static double multiply(double x, double y) {
        return x * y;
    }

    @Differentiable
    static double add(double x, double y) {
        return x + y;
    }

    @Differentiable
    static double max(double x, double y) {
        return Math.max(x, y);
    }
}
