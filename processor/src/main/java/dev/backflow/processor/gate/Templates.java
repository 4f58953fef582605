package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.Map;
import java.util.function.Function;

/** Local gradients put to work: formal wires give way to actual values, tree by tree. */
public final class Templates {
    private Templates() {}

    /** {@code template} with every wire replaced by what {@code actual} gives for it. */
    public static Value substitute(Value template, Function<Wire, Value> actual) {
        if (template instanceof Value.Read read) return actual.apply(read.wire());
        return template.map(operand -> substitute(operand, actual));
    }

    /** {@code template} with the wires of {@code actual} replaced; others stay. */
    public static Value substitute(Value template, Map<Wire, Value> actual) {
        return substitute(template, wire -> actual.getOrDefault(wire, wire.read()));
    }

    /**
     * An actual value as a local gradient may take it in place of {@code formal}: integers count as real numbers, since
     * {@code 1 / n} would be another thing; and a function that computes in {@code double} has its gradient in {@code double}.
     */
    public static Value fitted(Value actual, Wire formal, Gate.Result result) {
        if (!formal.type().isFloating() || !(actual.type() instanceof Type.Primitive) || actual.type() == Type.DOUBLE) return actual;
        if (actual.type() == Type.FLOAT && result != Gate.Result.DOUBLE) return actual;
        if (actual instanceof Value.Literal literal && literal.text().matches("[1-9][0-9]*|0")) return new Value.Literal(literal.text() + ".0", Type.DOUBLE);
        return new Value.Cast(Type.DOUBLE, actual);
    }
}
