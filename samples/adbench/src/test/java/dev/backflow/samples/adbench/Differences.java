package dev.backflow.samples.adbench;

import static dev.backflow.samples.adbench.Close.assertClose;

import java.util.List;
import java.util.function.DoubleSupplier;

/** Central differences: what a gradient must equal, at two values for each number. */
final class Differences {
    private static final double STEP = 1e-5;
    private static final double RELATIVE = 1e-6;

    private Differences() {}

    /** The gradient is that of the value, over all numbers of the rows, in their order. */
    static void assertGradient(double[] gradient, DoubleSupplier value, List<double[]> rows) {
        List<double[]> partials = rows.stream().map(row -> partials(value, row)).toList();
        assertClose(Flat.of(partials), gradient, RELATIVE, "gradient");
    }

    private static double[] partials(DoubleSupplier value, double[] row) {
        double[] partials = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            double here = row[i];
            row[i] = here + STEP;
            double above = value.getAsDouble();
            row[i] = here - STEP;
            double below = value.getAsDouble();
            row[i] = here;
            partials[i] = (above - below) / (2 * STEP);
        }
        return partials;
    }
}
