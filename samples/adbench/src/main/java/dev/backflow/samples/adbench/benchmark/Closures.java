package dev.backflow.samples.adbench.benchmark;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A contest of five closures.
 *
 * @param method {@link #objective}
 * @param byHand {@link #hand}
 * @param generated {@link #gradient}
 * @param ofHand {@link #handResult}
 * @param ofGenerated {@link #gradientResult}
 */
public record Closures(DoubleSupplier method, DoubleSupplier byHand, DoubleSupplier generated, Supplier<double[]> ofHand,
        Supplier<double[]> ofGenerated) implements Contest {
    @Override
    public double objective() {
        return method.getAsDouble();
    }

    @Override
    public double hand() {
        return byHand.getAsDouble();
    }

    @Override
    public double gradient() {
        return generated.getAsDouble();
    }

    @Override
    public double[] handResult() {
        return ofHand.get();
    }

    @Override
    public double[] gradientResult() {
        return ofGenerated.get();
    }
}
