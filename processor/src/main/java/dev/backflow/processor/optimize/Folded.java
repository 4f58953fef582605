package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.Optional;

/** What operators make of two integers in the text. */
final class Folded {
    private Folded() {}

    /** {@code value}, or the number that it is. */
    static Value of(Value value) {
        if (!(value instanceof Value.Apply apply) || apply.operands().size() != 2) return value;
        Optional<Integer> a = apply.operands().get(0).whole(), b = apply.operands().get(1).whole();
        if (a.isEmpty() || b.isEmpty()) return value;
        return result(apply, a.get(), b.get()).filter(n -> n >= 0).<Value>map(n -> new Value.Literal(n.toString(), Type.INT)).orElse(value);
    }

    /** What the operator makes of two numbers. */
    static Optional<Integer> result(Value.Apply apply, int a, int b) {
        return switch (apply.gate().symbol()) {
            case "+" -> Optional.of(a + b);
            case "-" -> Optional.of(a - b);
            case "*" -> Optional.of(a * b);
            default -> Optional.empty();
        };
    }

    /** Whether a comparison of two numbers holds. */
    static Optional<Boolean> holds(Value value) {
        if (!(value instanceof Value.Apply apply) || apply.operands().size() != 2) return Optional.empty();
        Optional<Integer> a = apply.operands().get(0).whole(), b = apply.operands().get(1).whole();
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        int order = a.get().compareTo(b.get());
        return switch (apply.gate().symbol()) {
            case "==" -> Optional.of(order == 0);
            case "!=" -> Optional.of(order != 0);
            case "<" -> Optional.of(order < 0);
            case "<=" -> Optional.of(order <= 0);
            case ">" -> Optional.of(order > 0);
            case ">=" -> Optional.of(order >= 0);
            default -> Optional.empty();
        };
    }
}
