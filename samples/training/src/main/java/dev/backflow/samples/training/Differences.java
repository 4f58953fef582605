package dev.backflow.samples.training;

import java.util.ArrayList;
import java.util.List;

/** Gradients without Backflow: central differences, two losses for each weight. For comparison only. */
final class Differences {
    private static final double STEP = 1e-5;

    private Differences() {}

    /** The gradient of the loss on one flower, as one vector in the order of {@code Gradient.toArray}. */
    static double[] gradient(Weights weights, Iris.Flower flower, double decay) {
        List<double[]> rows = new ArrayList<>(List.of(weights.w1()));
        rows.add(weights.b1());
        rows.addAll(List.of(weights.w2()));
        rows.add(weights.b2());
        double[] gradient = new double[rows.stream().mapToInt(row -> row.length).sum()];
        int at = 0;
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                gradient[at++] = partial(weights, flower, decay, row, i);
            }
        }
        return gradient;
    }

    private static double partial(Weights weights, Iris.Flower flower, double decay, double[] row, int i) {
        double weight = row[i];
        row[i] = weight + STEP;
        double above = weights.loss(flower, decay);
        row[i] = weight - STEP;
        double below = weights.loss(flower, decay);
        row[i] = weight;
        return (above - below) / (2 * STEP);
    }

    /** The largest distance between the entries of two vectors. */
    static double largest(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
