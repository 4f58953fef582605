package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** An integral by Simpson's rule, of ever smaller halves where the rule is not exact enough: a recursive method. */
final class Quadrature {
    private Quadrature() {}

    /** The integral of a damped wave from 0 to {@code end}. */
    @Differentiable
    static double energy(double damping, double frequency, @Constant double end, @Constant double tolerance) {
        return integral(damping, frequency, 0, end, tolerance);
    }

    private static double integral(double damping, double frequency, double from, double to, double tolerance) {
        double middle = (from + to) / 2;
        double whole = simpson(damping, frequency, from, to);
        double halves = simpson(damping, frequency, from, middle) + simpson(damping, frequency, middle, to);
        if (Math.abs(halves - whole) < 15 * tolerance) {
            return halves + (halves - whole) / 15;
        }
        return integral(damping, frequency, from, middle, tolerance / 2) + integral(damping, frequency, middle, to, tolerance / 2);
    }

    private static double simpson(double damping, double frequency, double from, double to) {
        return (to - from) / 6 * (wave(damping, frequency, from) + 4 * wave(damping, frequency, (from + to) / 2)
                + wave(damping, frequency, to));
    }

    private static double wave(double damping, double frequency, double time) {
        double elongation = Math.exp(-damping * time) * Math.cos(frequency * time);
        return elongation * elongation;
    }
}
