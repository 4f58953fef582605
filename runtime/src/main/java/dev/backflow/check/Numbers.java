package dev.backflow.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The floating-point numbers of a value, in order: of arrays of any rank element by element, of records component by component. */
final class Numbers {
    private Numbers() {}

    /** Whether values of this type may hold some. */
    static boolean in(Class<?> type) {
        if (type.isArray()) return in(type.getComponentType());
        if (type.isRecord()) return Records.components(type).stream().anyMatch(c -> in(c.getType()));
        return type == double.class || type == float.class;
    }

    /** Whether values of this type may hold a {@code float}. */
    static boolean single(Class<?> type) {
        if (type.isArray()) return single(type.getComponentType());
        if (type.isRecord()) return Records.components(type).stream().anyMatch(c -> single(c.getType()));
        return type == float.class;
    }

    /** A number and how it is reached, such as {@code [3]} or {@code .mean[0]}. */
    record Element(String path, double number, boolean single) {}

    static List<Element> of(Object value) {
        List<Element> elements = new ArrayList<>();
        collect("", value, elements);
        return elements;
    }

    private static void collect(String path, Object value, List<Element> into) {
        if (value instanceof Double number) into.add(new Element(path, number, false));
        else if (value instanceof Float number) into.add(new Element(path, number, true));
        else if (value != null && value.getClass().isArray() && in(value.getClass()))
            for (int i = 0; i < Array.getLength(value); i++) collect(path + "[" + i + "]", Array.get(value, i), into);
        else if (value instanceof Record whole)
            Records.components(whole.getClass()).forEach(c -> collect(path + "." + c.getName(), Records.part(whole, c), into));
    }

    /** Gives numbers one after the other. */
    interface Source {
        double next();
    }

    /** A copy that shares no array with {@code value}, with each number taken from the source. */
    static Object filled(Object value, Source numbers) {
        if (value instanceof Double) return numbers.next();
        if (value instanceof double[] vector) return DoubleStream.generate(numbers::next).limit(vector.length).toArray();
        if (value instanceof Float) return (float) numbers.next();
        if (value instanceof Record whole && in(whole.getClass())) return Records.mapped(whole, part -> filled(part, numbers));
        if (value == null || !in(value.getClass())) return copy(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, filled(Array.get(value, i), numbers));
        return copy;
    }

    /** A copy that shares no array with {@code value}. */
    static Object copy(Object value) {
        if (value instanceof double[] numbers) return numbers.clone();
        if (value instanceof Record whole && in(whole.getClass())) return Records.mapped(whole, Numbers::copy);
        if (value == null || !value.getClass().isArray()) return value;
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, copy(Array.get(value, i)));
        return copy;
    }

    static Object[] copies(Object[] values) {
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) copies[i] = copy(values[i]);
        return copies;
    }

    /** Whether the two are the same, bit for bit, arrays and records part by part. */
    static boolean same(Object a, Object b) {
        if (a == null || b == null || a.getClass() != b.getClass()) return a == b;
        if (a instanceof Record x && b instanceof Record y)
            return Records.components(x.getClass()).stream().allMatch(c -> same(Records.part(x, c), Records.part(y, c)));
        if (!a.getClass().isArray()) return a.equals(b);
        int length = Array.getLength(a);
        return length == Array.getLength(b) && IntStream.range(0, length).allMatch(i -> same(Array.get(a, i), Array.get(b, i)));
    }

    static double[] vector(List<Element> elements) {
        return elements.stream().mapToDouble(Element::number).toArray();
    }

    /** The numbers alone. */
    static DoubleStream stream(Object value) {
        if (value instanceof double[] numbers) return Arrays.stream(numbers);
        if (value instanceof Object[] rows && in(rows.getClass())) return Arrays.stream(rows).flatMapToDouble(Numbers::stream);
        return of(value).stream().mapToDouble(Element::number);
    }
}
