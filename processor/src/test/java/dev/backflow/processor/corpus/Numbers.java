package dev.backflow.processor.corpus;

import dev.backflow.Gradient;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The floating-point numbers in values and arrays, in order. */
final class Numbers {
    private Numbers() {}

    static boolean isFloating(Class<?> type) {
        Class<?> leaf = type;
        while (leaf.isArray()) leaf = leaf.getComponentType();
        if (leaf.isRecord()) return Arrays.stream(leaf.getRecordComponents()).anyMatch(c -> isFloating(c.getType()));
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
        if (value != null && value.getClass().isRecord() && isFloating(value.getClass())) return mapped((Record) value, v -> copy(v, seen));
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
        else if (value instanceof Gradient<?> record) Arrays.stream(record.toArray()).forEach(into::add);
        else if (value != null && value.getClass().isRecord()) parts((Record) value).forEach(part -> flat(part, into));
        else if (value != null && value.getClass().isArray() && (value instanceof Object[] || isFloating(value.getClass())))
            for (int i = 0; i < Array.getLength(value); i++) flat(Array.get(value, i), into);
    }

    /** {@code value} with its numbers replaced, from {@code at[0]} on. */
    static Object filled(Object value, double[] numbers, int[] at) {
        if (value instanceof Double) return numbers[at[0]++];
        if (value instanceof Float) return (float) numbers[at[0]++];
        if (value == null || !isFloating(value.getClass())) return value;
        if (value.getClass().isRecord()) return mapped((Record) value, v -> filled(v, numbers, at));
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, filled(Array.get(value, i), numbers, at));
        return copy;
    }

    /** The components of a record, in order. */
    static List<Object> parts(Record value) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) parts.add(read(component.getAccessor(), value));
        return parts;
    }

    private static Object read(Method accessor, Object of) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object mapped(Record value, UnaryOperator<Object> each) {
        return record(value.getClass(), parts(value).stream().map(each).toArray());
    }

    static Object record(Class<?> type, Object[] parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
