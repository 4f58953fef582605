package dev.backflow.samples.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Trains the network on irises by gradient descent with momentum, over minibatches. The same run every time. */
final class Training {
    private static final int HIDDEN = 8;
    private static final int HELD_OUT_OF_EACH = 15;
    private static final int EPOCHS = 60;
    private static final int BATCH = 15;
    private static final double RATE = 0.05;
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 1e-3;

    private final Random random = new Random(1936);
    private final Iris iris = Iris.split(HELD_OUT_OF_EACH, random);
    private final Weights weights = Weights.random(Iris.FEATURES, HIDDEN, Iris.SPECIES.size(), random);
    private final NetworkGrad.LossGradient gradient = weights.noGradient(iris.training().get(0), DECAY);
    private final NetworkGrad.LossGradient step = weights.noGradient(iris.training().get(0), DECAY);

    Training() {}

    /** Trains, and prints how it goes. */
    public static void main(String[] args) {
        Training training = new Training();
        say("%d irises to learn from, %d held out%n", training.iris.training().size(), training.iris.heldOut().size());
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            double loss = training.epoch();
            if (epoch == 1 || epoch % 10 == 0) {
                say("epoch %3d   loss %.4f   accuracy %.3f%n", epoch, loss, training.accuracy(training.iris.training()));
            }
        }
        say("%nheld out:  loss %.4f   accuracy %.3f%n", training.loss(training.iris.heldOut()), training.heldOutAccuracy());
        training.race();
    }

    /** Trains to the end. */
    void run() {
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            epoch();
        }
    }

    /** Goes once over the training flowers in random order; gives their mean loss on the way. */
    double epoch() {
        List<Iris.Flower> flowers = new ArrayList<>(iris.training());
        Collections.shuffle(flowers, random);
        double loss = 0;
        for (int i = 0; i < flowers.size(); i += BATCH) {
            loss += learn(flowers.subList(i, Math.min(i + BATCH, flowers.size())));
        }
        return loss / flowers.size();
    }

    /** One step against the mean gradient of the batch; gives the batch's summed loss. */
    private double learn(List<Iris.Flower> batch) {
        gradient.clear();
        double loss = 0;
        for (Iris.Flower flower : batch) {
            loss += weights.lossInto(flower, DECAY, 1.0 / batch.size(), gradient);
        }
        weights.move(step.scale(MOMENTUM).add(gradient.scale(-RATE)));
        return loss;
    }

    private double loss(List<Iris.Flower> flowers) {
        return flowers.stream().mapToDouble(flower -> weights.loss(flower, DECAY)).average().orElseThrow();
    }

    private double accuracy(List<Iris.Flower> flowers) {
        return flowers.stream().mapToInt(flower -> weights.answer(flower) == flower.species() ? 1 : 0).average().orElseThrow();
    }

    /** The share of the flowers never learned from that are named rightly. */
    double heldOutAccuracy() {
        return accuracy(iris.heldOut());
    }

    /** The largest difference between the generated gradient and central differences, over the flowers never learned from. */
    double error() {
        double largest = 0;
        for (Iris.Flower flower : iris.heldOut()) {
            gradient.clear();
            weights.lossInto(flower, DECAY, 1, gradient);
            largest = Math.max(largest, Differences.largest(gradient.toArray(), Differences.gradient(weights, flower, DECAY)));
        }
        return largest;
    }

    private void race() {
        double generated = nanoseconds(40_000, flower -> weights.lossInto(flower, DECAY, 1, gradient));
        double differences = nanoseconds(1_000, flower -> Differences.gradient(weights, flower, DECAY));
        double value = nanoseconds(40_000, flower -> weights.loss(flower, DECAY));
        say("%none loss: %.0f ns   its gradient: %.0f ns   by central differences: %.0f ns, %.0f times as long%n",
            value, generated, differences, differences / generated);
        say("largest difference between the two: %.1e%n", error());
    }

    private interface Work {
        void on(Iris.Flower flower);
    }

    /** The time for one flower; the best of several rounds, the first of which only warm up. */
    private double nanoseconds(int flowers, Work work) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < flowers; i++) {
                work.on(iris.training().get(i % iris.training().size()));
            }
            best = Math.min(best, (double) (System.nanoTime() - start) / flowers);
        }
        return best;
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
