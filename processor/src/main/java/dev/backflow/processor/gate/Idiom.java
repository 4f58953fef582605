package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A group of gates that acts as one: a pattern over formal inputs, with its local gradients. */
public final class Idiom {
    private final Value pattern;
    private final List<Wire> inputs;
    private final Wire output;
    private final List<Value> partials;

    Idiom(Value pattern, List<Wire> inputs, Wire output, List<Value> partials) {
        this.pattern = pattern;
        this.inputs = inputs;
        this.output = output;
        this.partials = partials;
    }

    /**
     * A value that is such a group.
     *
     * @param operands what stands for each of {@code inputs}
     * @param partials the local gradients, over {@code inputs} and {@code output}
     */
    public record Match(List<Value> operands, List<Value> partials, List<Wire> inputs, Wire output) {}

    /** The match, if {@code value} is such a group; only in {@code double} arithmetic. */
    Optional<Match> match(Value value) {
        Map<Wire, Value> bound = new HashMap<>();
        if (value.type() != Type.DOUBLE || !fits(pattern, value, bound)) return Optional.empty();
        List<Value> operands = new ArrayList<>();
        inputs.forEach(input -> operands.add(bound.get(input)));
        return Optional.of(new Match(operands, partials, inputs, output));
    }

    private boolean fits(Value form, Value value, Map<Wire, Value> bound) {
        if (form instanceof Value.Read formal) {
            Value known = bound.putIfAbsent(formal.wire(), value);
            return value.type() == Type.DOUBLE && (known == null || known.equals(value));
        }
        OptionalDouble number = number(form);
        if (number.isPresent()) return number.equals(number(value));
        if (!(form instanceof Value.Apply gate) || !(value instanceof Value.Apply apply) || gate.gate() != apply.gate() || apply.type() != Type.DOUBLE) return false;
        for (int i = 0; i < gate.operands().size(); i++) if (!fits(gate.operands().get(i), apply.operands().get(i), bound)) return false;
        return true;
    }

    /** A number as a literal, with or without sign. */
    private static OptionalDouble number(Value value) {
        if (value instanceof Value.Apply minus && minus.operands().size() == 1 && minus.gate().symbol().equals("-") && minus.operands().get(0) instanceof Value.Literal) {
            OptionalDouble inner = number(minus.operands().get(0));
            return inner.isPresent() ? OptionalDouble.of(-inner.getAsDouble()) : inner;
        }
        if (!(value instanceof Value.Literal literal) || !literal.text().matches("[0-9]+(\\.[0-9]*)?[dD]?")) return OptionalDouble.empty();
        return OptionalDouble.of(Double.parseDouble(literal.text()));
    }
}
