package dev.backflow.samples.adbench;

import static dev.backflow.samples.adbench.Close.assertClose;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backflow.samples.adbench.data.Folder;
import dev.backflow.samples.adbench.data.Measurement;
import dev.backflow.samples.adbench.data.Mixture;
import dev.backflow.samples.adbench.data.Reference;
import dev.backflow.samples.adbench.data.Scene;
import dev.backflow.samples.adbench.data.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated gradients against ADBench's own, where its files are present. */
class ReferenceTest {
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @CsvSource({"gmm/test, gmm_gmm_test", "gmm/1k/gmm_d2_K5, gmm_1k_gmm_d2_K5", "gmm/1k/gmm_d10_K25, gmm_1k_gmm_d10_K25",
        "gmm/1k/gmm_d20_K50, gmm_1k_gmm_d20_K50"})
    void mixture(String data, String reference) {
        Mixture it = Mixture.read(file(data));
        var gradient = GaussianMixtureGrad.logPosterior(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m());
        check(reference, new double[] {gradient.value()}, gradient.toArray());
    }

    @ParameterizedTest
    @CsvSource({"lstm/lstm_l2_c1024, lstm_lstm_l2_c1024, 2", "lstm/lstm_l4_c1024, lstm_lstm_l4_c1024, 4"})
    void lstm(String data, String reference, int layers) {
        Text it = Text.read(file(data));
        var gradient = LstmGrad.loss(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(), it.cells(),
                it.sequence());
        check(reference, new double[] {gradient.value()}, Flat.of(Flat.lstm(gradient.dweights(), gradient.dbiases(),
                gradient.dinWeight(), gradient.doutWeight(), gradient.doutBias())));
    }

    @ParameterizedTest
    @CsvSource({"ba/test, ba_test"})
    void bundleAdjustment(String data, String reference) {
        Scene it = Scene.read(file(data));
        int p = it.weights().length;
        double[] values = new double[3 * p];
        double[] partials = new double[31 * p];
        for (int i = 0; i < p; i++) {
            for (int row = 0; row < 2; row++) {
                double[] seed = {row == 0 ? 1 : 0, row == 1 ? 1 : 0};
                var gradient = BundleAdjustmentGrad.reprojectionErrorVjp(it.camera(i), it.point(i), it.weights()[i], it.features()[i], seed);
                values[2 * i + row] = gradient.value()[row];
                System.arraycopy(gradient.toArray(), 0, partials, 30 * i + 15 * row, 15);
            }
            var gradient = BundleAdjustmentGrad.weightError(it.weights()[i]);
            values[2 * p + i] = gradient.value();
            partials[30 * p + i] = gradient.dweight();
        }
        check(reference, values, partials);
    }

    @ParameterizedTest
    @CsvSource({"hand/simple_small/hand1_t26_c100, hand_simple_small_hand1_t26_c100"})
    void hand(String data, String reference) {
        Measurement it = Measurement.read(file(data), false);
        var gradient = HandGrad.loss(it.theta(), it.model(), it.corresponding(), it.points());
        Reference jacobian = Reference.of(reference).orElseThrow();
        assertClose(new double[] {Flat.halfSquare(jacobian)}, new double[] {gradient.value()}, RELATIVE, "value");
        assertClose(Flat.transposedTimes(jacobian, 0, 26), gradient.dtheta(), RELATIVE, "gradient");
    }

    @ParameterizedTest
    @CsvSource({"hand/complicated_small/hand1_t26_c100, handc_complicated_small_hand1_t26_c100"})
    void complicatedHand(String data, String reference) {
        Measurement it = Measurement.read(file(data), true);
        var gradient = HandGrad.complicatedLoss(it.theta(), it.us(), it.model(), it.corresponding(), it.points());
        Reference jacobian = Reference.of(reference).orElseThrow();
        assertClose(new double[] {Flat.halfSquare(jacobian)}, new double[] {gradient.value()}, RELATIVE, "value");
        assertClose(Flat.transposedTimes(jacobian, 2, 26), gradient.dtheta(), RELATIVE, "gradient on theta");
        assertClose(Flat.ofPoints(jacobian), Flat.of(Arrays.asList(gradient.dus())), RELATIVE, "gradient on us");
    }

    private static Path file(String name) {
        Optional<Path> file = Folder.file(name + ".txt");
        assumeTrue(file.isPresent(), "ADBench's data are not there");
        return file.orElseThrow();
    }

    private static void check(String reference, double[] values, double[] partials) {
        Reference expected = Reference.of(reference).orElseThrow();
        assertClose(expected.values(), values, RELATIVE, "value");
        assertClose(expected.partials(), partials, RELATIVE, "gradient");
    }
}
