package dev.backflow.check;

import java.util.List;

/**
 * What a pullback gave.
 *
 * @param names of the gradient on each differentiated parameter, such as {@code dx}
 * @param gradient all of them, one after the other
 */
record Pulled(List<String> names, double[] gradient) {}
