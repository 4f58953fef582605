package dev.backflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointsTest {
    /** A loop whose state is the number of its round. */
    private static final class Run {
        final Checkpoints checkpoints;
        final long[] states;
        long again;

        Run(int rounds, int snapshots) {
            checkpoints = new Checkpoints(rounds, snapshots);
            states = new long[checkpoints.slots()];
            for (int i = 0; i < rounds; i++) keep(i);
            for (int i = rounds - 1; i >= 0; i--) reverse(i);
        }

        void keep(long state) {
            if (checkpoints.keeps(state)) states[checkpoints.slot()] = state;
        }

        void reverse(int round) {
            long state = states[checkpoints.before(round)];
            assertEquals(checkpoints.from(), state);
            for (long i = checkpoints.from(); i < round; i++) {
                keep(i);
                state++;
                again++;
            }
            assertEquals(round, state);
        }
    }

    /** The least number of rounds, found by trying every place for the next state. */
    private static long[][] least(int rounds, int places) {
        long[][] least = new long[places + 1][rounds + 1];
        for (int n = 2; n <= rounds; n++) {
            least[1][n] = (long) n * (n - 1) / 2;
            for (int c = 2; c <= places; c++) {
                least[c][n] = Long.MAX_VALUE;
                for (int m = 1; m < n; m++) least[c][n] = Math.min(least[c][n], m + least[c][m] + least[c - 1][n - m]);
            }
        }
        return least;
    }

    /** The first run of the loop, which the theory stops before its last round, is part of its number. */
    @Test void noScheduleRunsFewerRoundsAgain() {
        long[][] least = least(120, 8);
        for (int snapshots = 1; snapshots <= 8; snapshots++)
            for (int rounds = 1; rounds <= 120; rounds++)
                assertEquals(least[snapshots][rounds], new Run(rounds, snapshots).again + rounds - 1, rounds + " rounds, " + snapshots + " snapshots");
    }

    @ParameterizedTest
    @CsvSource({"1000000, 30", "1000000, 200", "1000, 3", "17, 16", "5, 1"})
    void theNumberOfTheory(int rounds, int snapshots) {
        int r = 0;
        while (binomial(snapshots + r, r) < rounds) r++;
        assertEquals((long) r * rounds - binomial(snapshots + r, r - 1), new Run(rounds, snapshots).again + rounds - 1);
    }

    private static long binomial(int n, int k) {
        long value = 1;
        for (int i = 1; i <= k; i++) value = value * (n - k + i) / i;
        return value;
    }

    @Test void fewRoundsNeedFewPlaces() {
        assertEquals(3, new Checkpoints(3, 30).slots());
        assertEquals(31, new Checkpoints(40, 30).slots());
        assertEquals(1, new Checkpoints(0, 30).slots());
        assertEquals(1, new Checkpoints(-5, 30).slots());
        assertEquals(0, new Run(3, 30).again);
    }

    @Test void rowsAreCopiedAndGivenBack() {
        double[][] rows = {{1, 2}, null, {3}};
        double[] second = rows[2];
        double[][] copy = Checkpoints.copy(rows);
        rows[0][1] = 7;
        second[0] = 8;
        Checkpoints.restore(copy, rows);
        assertArrayEquals(new double[] {1, 2}, rows[0]);
        assertEquals(3, second[0]);
        rows[0][0] = 9;
        assertSame(copy, Checkpoints.copy(rows, copy));
        assertArrayEquals(new double[] {9, 2}, copy[0]);
        assertNull(Checkpoints.copy((int[]) null));
        assertNull(Checkpoints.copy(null, new int[2]));
        assertArrayEquals(new int[] {4}, Checkpoints.copy(new int[] {4}, new int[2]));
    }
}
