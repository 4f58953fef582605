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
        Optional<Integer> a = number(apply.operands().get(0)), b = number(apply.operands().get(1));
        if (a.isEmpty() || b.isEmpty()) return value;
        Optional<Integer> result = switch (apply.gate().symbol()) {
            case "+" -> Optional.of(a.get() + b.get());
            case "-" -> Optional.of(a.get() - b.get());
            case "*" -> Optional.of(a.get() * b.get());
            default -> Optional.empty();
        };
        return result.filter(n -> n >= 0).<Value>map(n -> new Value.Literal(n.toString(), Type.INT)).orElse(value);
    }

    /** Whether a comparison of two numbers holds. */
    static Optional<Boolean> holds(Value value) {
        if (!(value instanceof Value.Apply apply) || apply.operands().size() != 2) return Optional.empty();
        Optional<Integer> a = number(apply.operands().get(0)), b = number(apply.operands().get(1));
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

    private static Optional<Integer> number(Value value) {
        return value instanceof Value.Literal literal && literal.type() == Type.INT ? Known.literal(literal.text()) : Optional.empty();
    }
}
