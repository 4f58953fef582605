package dev.backflow.check;

import dev.backflow.Gate;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods of one name; the arguments decide which of them is meant. */
record Overloads(Class<?> type, List<Method> methods) implements Subject {

    static Overloads of(Class<?> type, String name) {
        List<Method> methods = Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass).flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
            .filter(m -> m.getName().equals(name) && !m.isSynthetic()).toList();
        if (methods.isEmpty()) throw new IllegalArgumentException(type.getSimpleName() + " has no method " + name);
        return new Overloads(type, methods);
    }

    @Override
    public Trial at(Object... arguments) {
        Method method = methods.stream().filter(m -> Arguments.fit(m, arguments)).min(Comparator.comparing(m -> Arguments.conversions(m, arguments)))
            .orElseThrow(() -> new IllegalArgumentException(methods.stream().map(Overloads::signature).collect(Collectors.joining(" and "))
                + " cannot be called with " + Arguments.shown(arguments)));
        Call call = Call.of(method, Arguments.converted(method, arguments));
        Gate gate = method.getAnnotation(Gate.class);
        return call.trial(gate == null || gate.vjp().isEmpty() ? Companion.of(method) : GateMethod.of(method, gate));
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
            + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }
}
