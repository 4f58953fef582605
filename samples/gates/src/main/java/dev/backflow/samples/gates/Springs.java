package dev.backflow.samples.gates;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.gates.Gates;

/** Weights on a chain of springs that hangs from the ceiling: which spring is worth strengthening? */
final class Springs {
    private Springs() {}

    /** How far the loads give way, each weighted by itself; {@code stiffness[i]} holds load i to load i - 1, the first to the ceiling. */
    @Differentiable
    static double compliance(double[] stiffness, @Constant double[] loads) {
        double[][] matrix = new double[loads.length][loads.length];
        for (int i = 0; i < loads.length; i++) {
            matrix[i][i] += stiffness[i];
            if (i > 0) {
                matrix[i - 1][i - 1] += stiffness[i];
                matrix[i - 1][i] -= stiffness[i];
                matrix[i][i - 1] -= stiffness[i];
            }
        }
        return Gates.dot(loads, LinearSolve.solve(matrix, loads));
    }
}
