package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Variables and arrays that outlive the iterations of a loop, and yet carry nothing from one to another: each iteration gives them
 * a value, or fills them from end to end, before it reads them, and nobody reads them after the loop.
 */
final class Refilled {
    private final Circuit circuit;
    private final Facts facts;
    private final Step.Loop loop;
    private final List<Step> rest;

    Refilled(Circuit circuit, Facts facts, Step.Loop loop, List<Step> rest) {
        this.circuit = circuit;
        this.facts = facts;
        this.loop = loop;
        this.rest = rest;
    }

    /** Whether this holds of a number. */
    boolean is(Wire wire) {
        if (wire.type().isReference() || isMentioned(wire, rest) || Walk.reads(loop.condition()).contains(wire) || isMentioned(wire, loop.update())) return false;
        Optional<Step> first = loop.body().stream().filter(s -> isMentioned(wire, List.of(s))).findFirst();
        return first.isPresent() && first.get() instanceof Step.Assign assign && assign.target().equals(wire.read()) && !Walk.reads(assign.value()).contains(wire);
    }

    /** Whether this holds of the one array that has this storage. */
    boolean is(Storage storage) {
        List<Wire> wires = wires().stream().filter(w -> w.type().isReference() && facts.reachable(w.read()).contains(storage.root())).toList();
        if (facts.isOutside(storage) || wires.size() != 1 || Walk.reads(loop.condition()).contains(wires.get(0))) return false;
        Wire array = wires.get(0);
        if (isMentioned(array, rest) || isMentioned(array, loop.update())) return false;
        Optional<Value> length = made(array).map(this::origin);
        if (length.isEmpty()) return false;
        Optional<Step> first = loop.body().stream().filter(s -> Walk.looksInto(s, array)).findFirst();
        return first.isPresent() && first.get() instanceof Step.Loop filling && fills(filling, array, length.get());
    }

    private Set<Wire> wires() {
        Set<Wire> wires = new HashSet<>(circuit.parameters());
        wires.addAll(Walk.declares(circuit.body()));
        return wires;
    }

    private static boolean isMentioned(Wire wire, List<Step> steps) {
        return Walk.mentions(steps).contains(wire);
    }

    /** The length that the array is made with, if it is made once. */
    private Optional<Value> made(Wire array) {
        if (assignments(array).size() != 1 || !(assignments(array).get(0) instanceof Step.Declare declare)) return Optional.empty();
        return declare.value().filter(v -> v instanceof Value.NewArray made && made.operands().size() == 1 && made.type().element() instanceof Type.Primitive).map(v -> v.operands().get(0));
    }

    private List<Step> assignments(Wire wire) {
        List<Step> found = new ArrayList<>();
        Walk.steps(circuit.body(), s -> Walk.assigned(s).filter(wire::equals).ifPresent(w -> found.add(s)));
        return found;
    }

    /** What a value was to begin with, followed through variables that get but one. */
    private Value origin(Value value) {
        if (!(value instanceof Value.Read read)) return value;
        List<Step> assignments = assignments(read.wire());
        return assignments.size() == 1 && assignments.get(0) instanceof Step.Declare declare && declare.value().isPresent() ? origin(declare.value().get()) : value;
    }

    /** Whether a length is the same whenever it is asked for. */
    private boolean isFixed(Value length) {
        if (length instanceof Value.Literal) return true;
        Value of = length instanceof Value.Length array ? array.array() : length;
        return of instanceof Value.Read read && assignments(read.wire()).size() == (circuit.parameters().contains(read.wire()) ? 0 : 1);
    }

    /** {@code for (int k = 0; k < array.length; k++) { … array[k] = …; … }}, which looks at no other element. */
    private boolean fills(Step.Loop filling, Wire array, Value length) {
        Optional<Counting> counting = Counting.of(filling);
        if (counting.isEmpty() || !counting.get().upwards() || counting.get().inclusive() || !counting.get().start().equals(new Value.Literal("0", Type.INT))) return false;
        Value bound = origin(counting.get().bound());
        boolean whole = bound.equals(new Value.Length(array.read())) || bound.equals(length) && isFixed(length);
        if (!whole || !Walk.endsBehind(filling.body())) return false;
        Value element = new Value.Element(array.read(), counting.get().counter().read());
        Optional<Step> first = filling.body().stream().filter(s -> Walk.looksInto(s, array)).findFirst();
        boolean written = first.isPresent() && first.get() instanceof Step.Assign assign && assign.target().equals(element) && !Walk.looksInto(assign.value(), array);
        return written && !Walk.anyStep(filling.body(), s -> Walk.values(s).stream().anyMatch(v -> looksElsewhere(v, array, element)));
    }

    private static boolean looksElsewhere(Value value, Wire array, Value element) {
        if (value.equals(element)) return false;
        return value.equals(array.read()) || value.operands().stream().anyMatch(o -> looksElsewhere(o, array, element));
    }
}
