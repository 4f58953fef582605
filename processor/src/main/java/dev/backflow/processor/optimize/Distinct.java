package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A wire of its own for every declaration. */
final class Distinct extends Rewriting {
    private final Set<Wire> seen = new HashSet<>();
    private Map<Wire, Wire> current = new HashMap<>();

    @Override public List<Step> block(List<Step> steps) {
        Map<Wire, Wire> outer = current;
        current = new HashMap<>(outer);
        List<Step> out = super.block(steps);
        current = outer;
        return out;
    }

    @Override public Value value(Value value) {
        if (current.isEmpty()) return value;
        if (value instanceof Value.Read read) return current.containsKey(read.wire()) ? current.get(read.wire()).read() : value;
        return value.map(this::value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }

    @Override public List<Step> declare(Step.Declare step) {
        Step.Declare plain = (Step.Declare) super.declare(step).get(0);
        if (seen.add(step.wire())) {
            current.remove(step.wire());
            return List.of(plain);
        }
        Wire wire = step.wire().isUsers() ? Wire.named(step.wire().name(), step.wire().type()) : Wire.fresh(step.wire().name(), step.wire().type());
        current.put(step.wire(), wire);
        return List.of(new Step.Declare(wire, plain.value(), plain.place()));
    }

    /** The variables of the header are seen in all of the loop. */
    @Override public List<Step> loop(Step.Loop step) {
        Map<Wire, Wire> outer = current;
        current = new HashMap<>(outer);
        List<Step> init = step.init().stream().flatMap(s -> s.accept(this).stream()).toList();
        List<Step> out = List.of(new Step.Loop(step.kind(), init, value(step.condition()), block(step.update()), block(step.body()), step.exit(), step.next(), step.place()));
        current = outer;
        return out;
    }
}
