package dev.backflow.samples.training.digits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Trains the network on handwritten digits by gradient descent with momentum. The same run every time, on however many cores. */
final class Training implements AutoCloseable {
    private static final int HIDDEN = 128;
    private static final int HELD_OUT = 2_000;
    private static final int EPOCHS = 20;
    private static final int BATCH = 128;
    private static final double RATE = 0.1;
    private static final double MOMENTUM = 0.9;

    private final Random random = new Random(1998);
    private final Batch learned;
    private final Batch heldOut;
    private final Weights weights = Weights.random(Pictures.PIXELS, HIDDEN, Pictures.CLASSES, random);
    private final Cores cores = new Cores(weights);
    private final NetworkGrad.LossGradient gradient = weights.noGradient();
    private final NetworkGrad.LossGradient step = weights.noGradient();

    Training() {
        Batch digits = Pictures.all().shuffled(random);
        heldOut = digits.range(0, HELD_OUT);
        learned = digits.range(HELD_OUT, digits.size());
    }

    /** Trains, prints how it goes, and draws it into the file that is named. */
    public static void main(String[] args) throws IOException {
        Path picture = Path.of(args.length > 0 ? args[0] : "learning-curve.png").toAbsolutePath();
        try (Training training = new Training()) {
            say("%,d digits to learn from, %,d held out%n", training.learned.size(), training.heldOut.size());
            LearningCurve.draw(training.run(), picture);
        }
        say("%nthe learning curve: %s%n", picture);
    }

    /** Trains to the end; a line and a point of the curve for each epoch. */
    private List<Epoch> run() {
        List<Epoch> epochs = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 1; i <= EPOCHS; i++) {
            Epoch epoch = epoch();
            epochs.add(epoch);
            say("epoch %2d   loss %.4f   held out: loss %.4f, accuracy %.4f   after %.1f s%n",
                i, epoch.loss(), epoch.heldOutLoss(), epoch.accuracy(), (System.nanoTime() - start) * 1e-9);
        }
        return epochs;
    }

    /** Goes once over the digits in random order. */
    Epoch epoch() {
        double loss = 0;
        for (Batch batch : learned.shuffled(random).parts(BATCH)) {
            loss += learn(batch);
        }
        return new Epoch(loss / learned.size(), weights.loss(heldOut) / heldOut.size(), heldOutAccuracy());
    }

    /** The share of the digits never learned from that are read rightly. */
    double heldOutAccuracy() {
        return weights.accuracy(heldOut);
    }

    /** One step against the mean gradient of the batch; gives the batch's summed loss. */
    private double learn(Batch batch) {
        double loss = cores.lossInto(batch, gradient.clear());
        weights.move(step.scale(MOMENTUM).add(gradient.scale(-RATE)));
        return loss;
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }

    @Override
    public void close() {
        cores.close();
    }
}
