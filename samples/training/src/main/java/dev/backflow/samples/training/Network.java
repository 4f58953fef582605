package dev.backflow.samples.training;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A network of two layers: scores = W2 · tanh(W1 · x + b1) + b2. One row of W1 for each hidden unit, one of W2 for each class. */
final class Network {
    private Network() {}

    /** How badly the network does on one example: softmax cross-entropy, and {@code decay} times the squares of the weights. */
    @Differentiable
    static double loss(double[][] w1, double[] b1, double[][] w2, double[] b2,
            @Constant double[] x, int label, @Constant double decay) {
        double[] scores = scores(w1, b1, w2, b2, x);
        return crossEntropy(scores, label) + decay * (squares(w1) + squares(w2));
    }

    /** One score for each class; the highest is the network's answer. */
    static double[] scores(double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x) {
        double[] hidden = dense(w1, b1, x);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.tanh(hidden[i]);
        }
        return dense(w2, b2, hidden);
    }

    private static double[] dense(double[][] w, double[] b, double[] x) {
        double[] out = new double[b.length];
        for (int i = 0; i < out.length; i++) {
            double sum = b[i];
            for (int j = 0; j < x.length; j++) {
                sum += w[i][j] * x[j];
            }
            out[i] = sum;
        }
        return out;
    }

    /** {@code -log softmax(scores)[label]}; the largest score is taken out first, so that no exp overflows. */
    private static double crossEntropy(double[] scores, int label) {
        double max = scores[0];
        for (int i = 1; i < scores.length; i++) {
            max = Math.max(max, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += Math.exp(scores[i] - max);
        }
        return Math.log(sum) + max - scores[label];
    }

    private static double squares(double[][] w) {
        double sum = 0;
        for (double[] row : w) {
            for (double weight : row) {
                sum += weight * weight;
            }
        }
        return sum;
    }
}
