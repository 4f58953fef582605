package dev.backflow.samples.training.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private final Batch digits = Pictures.all();

    @Test
    void everyDigitIsThere() {
        long[] counts = new long[Pictures.CLASSES];
        Arrays.stream(digits.labels()).forEach(label -> counts[label]++);
        assertArrayEquals(new long[] {1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978}, counts);
        assertEquals(10_000, digits.ink().length);
    }

    @Test
    void inkIsBetweenWhiteAndBlack() {
        for (double[] ink : digits.ink()) {
            assertEquals(Pictures.PIXELS, ink.length);
            assertEquals(0, Arrays.stream(ink).filter(pixel -> pixel < 0 || pixel > 1).count());
        }
    }

    /** As the npm package has them. */
    @Test
    void firstDigitBeginsAsItsFileDoes() {
        assertArrayEquals(new double[] {0, 0.2, 0.624, 0.992, 0.624, 0.196, 0}, Arrays.copyOfRange(digits.ink()[0], 126, 133), 5e-4);
    }
}
