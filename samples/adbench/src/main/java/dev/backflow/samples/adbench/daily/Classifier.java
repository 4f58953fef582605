package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A network of two layers that tells digits apart: scores = W2 · tanh(W1 · x + b1) + b2. */
final class Classifier {
    private Classifier() {}

    /** The mean cross-entropy over a minibatch. */
    @Differentiable
    static double loss(double[][] w1, double[] b1, double[][] w2, double[] b2, @Constant double[][] images, int[] labels) {
        double sum = 0;
        for (int i = 0; i < images.length; i++) {
            double[] hidden = dense(w1, b1, images[i]);
            for (int j = 0; j < hidden.length; j++) {
                hidden[j] = Math.tanh(hidden[j]);
            }
            sum += crossEntropy(dense(w2, b2, hidden), labels[i]);
        }
        return sum / images.length;
    }

    private static double[] dense(double[][] w, double[] b, double[] x) {
        double[] out = b.clone();
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < x.length; j++) {
                out[i] += w[i][j] * x[j];
            }
        }
        return out;
    }

    private static double crossEntropy(double[] scores, int label) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        return Math.log(sum) + max - scores[label];
    }
}
