package dev.backflow.check;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** The gradients on records, and on arrays of records, while they are gathered: objects with a field for each component. */
final class Adjoints {
    private Adjoints() {}

    /**
     * One of type {@code adjoint} that holds {@code numbers}.
     *
     * @param adjoint the type of the gradient
     * @param type that of the parameter, a record or an array of records
     * @param value what the parameter is given
     * @param numbers one for each of the numbers of {@code value}, in their order
     */
    static Object of(Class<?> adjoint, Class<?> type, Object value, double... numbers) {
        try {
            Object made = Reflection.call(leaf(adjoint).getDeclaredMethod("like", type), null, value);
            int[] at = {0};
            change(value, made, old -> numbers[at[0]++]);
            return made;
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException(adjoint.getSimpleName() + " is no gradient on " + type.getSimpleName(), none);
        }
    }

    /** The numbers in the gradient on {@code value}, in the order of those of {@code value}. */
    static double[] numbers(Object value, Object adjoint) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        change(value, adjoint, number -> {
            numbers.add(number);
            return number;
        });
        return numbers.build().toArray();
    }

    /** The type of what arrays of arrays consist of. */
    static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    private static void change(Object value, Object adjoint, DoubleUnaryOperator change) {
        if (value instanceof Record whole) {
            Records.components(whole.getClass()).stream().filter(c -> Numbers.in(c.getType())).forEach(c -> {
                Field field = field(adjoint, c.getName());
                if (c.getType().isPrimitive()) Reflection.set(field, adjoint, change.applyAsDouble(((Number) Reflection.get(field, adjoint)).doubleValue()));
                else change(Records.part(whole, c), Reflection.get(field, adjoint), change);
            });
        } else if (value != null && Numbers.in(value.getClass())) {
            for (int i = 0; i < Array.getLength(value); i++)
                if (value.getClass().getComponentType().isPrimitive()) put(adjoint, i, change.applyAsDouble(Array.getDouble(adjoint, i)));
                else change(Array.get(value, i), Array.get(adjoint, i), change);
        }
    }

    private static void put(Object numbers, int at, double number) {
        if (numbers instanceof float[] singles) singles[at] = (float) number;
        else Array.setDouble(numbers, at, number);
    }

    private static Field field(Object adjoint, String name) {
        try {
            return adjoint.getClass().getDeclaredField(name);
        } catch (NoSuchFieldException none) {
            throw new IllegalArgumentException(adjoint.getClass().getSimpleName() + " has no field " + name + ": was it generated for this record?", none);
        }
    }
}
