package dev.backflow.samples.training.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @Test
    void twoEpochsTeachMostOfIt() {
        try (Training training = new Training()) {
            double first = training.epoch().loss();
            Epoch second = training.epoch();
            assertTrue(second.loss() < first / 2, () -> "loss " + first + ", then " + second.loss());
            assertEquals(training.heldOutAccuracy(), second.accuracy());
            assertTrue(second.accuracy() >= 0.92, () -> "accuracy " + second.accuracy());
        }
    }

    @Test
    void theCurveIsAPicture(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("curve.png");
        LearningCurve.draw(List.of(new Epoch(0.7, 0.3, 0.91), new Epoch(0.2, 0.25, 0.93)), file);
        assertEquals(900, ImageIO.read(file.toFile()).getWidth());
    }
}
