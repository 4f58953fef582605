package dev.backflow.check;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;

/** Calls by reflection: what the method throws comes out as it is; where the module system forbids the call, the message says what to do. */
final class Reflection {
    private Reflection() {}

    static Object call(Method method, Object on, Object... arguments) {
        open(method, method);
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw unchecked(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object make(Constructor<?> constructor, Object... arguments) {
        open(constructor, constructor);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw unchecked(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object get(Field field, Object on) {
        open(field, field);
        try {
            return field.get(on);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sets a field of {@code double} or {@code float}. */
    static void set(Field field, Object on, double number) {
        open(field, field);
        try {
            if (field.getType() == float.class) field.setFloat(on, (float) number);
            else field.setDouble(on, number);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void open(AccessibleObject object, Member member) {
        try {
            object.setAccessible(true);
        } catch (InaccessibleObjectException closed) {
            String name = member.getDeclaringClass().getPackageName();
            String module = member.getDeclaringClass().getModule().getName();
            throw new IllegalStateException("the module " + module + " does not let GradientCheck into its package " + name
                + ": run the tests with --add-opens " + module + "/" + name + "=" + here() + ", or on the class path", closed);
        }
    }

    private static String here() {
        Module module = Reflection.class.getModule();
        return module.isNamed() ? module.getName() : "ALL-UNNAMED";
    }

    /** Throws what a method threw, checked or not. */
    @SuppressWarnings("unchecked") // erased: the compiler takes E for unchecked, and nothing is cast
    private static <E extends Throwable> RuntimeException unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
