package dev.backflow.samples.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IrisTest {
    @Test
    void isFishersTable() {
        List<Iris.Flower> flowers = Iris.measured();
        assertEquals(150, flowers.size());
        for (int species = 0; species < Iris.SPECIES.size(); species++) {
            assertEquals(50, count(flowers, species));
        }
        assertArrayEquals(new double[] {5.843333, 3.057333, 3.758, 1.199333}, Iris.mean(flowers), 5e-7);
        assertArrayEquals(new double[] {4.9, 3.1, 1.5, 0.2}, flowers.get(34).features());
        assertArrayEquals(new double[] {4.9, 3.6, 1.4, 0.1}, flowers.get(37).features());
    }

    @Test
    void holdsOutAsManyOfEach() {
        Iris iris = Iris.split(15, new Random(1));
        assertEquals(105, iris.training().size());
        for (int species = 0; species < Iris.SPECIES.size(); species++) {
            assertEquals(15, count(iris.heldOut(), species));
        }
        assertArrayEquals(new double[Iris.FEATURES], Iris.mean(iris.training()), 1e-12);
    }

    private static long count(List<Iris.Flower> flowers, int species) {
        return flowers.stream().filter(flower -> flower.species() == species).count();
    }
}
