package dev.backflow.samples.adbench.daily;

import dev.backflow.samples.adbench.benchmark.Closures;
import dev.backflow.samples.adbench.benchmark.Contest;
import dev.backflow.samples.adbench.benchmark.Rows;
import java.util.Arrays;
import java.util.Random;

/** The contests of models that are fitted to data. */
final class Learning {
    private static final double DECAY = 1e-3;
    private static final double STEP = 0.1;

    private Learning() {}

    /** A minibatch for a network of so many pixels, hidden units and classes. */
    static Contest classifier(int pixels, int units, int classes, int batch) {
        Random random = new Random(3);
        double[][] w1 = rows(random, units, pixels, 0.05);
        double[] b1 = row(random, units, 0.05);
        double[][] w2 = rows(random, classes, units, 0.1);
        double[] b2 = row(random, classes, 0.1);
        double[][] images = rows(random, batch, pixels, 1);
        int[] labels = random.ints(batch, 0, classes).toArray();
        double[][] dw1 = Rows.zero(w1);
        double[] db1 = Rows.zero(b1);
        double[][] dw2 = Rows.zero(w2);
        double[] db2 = Rows.zero(b2);
        ClassifierGrad.LossGradient into = ClassifierGrad.LossGradient.like(w1, b1, w2, b2, images, labels);
        return new Closures(
                () -> Classifier.loss(w1, b1, w2, b2, images, labels),
                () -> {
                    Rows.clear(dw1);
                    Rows.clear(db1);
                    Rows.clear(dw2);
                    Rows.clear(db2);
                    return ClassifierByHand.loss(w1, b1, w2, b2, images, labels, dw1, db1, dw2, db2);
                },
                () -> ClassifierGrad.lossInto(w1, b1, w2, b2, images, labels, 1, into.clear()),
                () -> Rows.flat(dw1, db1, dw2, db2), into::toArray);
    }

    /** So many rows of so many features. */
    static Contest logisticRegression(int count, int features) {
        Random random = new Random(4);
        double[][] rows = rows(random, count, features, 1);
        double[] labels = random.ints(count, 0, 2).mapToDouble(label -> 2 * label - 1).toArray();
        double[] weights = row(random, features, 0.3);
        double[] gradient = new double[features + 1];
        LogisticRegressionGrad.LossGradient into = LogisticRegressionGrad.LossGradient.like(weights, 1, rows, labels, 1);
        return new Closures(
                () -> LogisticRegression.loss(weights, 0.1, rows, labels, DECAY),
                () -> {
                    Rows.clear(gradient);
                    return LogisticRegressionByHand.loss(weights, 0.1, rows, labels, DECAY, gradient);
                },
                () -> LogisticRegressionGrad.lossInto(weights, 0.1, rows, labels, DECAY, 1, into.clear()),
                () -> gradient, into::toArray);
    }

    /** So many observations of a thing that swings in two dimensions. */
    static Contest kalman(int count) {
        Random random = new Random(5);
        double[] observations = new double[count];
        Arrays.setAll(observations, i -> Math.sin(0.02 * i) + 0.1 * random.nextGaussian());
        double[] start = {0.2, 0.1, -0.1, 0.3};
        double[][] motion = {{0.98, STEP, 0.01, 0}, {-0.02, 0.95, 0, 0.02}, {0, 0, 0.98, STEP}, {-0.01, 0, -0.02, 0.95}};
        double[][] spread = {{0.02, 0.01, 0, 0}, {0.01, 0.1, 0, 0.01}, {0, 0, 0.03, 0.02}, {0, 0.01, 0.02, 0.1}};
        double[] dstart = Rows.zero(start);
        double[][] dspread = Rows.zero(spread);
        double[] dnoise = new double[1];
        KalmanGrad.LogLikelihoodGradient into = KalmanGrad.LogLikelihoodGradient.like(start, spread, 1, motion, observations);
        return new Closures(
                () -> Kalman.logLikelihood(start, spread, 0.05, motion, observations),
                () -> {
                    Rows.clear(dstart);
                    Rows.clear(dspread);
                    Rows.clear(dnoise);
                    return KalmanByHand.logLikelihood(start, spread, 0.05, motion, observations, dstart, dspread, dnoise);
                },
                () -> KalmanGrad.logLikelihoodInto(start, spread, 0.05, motion, observations, 1, into.clear()),
                () -> Rows.flat(dstart, dspread, dnoise), into::toArray);
    }

    private static double[] row(Random random, int length, double bound) {
        return random.doubles(length, -bound, bound).toArray();
    }

    private static double[][] rows(Random random, int count, int length, double bound) {
        double[][] rows = new double[count][];
        Arrays.setAll(rows, i -> row(random, length, bound));
        return rows;
    }
}
