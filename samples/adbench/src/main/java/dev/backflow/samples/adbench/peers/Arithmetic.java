package dev.backflow.samples.adbench.peers;

import java.util.List;

/**
 * What a library offers in the place of {@code double}.
 *
 * @param <T> its numbers
 */
interface Arithmetic<T> {
    /** Numbers to differentiate on. */
    List<T> variables(double[] values);

    /** The gradient of {@code result} on the variables made last. */
    double[] gradient(T result);

    double value(T x);

    T add(T x, T y);

    T add(T x, double y);

    T subtract(T x, T y);

    T multiply(T x, T y);

    T multiply(T x, double y);

    T divide(T x, T y);

    T exp(T x);

    T log(T x);

    T sqrt(T x);

    T sin(T x);

    T cos(T x);

    default T square(T x) {
        return multiply(x, x);
    }

    /** 1 / (1 + exp(-x)). */
    T sigmoid(T x);

    T tanh(T x);
}
