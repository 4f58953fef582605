package dev.backflow.samples.training;

import java.util.Random;

/** What the network learns. */
record Weights(double[][] w1, double[] b1, double[][] w2, double[] b2) {

    /** Small random weights (Xavier's variance, one over the number of inputs) and biases of zero. */
    static Weights random(int inputs, int hidden, int classes, Random random) {
        return new Weights(gaussian(hidden, inputs, random), new double[hidden], gaussian(classes, hidden, random), new double[classes]);
    }

    private static double[][] gaussian(int rows, int columns, Random random) {
        double[][] w = new double[rows][columns];
        for (double[] row : w) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian() / Math.sqrt(columns);
            }
        }
        return w;
    }

    /** Moves every weight by the step's entry for it. */
    void move(NetworkGrad.LossGradient step) {
        for (int i = 0; i < w1.length; i++) {
            move(w1[i], step.dw1()[i]);
        }
        move(b1, step.db1());
        for (int i = 0; i < w2.length; i++) {
            move(w2[i], step.dw2()[i]);
        }
        move(b2, step.db2());
    }

    private static void move(double[] w, double[] step) {
        for (int i = 0; i < w.length; i++) {
            w[i] += step[i];
        }
    }

    /** The loss on one flower. */
    double loss(Iris.Flower flower, double decay) {
        return Network.loss(w1, b1, w2, b2, flower.features(), flower.species(), decay);
    }

    /** The loss on one flower, as {@link #loss} gives it; {@code share} times its gradient is added to {@code into}. */
    double lossInto(Iris.Flower flower, double decay, double share, NetworkGrad.LossGradient into) {
        return NetworkGrad.lossInto(w1, b1, w2, b2, flower.features(), flower.species(), decay, share, into);
    }

    /** A gradient of zero, of the weights' shapes. */
    NetworkGrad.LossGradient noGradient(Iris.Flower flower, double decay) {
        return NetworkGrad.LossGradient.like(w1, b1, w2, b2, flower.features(), flower.species(), decay);
    }

    /** The species that the network takes a flower for. */
    int answer(Iris.Flower flower) {
        double[] scores = Network.scores(w1, b1, w2, b2, flower.features());
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
