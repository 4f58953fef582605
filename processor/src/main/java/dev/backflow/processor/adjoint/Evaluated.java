package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What dear gates the forward pass evaluates, and which variables hold their outputs: a local gradient that is the output of such
 * a gate, as the sine's is the cosine, need not evaluate it again.
 */
final class Evaluated {
    /** The step number {@code index} of a block. */
    private record At(List<Step> block, int index) {
        /** Whether control that has reached one of the two steps at the end of the block has reached the other. */
        boolean goesWith(At other) {
            if (block != other.block) return false;
            return !Walk.anyStep(block.subList(Math.min(index, other.index), Math.max(index, other.index)), s -> s instanceof Step.Leave || s instanceof Step.Return);
        }
    }

    private final Map<Value, List<Step.Declare>> values = new HashMap<>();
    private final Map<Step, At> positions = new IdentityHashMap<>();
    private final Map<Wire, Integer> assignments = new HashMap<>();

    Evaluated(Circuit circuit) {
        Walk.steps(circuit.body(), s -> Walk.assigned(s).ifPresent(w -> assignments.merge(w, 1, Integer::sum)));
        visit(circuit.body());
    }

    private void visit(List<Step> block) {
        for (int i = 0; i < block.size(); i++) {
            Step step = block.get(i);
            positions.put(step, new At(block, i));
            if (step instanceof Step.Declare declare && assignments.get(declare.wire()) == 1) declare.value().filter(v -> isDear(v) && v.type().equals(declare.wire().type()))
                .ifPresent(v -> values.computeIfAbsent(v, k -> new ArrayList<>()).add(declare));
            Walk.blocks(step).forEach(this::visit);
        }
    }

    /** Whether {@code value} is the output of a gate of the table that costs more to evaluate than to remember. */
    static boolean isDear(Value value) {
        return value instanceof Value.Apply apply && apply.gate().dear() && !apply.gate().declared();
    }

    /** The variable that holds {@code value} as it is at {@code step}, if control goes past the one where it goes past the other. */
    Optional<Value> held(Value value, Step step, Reversal reversal) {
        At here = positions.get(step);
        if (here == null || !reversal.isStable(value, step)) return Optional.empty();
        return values.getOrDefault(value, List.of()).stream().filter(d -> positions.get(d).goesWith(here) && reversal.isStable(value, d)).findFirst().map(d -> d.wire().read());
    }
}
