package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Logistic regression with ridge. */
final class LogisticRegression {
    private LogisticRegression() {}

    /** The mean negative log-likelihood of the labels, 1 or -1, and {@code decay} times the squared weights. */
    @Differentiable
    static double loss(double[] weights, double bias, @Constant double[][] rows, @Constant double[] labels, @Constant double decay) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double margin = labels[i] * (dot(weights, rows[i]) + bias);
            sum += Math.log1p(Math.exp(-margin));
        }
        return sum / rows.length + decay * dot(weights, weights);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
