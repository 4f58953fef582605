package dev.backflow.processor.project;

import java.util.function.DoubleUnaryOperator;

/** What the projects check with. */
public final class Near {
    private Near() {}

    /** Fails unless the two agree to ten digits. */
    public static void near(double expected, double actual) {
        if (!(Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected)))) throw new AssertionError("expected " + expected + ", but it is " + actual);
    }

    /** Fails unless {@code gradient} is the slope of {@code f}, a smooth function, at {@code x} to eight digits. */
    public static void differentiates(DoubleUnaryOperator f, double x, double gradient) {
        double h = 1e-3, difference = (45 * rise(f, x, h) - 9 * rise(f, x, 2 * h) + rise(f, x, 3 * h)) / (60 * h);
        if (!(Math.abs(gradient - difference) <= 1e-8 * Math.max(1, Math.abs(difference)))) throw new AssertionError(gradient + ", differences give " + difference);
    }

    private static double rise(DoubleUnaryOperator f, double x, double h) {
        return f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
    }
}
