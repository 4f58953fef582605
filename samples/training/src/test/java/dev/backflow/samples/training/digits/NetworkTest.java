package dev.backflow.samples.training.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.check.GradientCheck;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Random random = new Random(1);

    @Test
    void differences() {
        Weights small = Weights.random(6, 5, 3, random);
        double[][] x = {random.doubles(6).toArray(), random.doubles(6).toArray()};
        GradientCheck.of(Network.class, "loss").at(small.w1(), small.b1(), small.w2(), small.b2(), x, new int[] {2, 0});
    }

    @Test
    void coresGiveWhatOneCoreGives() {
        Weights weights = Weights.random(Pictures.PIXELS, 16, Pictures.CLASSES, random);
        Batch batch = Pictures.all().shuffled(random).range(0, 100);
        var together = weights.noGradient();
        var alone = weights.noGradient();
        try (Cores cores = new Cores(weights)) {
            assertEquals(weights.lossInto(batch, 0.01, alone), cores.lossInto(batch, together), 1e-9);
        }
        assertArrayEquals(alone.toArray(), together.toArray(), 1e-12);
    }
}
