package dev.backflow.processor.corpus;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;

/** The generated adjoints of records, and arrays of them, by the classes of what they are the shadows of. */
final class Adjoints {
    private Adjoints() {}

    /** The type of the shadow of a {@code type}. */
    static Class<?> type(Class<?> type) {
        if (type.isArray()) return Array.newInstance(type(type.getComponentType()), 0).getClass();
        return type.isRecord() ? adjoint(type) : type;
    }

    /** The gradient {@code value}, which is of {@code type}, as a shadow. */
    static Object of(Class<?> type, Object value) {
        return leaf(type).isRecord() ? call(adjoint(leaf(type)), "of", type, value) : value;
    }

    /** What the companion takes as the cotangent of a result of this type: a record only if one can be made of any numbers. */
    static Class<?> cotangent(Class<?> type) {
        boolean plain = !leaf(type).isRecord() || Arrays.stream(adjoint(leaf(type)).getDeclaredMethods()).anyMatch(m -> m.getName().equals("toRecord"));
        return plain ? type : type(type);
    }

    private static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    private static Class<?> adjoint(Class<?> record) {
        try {
            return record.getClassLoader().loadClass(record.getName().replace('$', '_') + "Adjoint");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Class<?> adjoint, String name, Class<?> parameter, Object argument) {
        try {
            Method method = adjoint.getDeclaredMethod(name, parameter);
            method.setAccessible(true);
            return method.invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
