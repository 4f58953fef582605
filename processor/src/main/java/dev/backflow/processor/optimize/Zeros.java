package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The zeros that a new array begins with: those that are overwritten before anybody reads them go. */
final class Zeros {
    private Zeros() {}

    /** What an element of a new array is. */
    static Value of(Type type) {
        return type == Type.BOOLEAN ? new Value.Literal("false", type) : new Value.Literal("0", type.isFloating() ? Type.INT : type);
    }

    /** {@code steps}, where a variable of ours that begins with zero begins with the first value that the block gives it. */
    static List<Step> settled(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        Map<Wire, Integer> open = new HashMap<>();
        for (Step step : steps) {
            Optional<Wire> given = given(step);
            for (Wire wire : open.isEmpty() ? Set.<Wire>of() : Walk.mentions(List.of(step))) {
                Integer at = open.remove(wire);
                if (at == null || given.filter(wire::equals).isEmpty()) continue;
                if (out.set(at, null) instanceof Step.Declare) step = Step.Declare.of(wire, ((Step.Assign) step).value(), ((Step.Assign) step).place());
            }
            if (Walk.anyStep(List.of(step), Step.Leave.class::isInstance)) open.values().removeIf(at -> out.get(at) instanceof Step.Assign);
            if (begins(step).isPresent()) open.put(begins(step).get(), out.size());
            out.add(step);
        }
        out.removeIf(Objects::isNull);
        return out;
    }

    /** The variable that a plain assignment overwrites. */
    private static Optional<Wire> given(Step step) {
        return step instanceof Step.Assign assign ? Walk.assigned(step).filter(w -> !Walk.reads(assign.value()).contains(w)) : Optional.empty();
    }

    private static Optional<Wire> begins(Step step) {
        boolean zero = Walk.given(step).filter(v -> v instanceof Value.Literal literal && Set.of("0", "false").contains(literal.text())).isPresent();
        return zero ? Walk.assigned(step).filter(w -> !w.isUsers()) : Optional.empty();
    }
}
