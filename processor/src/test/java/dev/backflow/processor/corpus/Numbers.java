package dev.backflow.processor.corpus;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The floating-point numbers in values and arrays, in order. */
final class Numbers {
    private Numbers() {}

    static boolean isFloating(Class<?> type) {
        Class<?> leaf = type;
        while (leaf.isArray()) leaf = leaf.getComponentType();
        return leaf == double.class || leaf == float.class;
    }

    /** Copies arrays deeply; what was one object is one object in the copy. */
    static Object[] copy(Object[] values) {
        Map<Object, Object> seen = new IdentityHashMap<>();
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) copies[i] = copy(values[i], seen);
        return copies;
    }

    private static Object copy(Object value, Map<Object, Object> seen) {
        if (value == null || !value.getClass().isArray()) return value;
        Object known = seen.get(value);
        if (known != null) return known;
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        seen.put(value, copy);
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, copy(Array.get(value, i), seen));
        return copy;
    }

    /** The numbers in {@code value}. */
    static double[] flat(Object value) {
        List<Double> into = new ArrayList<>();
        flat(value, into);
        return into.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static void flat(Object value, List<Double> into) {
        if (value instanceof Double || value instanceof Float) into.add(((Number) value).doubleValue());
        else if (value != null && value.getClass().isArray() && isFloating(value.getClass()))
            for (int i = 0; i < Array.getLength(value); i++) flat(Array.get(value, i), into);
    }

    /** {@code value} with its numbers replaced, from {@code at[0]} on. */
    static Object filled(Object value, double[] numbers, int[] at) {
        if (value instanceof Double) return numbers[at[0]++];
        if (value instanceof Float) return (float) numbers[at[0]++];
        if (value == null || !value.getClass().isArray() || !isFloating(value.getClass())) return value;
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, filled(Array.get(value, i), numbers, at));
        return copy;
    }
}
