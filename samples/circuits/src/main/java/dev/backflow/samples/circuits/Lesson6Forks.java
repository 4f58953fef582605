package dev.backflow.samples.circuits;

import dev.backflow.Differentiable;

/** Where a value is used more than once, the gradients that flow back to it add up. */
final class Lesson6Forks {
    private Lesson6Forks() {}

    /** x forks three ways: {@code df/dx = y + 2xy + 1}. */
    @Differentiable
    static double f(double x, double y) {
        double product = x * y;
        double square = x * x;
        return product + square * y + x;
    }

    /** Horner's rule: one x in every round of the loop. */
    @Differentiable
    static double polynomial(double x, double[] c) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }
}
