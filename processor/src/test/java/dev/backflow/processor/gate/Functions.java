package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Gate;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The functions of {@code java.lang.Math} and {@code StrictMath} that this JDK has. */
final class Functions {
    private Functions() {}

    static List<Method> all() {
        return of(Math.class, StrictMath.class).toList();
    }

    private static Stream<Method> of(Class<?>... owners) {
        return Stream.of(owners).flatMap(owner -> Arrays.stream(owner.getMethods())).filter(m -> Modifier.isStatic(m.getModifiers()));
    }

    /** The functions that a row stands for; none if it is no function. */
    static List<Method> of(Row row) {
        Gate gate = new Head(row).gate(Gates.standard());
        return of(Math.class, StrictMath.class, Double.class).filter(m -> gate.symbol().equals(m.getDeclaringClass().getSimpleName() + "." + m.getName())
            && gate.inputs().size() == m.getParameterCount()).toList();
    }

    /** Whether the row can be tried with real numbers here: an operator between them, or a function that takes them. */
    static boolean exists(Row row) {
        if (row.formula().matches("[A-Z].*")) return of(row).stream().anyMatch(Functions::takesNumbers);
        return !row.formula().matches(".*(&|\\||\\^|~|!|<|>|==).*");
    }

    /** Whether one of the inputs is floating. */
    static boolean takesNumbers(Method function) {
        return Arrays.stream(function.getParameterTypes()).anyMatch(p -> p == double.class || p == float.class);
    }
}
