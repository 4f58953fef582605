package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A group of gates that acts as one: a pattern over formal inputs, with local gradients of its own. */
public final class Idiom {
    /** Whole numbers from here on may leave the type when a local gradient multiplies them. */
    private static final int LARGE = 1 << 28;

    private final Row row;
    private final Head head;
    private final Value pattern;
    private final List<Wire> inputs;
    private final Partials partials;
    private final Numbers numbers;

    Idiom(Row row, Gates gates) {
        this.row = row;
        this.head = new Head(row);
        this.pattern = Formula.value(row.formula(), gates, head.names());
        this.inputs = head.inputs().stream().filter(wire -> !isLiteral(wire)).toList();
        this.partials = new Partials(row.partials(), text -> Formula.value(text, gates, head.names()));
        this.numbers = new Numbers(gates);
    }

    /**
     * A value that is such a group.
     *
     * @param operands what stands for each of {@code inputs}
     * @param partials the local gradients, over {@code inputs} and {@code output}
     * @param row the row that says so
     */
    public record Match(List<Value> operands, List<Value> partials, List<Wire> inputs, Wire output, Row row) {}

    Row row() {
        return row;
    }

    /** A name in upper case stands for a literal. */
    private static boolean isLiteral(Wire formal) {
        return Character.isUpperCase(formal.name().charAt(0));
    }

    /** The match, if {@code value} is such a group. */
    Optional<Match> match(Value value) {
        if (!hasSameGate(value)) return Optional.empty();
        boolean typed = value.type() == Type.DOUBLE || value.type() == Type.FLOAT && row.result() == Gate.Result.PROMOTED;
        Map<Wire, Value> bound = new HashMap<>();
        if (!typed || !fits(pattern, value, value.type(), bound)) return Optional.empty();
        List<Value> operands = inputs.stream().map(bound::get).toList();
        return Optional.of(new Match(operands, partials.stream().map(p -> settled(p, bound)).toList(), inputs, head.output(), row));
    }

    private boolean hasSameGate(Value value) {
        return pattern instanceof Value.Apply form && value instanceof Value.Apply apply && form.gate() == apply.gate();
    }

    /** Whether {@code value}, of the given type or about to become so, has the form. */
    private boolean fits(Value form, Value value, Type type, Map<Wire, Value> bound) {
        if (form instanceof Value.Read formal) return binds(formal.wire(), value, type, bound);
        OptionalDouble number = numbers.of(form), other = number.isPresent() ? numbers.of(value) : number;
        if (number.isPresent()) return other.isPresent() && other.getAsDouble() == number.getAsDouble();
        return form instanceof Value.Apply one && value instanceof Value.Apply actual && one.gate() == actual.gate() && actual.type() == type
            && operandsFit(one, actual, type, bound);
    }

    private boolean operandsFit(Value.Apply form, Value.Apply value, Type type, Map<Wire, Value> bound) {
        for (int i = 0; i < form.operands().size(); i++)
            if (!fits(form.operands().get(i), value.operands().get(i), type, bound)) return false;
        return true;
    }

    private boolean binds(Wire formal, Value value, Type type, Map<Wire, Value> bound) {
        if (isLiteral(formal) ? !isNumber(value) : !value.type().isFloating()) return false;
        boolean widened = value.type() == Type.FLOAT && type == Type.DOUBLE && !isLiteral(formal);
        Value operand = widened ? new Value.Cast(Type.DOUBLE, value) : value;
        return bound.computeIfAbsent(formal, f -> operand).equals(operand);
    }

    /** Whether {@code value} is a number whatever the inputs are; a whole one is so small that a local gradient can multiply it. */
    private boolean isNumber(Value value) {
        OptionalDouble number = numbers.of(value);
        return number.isPresent() && (value.type().isFloating() || Math.abs(number.getAsDouble()) < LARGE);
    }

    /** A local gradient with the literals in their places. */
    private Value settled(Value partial, Map<Wire, Value> bound) {
        if (partial instanceof Value.Read read) return isLiteral(read.wire()) ? bound.get(read.wire()) : read;
        return numbers.folded(partial.map(operand -> settled(operand, bound)));
    }
}
