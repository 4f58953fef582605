package dev.backflow.samples.adbench.data;

import java.util.Random;

/** Numbers to put in the place of data that are not there; the same ones every time. */
final class Draws {
    private final Random random = new Random(20260101);

    int count(int bound) {
        return random.nextInt(bound);
    }

    double[] row(int length, double low, double high) {
        double[] row = new double[length];
        for (int i = 0; i < length; i++) {
            row[i] = low + (high - low) * random.nextDouble();
        }
        return row;
    }

    double[][] rows(int count, int length, double low, double high) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(length, low, high);
        }
        return rows;
    }
}
