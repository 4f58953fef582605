package dev.backflow.check;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arguments as they come in an {@code Object...}: numbers are boxed, and a whole number may stand for a {@code double}. */
final class Arguments {
    private static final List<Class<?>> WIDENING = List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);
    private static final int LONGEST = 300;

    private Arguments() {}

    static boolean fit(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) return false;
        for (int i = 0; i < types.length; i++) if (!fits(types[i], arguments[i])) return false;
        return true;
    }

    private static boolean fits(Class<?> type, Object argument) {
        if (argument == null) return !type.isPrimitive();
        Class<?> boxed = boxed(type);
        return boxed.isInstance(argument) || type.isPrimitive() && WIDENING.contains(boxed) && rank(argument) >= 0 && rank(argument) < WIDENING.indexOf(boxed);
    }

    /** How far the arguments are from the types: among overloads the nearest is meant. */
    static int conversions(Method method, Object... arguments) {
        int sum = 0;
        for (int i = 0; i < arguments.length; i++) {
            Class<?> boxed = boxed(method.getParameterTypes()[i]);
            if (WIDENING.contains(boxed)) sum += WIDENING.indexOf(boxed) - rank(arguments[i]);
            else if (arguments[i] != null && boxed != arguments[i].getClass()) sum++;
        }
        return sum;
    }

    private static int rank(Object argument) {
        return WIDENING.indexOf(argument.getClass());
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    static Object[] converted(Method method, Object... arguments) {
        Object[] converted = Numbers.copies(arguments);
        for (int i = 0; i < converted.length; i++) converted[i] = converted(boxed(method.getParameterTypes()[i]), converted[i]);
        return converted;
    }

    private static Object converted(Class<?> type, Object argument) {
        if (type.isInstance(argument) || !(argument instanceof Number number)) return argument;
        if (type == Double.class) return number.doubleValue();
        if (type == Float.class) return number.floatValue();
        if (type == Long.class) return number.longValue();
        return type == Integer.class ? number.intValue() : number.shortValue();
    }

    /** As they would be written, cut where that gets long. */
    static String shown(Object... arguments) {
        String inner = Arrays.stream(arguments).map(Arguments::text).collect(Collectors.joining(", "));
        return "(" + (inner.length() > LONGEST ? inner.substring(0, LONGEST) + "…" : inner) + ")";
    }

    private static String text(Object value) {
        if (value instanceof Record whole)
            return Records.components(whole.getClass()).stream().map(c -> c.getName() + "=" + text(Records.part(whole, c)))
                .collect(Collectors.joining(", ", whole.getClass().getSimpleName() + "[", "]"));
        if (value == null || !value.getClass().isArray()) return String.valueOf(value);
        return IntStream.range(0, Math.min(LONGEST, Array.getLength(value))).mapToObj(i -> text(Array.get(value, i))).collect(Collectors.joining(", ", "[", "]"));
    }
}
