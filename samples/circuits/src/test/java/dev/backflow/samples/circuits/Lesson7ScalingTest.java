package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Lesson7ScalingTest {
    private static final double[] W = {0.5, -2, 1};
    private static final double[] X = {1, 2, -3};

    @Test
    void gradientOnTheWeightsIsTheData() {
        assertArrayEquals(X, Lesson7ScalingGrad.score(W, X).dw());
    }

    @Test
    void dataTimesThousandIsGradientTimesThousand() {
        double[] scaled = Arrays.stream(X).map(x -> 1000 * x).toArray();
        double[] expected = Lesson7ScalingGrad.score(W, X).scale(1000).dw();
        assertArrayEquals(expected, Lesson7ScalingGrad.score(W, scaled).dw());
    }
}
