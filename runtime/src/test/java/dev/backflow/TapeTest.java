package dev.backflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TapeTest {
    @Test
    void roomForEveryRound() {
        assertEquals(3, Tape.doubles(3).length);
        assertEquals(0, Tape.ints(-1).length);
        assertEquals(0, Tape.booleans(Long.MIN_VALUE).length);
    }

    @Test
    void roomIsUsedAgainWhereItIsEnough() {
        double[] used = {1, 2};
        assertSame(used, Tape.room(used, 2));
        assertSame(used, Tape.room(used, -1));
        assertEquals(3, Tape.room(used, 3).length);
        assertEquals(2, Tape.room((int[]) null, 2).length);
        String[] objects = {"a"};
        assertSame(objects, Tape.room(objects, 1));
        assertArrayEquals(new String[] {"a", null}, Tape.room(objects, 2));
    }

    @Test
    void grownKeepsWhatIsThere() {
        assertArrayEquals(new double[] {1, 2, 0, 0}, Tape.grown(new double[] {1, 2}));
        assertArrayEquals(new String[] {"a", null}, Tape.grown(new String[] {"a"}));
    }

    /** In a process of its own, which has little room. */
    @Test
    void whatTheHeapCannotHoldIsSaid() throws Exception {
        Process small = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-cp", "target/classes" + File.pathSeparator + "target/test-classes", Growing.class.getName()).redirectErrorStream(true).start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.matches("(?s).*the gradient must remember a double for each of \\d+ rounds of a loop, which takes \\d+ MB; the heap may hold 32 MB in all.*"), said);
    }

    static final class Growing {
        public static void main(String[] none) {
            for (double[] values = new double[16]; ; ) values = Tape.grown(values);
        }
    }

    @Test
    void whatDoesNotFitIsSaid() {
        OutOfMemoryError full = assertThrows(OutOfMemoryError.class, () -> Tape.floats(10_000_000_000L));
        assertEquals("the gradient must remember a float for each of 10000000000 rounds of a loop, which takes 38147 MB; no array is as long as that", full.getMessage());
    }
}
