package dev.backflow.processor.circuit;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** Java's choice among overloads, by the boxed arguments. */
final class Applicable {
    private Applicable() {}

    /** The methods of a class and of what it extends; of the JDK's own classes, those that anybody may call. */
    static Stream<Method> methods(Class<?> type) {
        boolean open = Modifier.isPublic(type.getModifiers()) || !type.getName().startsWith("java.");
        Stream<Method> own = open ? Stream.of(type.getDeclaredMethods()).filter(m -> !m.isBridge()) : Stream.empty();
        Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return Stream.concat(own, above.flatMap(Applicable::methods));
    }

    /** The most specific of those that take the arguments. */
    static <E extends Executable> E best(Stream<E> candidates, List<Object> arguments, String name) {
        List<E> fitting = candidates.filter(c -> takes(c.getParameterTypes(), arguments)).toList();
        return fitting.stream().filter(c -> fitting.stream().allMatch(other -> isWithin(c.getParameterTypes(), other.getParameterTypes()))).findFirst()
            .orElseThrow(() -> new UnsupportedOperationException("no method " + name + " for " + arguments));
    }

    private static boolean takes(Class<?>[] parameters, List<Object> arguments) {
        if (parameters.length != arguments.size()) return false;
        for (int i = 0; i < parameters.length; i++) {
            Object argument = arguments.get(i);
            if (argument == null ? parameters[i].isPrimitive() : !isWithin(unboxed(argument.getClass()), parameters[i])) return false;
        }
        return true;
    }

    private static boolean isWithin(Class<?>[] narrower, Class<?>[] wider) {
        for (int i = 0; i < narrower.length; i++) if (!isWithin(narrower[i], wider[i])) return false;
        return true;
    }

    /** Whether Java converts {@code narrower} to {@code wider}, boxes included. */
    private static boolean isWithin(Class<?> narrower, Class<?> wider) {
        if (wider.isAssignableFrom(narrower)) return true;
        if (!narrower.isPrimitive()) return false;
        if (!wider.isPrimitive()) return wider.isAssignableFrom(MethodType.methodType(narrower).wrap().returnType());
        List<Class<?>> order = List.of(byte.class, short.class, int.class, long.class, float.class, double.class);
        int from = narrower == char.class ? 1 : order.indexOf(narrower), to = order.indexOf(wider);
        return from >= 0 && to > from;
    }

    private static Class<?> unboxed(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType();
    }
}
