package dev.backflow.processor.random;

import dev.backflow.processor.corpus.Agreement;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * A program in {@code float} beside the same in {@code double}: differences of floats have too few digits, but the gradients of the two
 * are near each other wherever the one in {@code double} does not change much between neighbouring floats, be it in the arguments or
 * where a number is cast.
 *
 * @param nudged the program in {@code double} with what is cast multiplied by a factor
 */
record Widened(Agreement narrow, Agreement wide, DoubleFunction<Agreement> nudged) {
    private static final double NEAR = 3e-7;

    /** What is wrong with either at {@code point}. */
    Optional<String> problem(Object[] point) {
        Object[] widened = (Object[]) moved(point, 1);
        Optional<String> problem = wide.problem(widened);
        double[] exact = wide.gradient(widened);
        if (problem.isPresent()) return problem.filter(p -> !Trial.meetsPole(exact));
        double[] narrowed = narrow.gradient(point);
        double[][] around = {wide.gradient((Object[]) moved(point, 1 + NEAR)), wide.gradient((Object[]) moved(point, 1 - NEAR))};
        double scale = Arrays.stream(exact).map(Math::abs).max().orElse(0);
        if (narrowed.length != exact.length || Arrays.stream(around).anyMatch(a -> a.length != exact.length) || !Double.isFinite(scale)) return Optional.empty();
        for (int k = 0; k < exact.length; k++) {
            double change = Math.max(Math.abs(around[0][k] - exact[k]), Math.abs(around[1][k] - exact[k]));
            if (change < 1e-5 * scale && !(Math.abs(narrowed[k] - exact[k]) < 1e-3 * scale + 1e-30) && isSteady(widened, exact))
                return Optional.of("single gradient [" + k + "] is " + narrowed[k] + ", in double " + exact[k] + " at " + Arrays.deepToString(point));
        }
        return Optional.empty();
    }

    /** A comparison of a number with its own cast goes this way or that. */
    private boolean isSteady(Object[] point, double[] exact) {
        double[] up = nudged.apply(1 + NEAR).gradient(point), down = nudged.apply(1 - NEAR).gradient(point);
        double scale = Arrays.stream(exact).map(Math::abs).max().orElse(0);
        return up.length == exact.length && down.length == exact.length
            && IntStream.range(0, exact.length).allMatch(k -> Math.abs(up[k] - exact[k]) < 1e-3 * scale && Math.abs(down[k] - exact[k]) < 1e-3 * scale);
    }

    private static Object moved(Object value, double factor) {
        if (value instanceof Float || value instanceof Double) return ((Number) value).doubleValue() * factor;
        if (value == null || !value.getClass().isArray()) return value;
        Class<?> type = value.getClass().getComponentType();
        Object copy = Array.newInstance(widened(type), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, moved(Array.get(value, i), factor));
        return copy;
    }

    private static Class<?> widened(Class<?> type) {
        return type == float.class ? double.class : type.isArray() ? widened(type.getComponentType()).arrayType() : type;
    }
}
