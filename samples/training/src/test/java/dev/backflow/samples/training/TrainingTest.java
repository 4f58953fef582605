package dev.backflow.samples.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void learnsToTellFlowersApart() {
        Training training = new Training();
        training.run();
        assertTrue(training.heldOutAccuracy() >= 0.93, () -> "accuracy " + training.heldOutAccuracy());
    }

    @Test
    void everyRunIsTheSame() {
        Training one = new Training();
        Training other = new Training();
        assertEquals(one.epoch(), other.epoch());
        assertEquals(one.epoch(), other.epoch());
    }

    @Test
    void gradientsAgreeWithDifferences() {
        Training training = new Training();
        assertEquals(0, training.error(), 1e-8);
        training.run();
        assertEquals(0, training.error(), 1e-8);
    }
}
