package dev.backflow.check;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** A function of one vector and a gradient written by hand. */
record Function(ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient) implements Subject {

    @Override
    public Trial at(Object... arguments) {
        if (arguments.length != 1 || !(arguments[0] instanceof double[] point))
            throw new IllegalArgumentException("the point of a function of one vector is one double[]");
        double[] given = gradient.apply(point.clone());
        if (given.length != point.length)
            throw new AssertionError("the gradient at " + Arrays.toString(point) + " has " + given.length + " elements, the point has " + point.length);
        double rounding = Math.ulp(value.applyAsDouble(point.clone()));
        return new Trial("the function at " + Arrays.toString(point), point.clone(), new boolean[point.length], given, k -> "dx[" + k + "]",
            x -> value.applyAsDouble(x.clone()), rounding, false);
    }
}
