package dev.backflow.samples.training.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Some digits: a row of {@code ink} for each, {@link Pictures#PIXELS} numbers from 0 for white to 1 for black, and what it is. */
record Batch(double[][] ink, int[] labels) {

    /** How many. */
    int size() {
        return labels.length;
    }

    /** Those from one index up to another. */
    Batch range(int from, int to) {
        return new Batch(Arrays.copyOfRange(ink, from, to), Arrays.copyOfRange(labels, from, to));
    }

    /** The same digits in parts of the given size; the last may be smaller. */
    List<Batch> parts(int size) {
        List<Batch> parts = new ArrayList<>();
        for (int i = 0; i < size(); i += size) {
            parts.add(range(i, Math.min(i + size, size())));
        }
        return parts;
    }

    /** The same digits in random order. */
    Batch shuffled(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return new Batch(order.stream().map(i -> ink[i]).toArray(double[][]::new), order.stream().mapToInt(i -> labels[i]).toArray());
    }
}
