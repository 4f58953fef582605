package dev.backflow.samples.adbench;

import dev.backflow.samples.adbench.data.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers of many rows in the order in which ADBench writes them. */
final class Flat {
    private Flat() {}

    static double[] of(List<double[]> rows) {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** A layer's weights, then its biases, layer after layer; then the three rows outside of the layers. */
    static List<double[]> lstm(double[][][] weights, double[][][] biases, double[]... extra) {
        List<double[]> rows = new ArrayList<>();
        for (int layer = 0; layer < weights.length; layer++) {
            rows.addAll(Arrays.asList(weights[layer]));
            rows.addAll(Arrays.asList(biases[layer]));
        }
        rows.addAll(Arrays.asList(extra));
        return rows;
    }

    /** Half the squared length of the residuals. */
    static double halfSquare(Reference jacobian) {
        return 0.5 * Arrays.stream(jacobian.values()).map(r -> r * r).sum();
    }

    /** Jᵀ · residuals, for {@code count} columns of the Jacobian from column {@code first} on. */
    static double[] transposedTimes(Reference jacobian, int first, int count) {
        double[] product = new double[count];
        for (int column = 0; column < count; column++) {
            for (int row = 0; row < jacobian.values().length; row++) {
                product[column] += entry(jacobian, row, first + column) * jacobian.values()[row];
            }
        }
        return product;
    }

    /** The gradient on each point's two coordinates: a residual depends on its own point's, so two columns hold them all. */
    static double[] ofPoints(Reference jacobian) {
        double[] gradient = new double[2 * jacobian.values().length / 3];
        for (int row = 0; row < jacobian.values().length; row++) {
            for (int u = 0; u < 2; u++) {
                gradient[2 * (row / 3) + u] += entry(jacobian, row, u) * jacobian.values()[row];
            }
        }
        return gradient;
    }

    private static double entry(Reference jacobian, int row, int column) {
        return jacobian.partials()[column * jacobian.values().length + row];
    }
}
