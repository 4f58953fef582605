package dev.backflow.samples.circuits;

import dev.backflow.Differentiable;

/** {@code (x + σ(y)) / (σ(x) + (x + y)²)}, in stages whose local gradients are plain to see. */
final class Lesson4Staged {
    private Lesson4Staged() {}

    @Differentiable
    static double f(double x, double y) {
        double sigy = 1.0 / (1 + Math.exp(-y));
        double num = x + sigy;
        double sigx = 1.0 / (1 + Math.exp(-x));
        double xpy = x + y;
        double xpysqr = xpy * xpy;
        double den = sigx + xpysqr;
        double invden = 1.0 / den;
        return num * invden;
    }

    /** The circuit from one stage on: its gradient is the gradient on that stage's value. */
    @Differentiable
    static double fromStage(double num, double sigx, double xpy) {
        double xpysqr = xpy * xpy;
        double den = sigx + xpysqr;
        double invden = 1.0 / den;
        return num * invden;
    }
}
