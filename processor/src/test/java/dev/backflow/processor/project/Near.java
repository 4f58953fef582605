package dev.backflow.processor.project;

/** What the projects check with. */
public final class Near {
    private Near() {}

    /** Fails unless the two agree to ten digits. */
    public static void near(double expected, double actual) {
        if (!(Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected)))) throw new AssertionError("expected " + expected + ", but it is " + actual);
    }
}
