package dev.backflow.samples.gates;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Gate;
import dev.backflow.gates.Gates;

/**
 * The state in which a recurrent network comes to rest: {@code z = tanh(W z + x)}. S. Bai, J. Z. Kolter, V. Koltun, "Deep equilibrium
 * models" (2019). Nothing of the iteration is remembered.
 */
final class Equilibrium {
    private static final double CLOSE = 1e-15;
    private static final int PATIENCE = 10_000;

    private Equilibrium() {}

    /** Half the squared distance of the state from a target. */
    @Differentiable
    static double loss(double[][] w, double[] x, @Constant double[] target) {
        double[] z = rest(w, x);
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            loss += 0.5 * Gates.square(z[i] - target[i]);
        }
        return loss;
    }

    /** The fixed point, where the weights are small enough for the network to come to rest. */
    @Gate(vjp = "restVjp")
    static double[] rest(double[][] w, double[] x) {
        double[] z = new double[x.length];
        for (int step = 0; step < PATIENCE; step++) {
            double[] next = Gates.axpy(1, Gates.matVec(w, z), x);
            for (int i = 0; i < next.length; i++) {
                next[i] = Math.tanh(next[i]);
            }
            double moved = Gates.norm(Gates.axpy(-1, z, next));
            z = next;
            if (moved <= CLOSE * Gates.norm(z)) return z;
        }
        throw new ArithmeticException("rest: no rest after " + PATIENCE + " steps; are the weights too large?");
    }

    /** With the slopes {@code s = 1 - z²}: {@code (I - Wᵀ diag s) λ = dOut}, and {@code s λ} is what flows back to {@code W z + x}. */
    static void restVjp(double[][] w, double[] x, double[] out, double[] dOut, double[][] dw, double[] dx) {
        int n = out.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - w[j][i] * (1 - out[j] * out[j]);
            }
        }
        double[] lambda = LinearSolve.solve(matrix, dOut);
        for (int i = 0; i < n; i++) {
            double flow = (1 - out[i] * out[i]) * lambda[i];
            dx[i] += flow;
            for (int j = 0; j < n; j++) {
                dw[i][j] += flow * out[j];
            }
        }
    }
}
