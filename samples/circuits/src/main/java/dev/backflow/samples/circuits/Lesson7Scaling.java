package dev.backflow.samples.circuits;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/**
 * A linear score {@code w · x}: multiply gives each input the other's value as its gradient, so data a thousand times as large
 * make gradients on the weights a thousand times as large. That is why data are scaled first.
 */
final class Lesson7Scaling {
    private Lesson7Scaling() {}

    @Differentiable
    static double score(double[] w, @Constant double[] x) {
        double score = 0;
        for (int i = 0; i < w.length; i++) {
            score += w[i] * x[i];
        }
        return score;
    }
}
