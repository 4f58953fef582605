package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Type;
import java.util.Optional;

/**
 * Constant expressions over integers, characters, booleans and strings, as far as the language asks for them: in case
 * labels and for the implicit narrowing of constants (JLS 15.29).
 */
final class Folding {
    private Folding() {}

    static Optional<Object> infix(String symbol, Optional<Object> left, Optional<Object> right, Type type) {
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        if (type.equals(Type.STRING)) return Optional.of(text(left.get()) + text(right.get()));
        Optional<Long> a = whole(left.get()), b = whole(right.get());
        if (a.isEmpty() || b.isEmpty() || type != Type.INT && type != Type.LONG) return Optional.empty();
        return whole(symbol, a.get(), b.get(), type == Type.INT ? 31 : 63).map(value -> fit(value, type));
    }

    private static String text(Object constant) {
        return String.valueOf(constant);
    }

    private static Optional<Long> whole(String symbol, long a, long b, int mask) {
        return switch (symbol) {
            case "+" -> Optional.of(a + b);
            case "-" -> Optional.of(a - b);
            case "*" -> Optional.of(a * b);
            case "/" -> b == 0 ? Optional.empty() : Optional.of(a / b);
            case "%" -> b == 0 ? Optional.empty() : Optional.of(a % b);
            case "&" -> Optional.of(a & b);
            case "|" -> Optional.of(a | b);
            case "^" -> Optional.of(a ^ b);
            case "<<" -> Optional.of(a << (b & mask));
            case ">>" -> Optional.of(a >> (b & mask));
            case ">>>" -> Optional.of((mask == 31 ? a & 0xffffffffL : a) >>> (b & mask));
            default -> Optional.empty();
        };
    }

    static Optional<Object> prefix(String symbol, Optional<Object> operand, Type type) {
        return operand.flatMap(Folding::whole).filter(a -> type == Type.INT || type == Type.LONG).flatMap(a -> switch (symbol) {
            case "+" -> Optional.of(fit(a, type));
            case "-" -> Optional.of(fit(-a, type));
            case "~" -> Optional.of(fit(~a, type));
            default -> Optional.empty();
        });
    }

    static Optional<Object> cast(Type type, Optional<Object> operand) {
        if (type.equals(Type.STRING)) return operand.filter(String.class::isInstance);
        return operand.flatMap(Folding::whole).filter(a -> type instanceof Type.Primitive && type != Type.BOOLEAN && !type.isFloating())
            .map(a -> fit(a, type));
    }

    /** Whether an {@code int} constant can be narrowed to {@code type} without a loss. */
    static boolean fits(Object constant, Type type) {
        return !(constant instanceof Long) && whole(constant).filter(a -> whole(fit(a, type)).equals(Optional.of(a))).isPresent();
    }

    private static Optional<Long> whole(Object constant) {
        if (constant instanceof Character c) return Optional.of((long) c);
        boolean isWhole = constant instanceof Integer || constant instanceof Long || constant instanceof Short || constant instanceof Byte;
        return isWhole ? Optional.of(((Number) constant).longValue()) : Optional.empty();
    }

    private static Object fit(long value, Type type) {
        return switch ((Type.Primitive) type) {
            case BYTE -> (byte) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            case LONG -> value;
            default -> (int) value;
        };
    }
}
