package dev.backflow.samples.adbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** Equality of many numbers, up to rounding. */
public final class Close {
    private Close() {}

    /** Each is as near to the other as {@code relative} says; where terms cancel, relative to a thousandth of the largest. */
    public static void assertClose(double[] expected, double[] actual, double relative, String what) {
        assertEquals(expected.length, actual.length, what);
        double scale = 0;
        for (double element : expected) {
            scale = Math.max(scale, Math.abs(element));
        }
        for (int i = 0; i < expected.length; i++) {
            double allowed = relative * Math.max(Math.abs(expected[i]), 1e-3 * scale);
            if (!(Math.abs(expected[i] - actual[i]) <= allowed)) {
                fail(what + "[" + i + "]: expected " + expected[i] + " but was " + actual[i]);
            }
        }
    }
}
