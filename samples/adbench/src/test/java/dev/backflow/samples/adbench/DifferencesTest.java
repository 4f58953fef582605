package dev.backflow.samples.adbench;

import static dev.backflow.samples.adbench.Differences.assertGradient;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.samples.adbench.data.Measurement;
import dev.backflow.samples.adbench.data.Mixture;
import dev.backflow.samples.adbench.data.Scene;
import dev.backflow.samples.adbench.data.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated gradients against central differences, for drawn numbers: these tests need no files. */
class DifferencesTest {
    @Test
    void mixture() {
        Mixture it = Mixture.drawn(3, 4, 20);
        var gradient = GaussianMixtureGrad.logPosterior(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m());
        List<double[]> rows = rows(it.means(), it.factors());
        rows.add(0, it.alphas());
        assertGradient(gradient.toArray(),
                () -> GaussianMixture.logPosterior(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m()), rows);
    }

    @Test
    void lstm() {
        Text it = Text.drawn(2, 6);
        var gradient = LstmGrad.loss(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(), it.cells(),
                it.sequence());
        List<double[]> all = Flat.lstm(gradient.dweights(), gradient.dbiases(), gradient.dinWeight(), gradient.doutWeight(),
                gradient.doutBias());
        assertGradient(Flat.of(all),
                () -> Lstm.loss(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(), it.cells(), it.sequence()),
                Flat.lstm(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void bundleAdjustment(int row) {
        Scene it = Scene.drawn(1, 1, 1);
        double[] seed = {1 - row, row};
        var gradient = BundleAdjustmentGrad.reprojectionErrorVjp(it.camera(0), it.point(0), it.weights()[0], it.features()[0], seed);
        assertGradient(gradient.toArray(),
                () -> BundleAdjustment.reprojectionError(it.camera(0), it.point(0), it.weights()[0], it.features()[0])[row],
                List.of(it.camera(0), it.point(0), it.weights()));
    }

    @Test
    void weights() {
        assertEquals(-0.5, BundleAdjustmentGrad.weightError(0.25).dweight());
    }

    @Test
    void hand() {
        Measurement it = Measurement.drawn(20, 10, false);
        DoubleSupplier loss = () -> Hand.loss(it.theta(), it.model(), it.corresponding(), it.points());
        var gradient = HandGrad.loss(it.theta(), it.model(), it.corresponding(), it.points());
        assertGradient(gradient.toArray(), loss, List.of(it.theta()));
    }

    @Test
    void complicatedHand() {
        Measurement it = Measurement.drawn(20, 10, true);
        DoubleSupplier loss = () -> Hand.complicatedLoss(it.theta(), it.us(), it.model(), it.corresponding(), it.points());
        var gradient = HandGrad.complicatedLoss(it.theta(), it.us(), it.model(), it.corresponding(), it.points());
        List<double[]> rows = rows(it.us());
        rows.add(0, it.theta());
        assertGradient(gradient.toArray(), loss, rows);
    }

    private static List<double[]> rows(double[][]... all) {
        List<double[]> rows = new ArrayList<>();
        for (double[][] some : all) {
            rows.addAll(Arrays.asList(some));
        }
        return rows;
    }
}
