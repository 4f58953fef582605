package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
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

    /** Notes that lengths have got other names. */
    void rename(Renamed names) {
        made.replaceAll((shadow, array) -> names.value(array));
    }

    /** The new array that the reverse pass may write for {@code shadow}, if nothing before needs it. */
    Optional<Value> of(Wire shadow) {
        return Optional.ofNullable(made.get(shadow));
    }

    /** The same new array for the reverse pass, for one that {@code step} makes; none if it does not find the lengths any more. */
    private Optional<Value> again(Value.NewArray made, Step step) {
        List<Value> lengths = new ArrayList<>();
        made.operands().forEach(length -> again(length, step).ifPresent(lengths::add));
        return lengths.size() < made.operands().size() ? Optional.empty() : Optional.of(made.with(lengths));
    }

    /** The lengths of the array that {@code step} makes that the reverse pass does not find any more. */
    List<Value> lost(Value.NewArray made, Step step) {
        return made.operands().stream().filter(length -> again(length, step).isEmpty()).toList();
    }

    private Optional<Value> again(Value length, Step step) {
        return Optional.of(origin(length)).filter(origin -> Staging.isCheap(origin) && reversal.isStable(origin, step));
    }

    /** {@code value}, with the lengths that arrays of this circuit's were made with. */
    Value sized(Value value) {
        return value instanceof Value.Length ? origin(value) : value.map(this::sized);
    }

    /** The length that the array was made with, where it is an array of this circuit's. */
    private Value origin(Value length) {
        if (!(length instanceof Value.Length of)) return length;
        Value array = of.array() instanceof Value.Element row ? row.array() : of.array();
        if (!(array instanceof Value.Read read) || !declared.containsKey(read.wire())) return length;
        Step.Declare declare = declared.get(read.wire());
        Value value = declare.value().orElseThrow();
        Optional<Value> same = value instanceof Value.Read other ? Optional.of(new Value.Length(within(of.array(), other))) : size(of.array(), value, declare);
        return same.map(this::origin).filter(size -> size.type() == Type.INT && Staging.isCheap(size) && reversal.isStable(size, declare)).orElse(length);
    }

    /** The same array or row, found in another variable's array. */
    private static Value within(Value array, Value.Read other) {
        return array instanceof Value.Element row ? new Value.Element(other, row.index()) : other;
    }

    /** The size with which {@code declare} makes an array, or its first row, if that stays. */
    private Optional<Value> size(Value array, Value value, Step.Declare declare) {
        if (!(value instanceof Value.NewArray made)) return Optional.empty();
        if (!(array instanceof Value.Element row)) return made.operands().stream().findFirst();
        boolean stays = row.array() instanceof Value.Read && row.index() instanceof Value.Literal && made.operands().size() > 1 && reversal.isStableAfter(row, declare);
        return stays ? Optional.of(made.operands().get(1)) : Optional.empty();
    }
}
