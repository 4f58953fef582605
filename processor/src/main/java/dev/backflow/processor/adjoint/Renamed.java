package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Map;

/** Steps in which other values stand for some variables. */
final class Renamed extends Rewriting {
    private final Map<Wire, Value> values;

    Renamed(Map<Wire, Value> values) {
        this.values = values;
    }

    @Override public Value value(Value value) {
        return value instanceof Value.Read read ? values.getOrDefault(read.wire(), value) : value.map(this::value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }

    @Override public List<Step> block(List<Step> steps) {
        return values.isEmpty() ? steps : super.block(steps);
    }
}
