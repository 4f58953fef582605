package dev.backflow.samples.circuits;

import dev.backflow.Differentiable;
import dev.backflow.gates.Gates;

/** {@code D = W · X}, in plain loops and as one gate; back come {@code dW = dD · Xᵀ} and {@code dX = Wᵀ · dD}, of the shapes of W and X. */
final class Lesson8Matrices {
    private Lesson8Matrices() {}

    @Differentiable
    static double[][] multiply(double[][] w, double[][] x) {
        double[][] d = new double[w.length][x[0].length];
        for (int i = 0; i < w.length; i++) {
            for (int k = 0; k < x.length; k++) {
                for (int j = 0; j < x[k].length; j++) {
                    d[i][j] += w[i][k] * x[k][j];
                }
            }
        }
        return d;
    }

    @Differentiable
    static double[][] multiplyAsOneGate(double[][] w, double[][] x) {
        return Gates.matMul(w, x);
    }
}
