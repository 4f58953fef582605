package dev.backflow.samples.adbench.benchmark;

import dev.backflow.samples.adbench.BundleAdjustment;
import dev.backflow.samples.adbench.BundleAdjustmentGrad;
import dev.backflow.samples.adbench.byhand.BundleAdjustmentByHand;
import dev.backflow.samples.adbench.data.Scene;
import dev.backflow.samples.adbench.peers.Peer;
import dev.backflow.samples.adbench.peers.Peers;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Bundle adjustment: the whole sparse Jacobian, a block of two rows of fifteen for each observation, then d(weight error). */
final class SceneContest implements Contest {
    private static final int COLUMNS = BundleAdjustmentByHand.COLUMNS;

    private final Scene it;
    private final int observations;
    private final BundleAdjustmentGrad.WeightErrorGradient generatedWeight;
    private final double[] errors;
    private final double[] weightErrors;
    private final double[] byHand;
    private final double[][] generatedErrors;
    private final double[][][] generated;
    private final double[] generatedWeights;

    SceneContest(Scene it) {
        this.it = it;
        observations = it.weights().length;
        generatedWeight = BundleAdjustmentGrad.WeightErrorGradient.like(it.weights()[0]);
        errors = new double[2 * observations];
        weightErrors = new double[observations];
        byHand = new double[(2 * COLUMNS + 1) * observations];
        generatedErrors = new double[observations][2];
        generated = new double[observations][2][COLUMNS];
        generatedWeights = new double[observations];
    }

    @Override
    public double objective() {
        for (int i = 0; i < observations; i++) {
            double[] error = BundleAdjustment.reprojectionError(it.camera(i), it.point(i), it.weights()[i], it.features()[i]);
            errors[2 * i] = error[0];
            errors[2 * i + 1] = error[1];
            weightErrors[i] = BundleAdjustment.weightError(it.weights()[i]);
        }
        return errors[2 * observations - 1];
    }

    @Override
    public double hand() {
        for (int i = 0; i < observations; i++) {
            double weight = it.weights()[i];
            BundleAdjustmentByHand.jacobian(it.camera(i), it.point(i), weight, it.features()[i], errors, 2 * i, byHand, 2 * COLUMNS * i);
            weightErrors[i] = 1 - weight * weight;
            byHand[2 * COLUMNS * observations + i] = -2 * weight;
        }
        return errors[2 * observations - 1];
    }

    @Override
    public double gradient() {
        for (int i = 0; i < observations; i++) {
            double weight = it.weights()[i];
            BundleAdjustmentGrad.reprojectionErrorJacobianInto(it.camera(i), it.point(i), weight, it.features()[i], generatedErrors[i], generated[i]);
            generatedWeight.clear();
            weightErrors[i] = BundleAdjustmentGrad.weightErrorInto(weight, 1, generatedWeight);
            generatedWeights[i] = generatedWeight.dweight();
        }
        return generatedErrors[observations - 1][1];
    }

    @Override
    public double[] handResult() {
        return byHand;
    }

    @Override
    public double[] gradientResult() {
        DoubleStream rows = Arrays.stream(generated).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream);
        return DoubleStream.concat(rows, Arrays.stream(generatedWeights)).toArray();
    }

    /** Of the smaller size only. */
    @Override
    public Map<String, Supplier<double[]>> peers() {
        if (observations > 100_000) {
            return Map.of();
        }
        return Map.of(
                "hipparchus", () -> Peers.scene(Peer.HIPPARCHUS, it),
                "finmath", () -> Peers.scene(Peer.FINMATH, it));
    }
}
