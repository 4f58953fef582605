package dev.backflow.samples.gates;

import dev.backflow.Gate;
import dev.backflow.gates.Gates;

/** Linear equations as one gate: how they are solved is nobody's business on the way back. */
final class LinearSolve {
    private LinearSolve() {}

    /** The {@code x} of {@code A x = b}, by elimination with row exchanges. */
    @Gate(vjp = "solveVjp")
    static double[] solve(double[][] a, double[] b) {
        if (a.length != b.length) throw new IllegalArgumentException("solve: A has " + a.length + " rows, b has " + b.length + " elements");
        double[][] rows = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            rows[i] = a[i].clone();
        }
        double[] x = b.clone();
        for (int k = 0; k < x.length; k++) {
            exchange(rows, x, k, pivot(rows, k));
            eliminate(rows, x, k);
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= rows[i][j] * x[j];
            }
            x[i] /= rows[i][i];
        }
        return x;
    }

    /** From {@code A dx = db - dA x}: what flows back to b is {@code λ} of {@code Aᵀ λ = dOut}, and to A it is {@code -λ xᵀ}. */
    static void solveVjp(double[][] a, double[] b, double[] out, double[] dOut, double[][] da, double[] db) {
        double[] lambda = solve(Gates.transpose(a), dOut);
        for (int i = 0; i < b.length; i++) {
            db[i] += lambda[i];
            for (int j = 0; j < b.length; j++) {
                da[i][j] -= lambda[i] * out[j];
            }
        }
    }

    private static int pivot(double[][] rows, int k) {
        int pivot = k;
        for (int i = k + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) {
                pivot = i;
            }
        }
        if (rows[pivot][k] == 0) throw new ArithmeticException("solve: A is singular");
        return pivot;
    }

    private static void exchange(double[][] rows, double[] x, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
        double number = x[i];
        x[i] = x[j];
        x[j] = number;
    }

    private static void eliminate(double[][] rows, double[] x, int k) {
        for (int i = k + 1; i < rows.length; i++) {
            double factor = rows[i][k] / rows[k][k];
            for (int j = k; j < rows.length; j++) {
                rows[i][j] -= factor * rows[k][j];
            }
            x[i] -= factor * x[k];
        }
    }
}
