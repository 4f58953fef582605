package dev.backflow.samples.adbench.daily;

/** Each row forward, then back. */
final class LogisticRegressionByHand {
    private LogisticRegressionByHand() {}

    /** Adds the gradient on the weights to {@code gradient}, and that on the bias to its last element; returns the value. */
    static double loss(double[] weights, double bias, double[][] rows, double[] labels, double decay, double[] gradient) {
        double sum = 0;
        double dbias = 0;
        double scale = 1.0 / rows.length;
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double exp = Math.exp(-labels[i] * (dot(weights, row) + bias));
            sum += Math.log1p(exp);
            double d = -scale * labels[i] * exp / (1 + exp);
            dbias += d;
            for (int j = 0; j < weights.length; j++) {
                gradient[j] += d * row[j];
            }
        }
        for (int j = 0; j < weights.length; j++) {
            gradient[j] += 2 * decay * weights[j];
        }
        gradient[weights.length] += dbias;
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
