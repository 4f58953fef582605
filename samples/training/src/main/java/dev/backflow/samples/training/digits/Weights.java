package dev.backflow.samples.training.digits;

import java.util.Random;

/** What the network learns. */
record Weights(double[][] w1, double[] b1, double[][] w2, double[] b2) {

    /** Small random weights (He's variance, two over the number of inputs) and biases of zero. */
    static Weights random(int inputs, int hidden, int classes, Random random) {
        return new Weights(gaussian(inputs, hidden, random), new double[hidden], gaussian(hidden, classes, random), new double[classes]);
    }

    private static double[][] gaussian(int inputs, int outputs, Random random) {
        double[][] w = new double[inputs][outputs];
        for (double[] row : w) {
            for (int j = 0; j < outputs; j++) {
                row[j] = random.nextGaussian() * Math.sqrt(2.0 / inputs);
            }
        }
        return w;
    }

    /** Moves every weight by the step's entry for it. */
    void move(NetworkGrad.LossGradient step) {
        move(w1, step.dw1());
        move(b1, step.db1());
        move(w2, step.dw2());
        move(b2, step.db2());
    }

    private static void move(double[][] w, double[][] step) {
        for (int i = 0; i < w.length; i++) {
            move(w[i], step[i]);
        }
    }

    private static void move(double[] w, double[] step) {
        for (int i = 0; i < w.length; i++) {
            w[i] += step[i];
        }
    }

    /** The summed loss on a batch. */
    double loss(Batch batch) {
        return Network.loss(w1, b1, w2, b2, batch.ink(), batch.labels());
    }

    /** The summed loss on a batch; {@code share} times its gradient is added to {@code into}. */
    double lossInto(Batch batch, double share, NetworkGrad.LossGradient into) {
        return NetworkGrad.lossInto(w1, b1, w2, b2, batch.ink(), batch.labels(), share, into);
    }

    /** A gradient of zero, of the weights' shapes. */
    NetworkGrad.LossGradient noGradient() {
        return NetworkGrad.LossGradient.like(w1, b1, w2, b2, new double[0][], new int[0]);
    }

    /** The share of a batch that the network reads rightly. */
    double accuracy(Batch batch) {
        double[][] scores = Network.scores(w1, b1, w2, b2, batch.ink());
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += highest(scores[i]) == batch.labels()[i] ? 1 : 0;
        }
        return (double) right / batch.size();
    }

    private static int highest(double[] scores) {
        int highest = 0;
        for (int i = 1; i < scores.length; i++) {
            highest = scores[i] > scores[highest] ? i : highest;
        }
        return highest;
    }
}
