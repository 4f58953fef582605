package dev.backflow;

import java.io.Serializable;

/**
 * The value of a {@link Differentiable} method and the gradient on each of its parameters. For each method one class is
 * generated, with an accessor {@code d<parameter>()} of the parameter's own type and shape for each differentiated parameter.
 *
 * <p>Gradients add up: over the examples of a batch, over threads, over machines. So a gradient can be added to, scaled and
 * cleared in place, and is serializable. It is not safe for use by several threads at once; give each its own and {@link #add}
 * them at the end.
 *
 * @param <G> the generated class itself
 */
public interface Gradient<G extends Gradient<G>> extends Serializable {

    /**
     * Adds another gradient, and its value, to this one.
     *
     * @param other a gradient of the same method, with arrays of the same shapes; it is left as it is
     * @return this
     * @throws IllegalArgumentException if the shapes differ; this gradient is then as it was
     */
    G add(G other);

    /**
     * Multiplies this gradient, and its value, by a factor: by {@code 1.0 / n} for the mean over {@code n} examples.
     *
     * @param factor the factor
     * @return this
     */
    G scale(double factor);

    /**
     * Makes this gradient, and its value, zero. The arrays stay, so that an object can be used again without allocation.
     *
     * @return this
     */
    G clear();

    /**
     * The gradient as one vector: the differentiated parameters in their order, arrays flattened row by row. The value is not
     * part of it.
     *
     * @return a new array
     */
    double[] toArray();
}
