package dev.backflow.samples.circuits;

import dev.backflow.Differentiable;

/** Two gates in a row: the gradient on q is passed on to x and y. */
final class Lesson2ChainRule {
    private Lesson2ChainRule() {}

    @Differentiable
    static double f(double x, double y, double z) {
        double q = x + y;
        return q * z;
    }
}
