package dev.backflow.samples.training.digits;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.gates.Gates;

/** A network of two layers, for many examples at once: scores = relu(X · W1 + b1) · W2 + b2. One row of X for each example. */
final class Network {
    private Network() {}

    /** How badly the network does on these examples: the sum of their softmax cross-entropies. */
    @Differentiable
    static double loss(double[][] w1, double[] b1, double[][] w2, double[] b2, @Constant double[][] x, int[] labels) {
        double[][] scores = scores(w1, b1, w2, b2, x);
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            loss += Gates.crossEntropy(scores[i], labels[i]);
        }
        return loss;
    }

    /** One row for each example, one score in it for each class; the highest is the network's answer. */
    static double[][] scores(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x) {
        return layer(Gates.relu(layer(x, w1, b1)), w2, b2);
    }

    private static double[][] layer(double[][] x, double[][] w, double[] b) {
        double[][] out = Gates.matMul(x, w);
        for (double[] row : out) {
            for (int j = 0; j < row.length; j++) {
                row[j] += b[j];
            }
        }
        return out;
    }
}
