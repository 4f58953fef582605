package dev.backflow.samples.adbench.benchmark;

import java.util.Map;
import java.util.function.Supplier;

/** One problem at one size: the method, its gradient written by hand, and the generated one. */
public interface Contest {
    /** Runs the method; returns something that depends on all of its result. */
    double objective();

    /** Runs the gradient that is written by hand; returns what {@link #objective} returns. */
    double hand();

    /** Runs the generated gradient; returns what {@link #objective} returns. */
    double gradient();

    /** What the last {@link #hand} found, in the order of {@link #gradientResult}. */
    double[] handResult();

    /** What the last {@link #gradient} found. */
    double[] gradientResult();

    /** Other ways to the same result as {@link #gradientResult}, by name, for the sizes that they can bear. */
    default Map<String, Supplier<double[]>> peers() {
        return Map.of();
    }
}
