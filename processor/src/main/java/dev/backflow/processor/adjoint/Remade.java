package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shadows that the reverse pass may make itself, for it finds the lengths that they have. */
final class Remade {
    private final Map<Wire, Step.Declare> declared = new HashMap<>();
    private final Map<Wire, Value> made = new HashMap<>();
    private final Reversal reversal;

    Remade(Circuit circuit, Reversal reversal) {
        this.reversal = reversal;
        Set<Wire> often = new HashSet<>();
        Walk.steps(circuit.body(), step -> Walk.assigned(step).ifPresent(wire -> {
            boolean first = step instanceof Step.Declare declare && declare.value().isPresent() && declared.putIfAbsent(wire, declare) == null;
            if (!first) often.add(wire);
        }));
        often.forEach(declared::remove);
    }

    /** Notes that {@code step} makes {@code shadow}, which never becomes another array's. */
    void note(Wire shadow, Value.NewArray array, Step step) {
        again(array, step).ifPresent(again -> made.put(shadow, again));
    }

    /** The new array that the reverse pass may write for {@code shadow}, if nothing before needs it. */
    Optional<Value> of(Wire shadow) {
        return Optional.ofNullable(made.get(shadow));
    }

    /** The same new array for the reverse pass, for one that {@code step} makes; none if it does not find the lengths any more. */
    private Optional<Value> again(Value.NewArray made, Step step) {
        List<Value> lengths = new ArrayList<>();
        for (Value length : made.operands()) {
            Value origin = origin(length);
            if (!Staging.isCheap(origin) || !reversal.isStable(origin, step)) return Optional.empty();
            lengths.add(origin);
        }
        return Optional.of(made.with(lengths));
    }

    /** The length that the array was made with, where it is an array of this circuit's. */
    private Value origin(Value length) {
        if (!(length instanceof Value.Length of) || !(of.array() instanceof Value.Read read) || !declared.containsKey(read.wire())) return length;
        Step.Declare declare = declared.get(read.wire());
        Value value = declare.value().orElseThrow();
        if (value instanceof Value.Read other) return origin(new Value.Length(other));
        if (!(value instanceof Value.NewArray made) || made.operands().isEmpty()) return length;
        Value first = origin(made.operands().get(0));
        return Staging.isCheap(first) && reversal.isStable(first, declare) ? first : length;
    }
}
