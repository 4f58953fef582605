package dev.backflow.samples.adbench.daily;

/** Each image forward, then back. */
final class ClassifierByHand {
    private ClassifierByHand() {}

    /** Adds the gradient to the arrays that begin with {@code d}; returns the value. */
    static double loss(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] images, int[] labels, double[][] dw1,
            double[] db1, double[][] dw2, double[] db2) {
        double[] hidden = new double[b1.length];
        double[] dhidden = new double[b1.length];
        double[] scores = new double[b2.length];
        double sum = 0;
        for (int i = 0; i < images.length; i++) {
            double[] image = images[i];
            dense(w1, b1, image, hidden);
            for (int j = 0; j < hidden.length; j++) {
                hidden[j] = Math.tanh(hidden[j]);
                dhidden[j] = 0;
            }
            dense(w2, b2, hidden, scores);
            sum += crossEntropy(scores, labels[i], 1.0 / images.length);
            for (int j = 0; j < scores.length; j++) {
                db2[j] += scores[j];
                backward(scores[j], w2[j], hidden, dw2[j], dhidden);
            }
            for (int j = 0; j < hidden.length; j++) {
                double d = dhidden[j] * (1 - hidden[j] * hidden[j]);
                db1[j] += d;
                addTimes(d, image, dw1[j]);
            }
        }
        return sum / images.length;
    }

    private static void dense(double[][] w, double[] b, double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double[] row = w[i];
            double sum = b[i];
            for (int j = 0; j < x.length; j++) {
                sum += row[j] * x[j];
            }
            out[i] = sum;
        }
    }

    /** Leaves {@code scale} times the derivatives in the place of the scores. */
    private static double crossEntropy(double[] scores, int label, double scale) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double labelled = scores[label];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - max);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= scale / sum;
        }
        scores[label] -= scale;
        return Math.log(sum) + max - labelled;
    }

    private static void backward(double d, double[] row, double[] x, double[] drow, double[] dx) {
        for (int j = 0; j < x.length; j++) {
            drow[j] += d * x[j];
            dx[j] += d * row[j];
        }
    }

    private static void addTimes(double d, double[] x, double[] sum) {
        for (int j = 0; j < x.length; j++) {
            sum[j] += d * x[j];
        }
    }
}
