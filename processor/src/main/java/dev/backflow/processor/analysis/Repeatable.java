package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the rounds of a loop can be run again from a state that was kept. */
public final class Repeatable {
    private final Circuit circuit;
    private final Facts facts;
    private final Remembered remembered;

    private Repeatable(Circuit circuit, Facts facts, Remembered remembered) {
        this.circuit = circuit;
        this.facts = facts;
        this.remembered = remembered;
    }

    /** Why not; empty if they can be. */
    public static Optional<String> fault(Step.Loop loop, State state, Circuit circuit, Facts facts, Remembered remembered, Calls calls) {
        Repeatable repeatable = new Repeatable(circuit, facts, remembered);
        if (!Walk.leaves(loop.body(), new Label("method")).stream().allMatch(label -> label == loop.next())) return Optional.of("this loop is left by a jump, or by a condition that changes something");
        if (Counting.of(loop).filter(c -> remembered.isInvariant(c.bound(), loop)).isEmpty()) return Optional.of("this loop does not count by ones from a start to a bound, with an int that it declares: for (int i = a; i < b; i++)");
        Optional<String> wire = State.outside(loop).stream().map(w -> repeatable.fault(w, loop, state)).flatMap(Optional::stream).findFirst();
        return wire.or(() -> new Beyond(calls, true).effect(loop.body()).map(name -> "this loop calls " + name + ", which would be called again"));
    }

    private Optional<String> fault(Wire wire, Step.Loop loop, State state) {
        boolean carried = state.variables().contains(wire) || state.objects().contains(wire);
        if (carried && isBlank(wire, circuit) && (wire.type().isReference() || remembered.isGivenBefore(wire, loop))) return Optional.of(wire.name() + " may have no value before this loop; declare it with one");
        if (!wire.type().isReference()) return Optional.empty();
        if (state.objects().contains(wire)) return wire.type().isArray() ? array(wire, loop) : writtenTo(wire, loop);
        if (remembered.changes(wire, loop, true)) return Optional.of(wire.name() + " is given another object after this loop; give that to another variable");
        return writtenTo(wire, loop);
    }

    /** An array that each round may put another in the place of: it must be known by this variable only. */
    private Optional<String> array(Wire wire, Step.Loop loop) {
        if (((Type.ArrayOf) wire.type()).element().isReference()) return Optional.of("it gives " + wire.name() + " other rows; copy the numbers into those that it has");
        Optional<String> shared = State.outside(loop).stream().filter(w -> w != wire && mayShare(w, wire)).findFirst()
            .map(w -> wire.name() + " and " + w.name() + " may be one array where this loop begins a round; copy with clone() or System.arraycopy");
        return shared.or(() -> knownElsewhere(wire, loop));
    }

    /** What others know by another name is written to, in this loop or after it: they would not see that of a copy. */
    private Optional<String> knownElsewhere(Wire wire, Step.Loop loop) {
        Set<Storage> held = facts.reachable(wire.read());
        if (held.stream().noneMatch(s -> remembered.changes(s, loop, false) || remembered.changes(s, loop, true))) return Optional.empty();
        if (held.stream().anyMatch(facts::isOutside)) return Optional.of(wire.name() + " may be an array of the caller's, which may be written to; copy with clone() first");
        return before(loop).filter(w -> w != wire && mayShare(w, wire)).findFirst()
            .map(w -> wire.name() + " and " + w.name() + " may be one array, which is written to; copy with clone() first");
    }

    private Stream<Wire> before(Step.Loop loop) {
        int number = remembered.site(loop).number();
        List<Wire> wires = new ArrayList<>(circuit.parameters());
        Walk.steps(circuit.body(), s -> {
            if (s instanceof Step.Declare declare && remembered.site(s).number() < number) wires.add(declare.wire());
        });
        return wires.stream();
    }

    private boolean mayShare(Wire one, Wire other) {
        if (!one.type().isReference()) return false;
        Set<Storage> reached = facts.reachable(one.read());
        return facts.reachable(other.read()).stream().anyMatch(s -> reached.contains(s) || facts.isOutside(s) && reached.stream().anyMatch(r -> facts.isOutside(r) && !r.holdsReferences()));
    }

    private Optional<String> writtenTo(Wire wire, Step.Loop loop) {
        if (!wire.type().isArray() && !wire.type().isWritable()) return Optional.empty();
        boolean objects = facts.reachable(wire.read()).stream().anyMatch(s -> (s.holdsReferences() || !wire.type().isArray()) && remembered.changes(s, loop, true));
        return objects ? Optional.of("what " + wire.name() + " consists of is replaced or written to, here or later; use arrays of their own") : Optional.empty();
    }

    /** Whether {@code wire} is declared without a value. */
    public static boolean isBlank(Wire wire, Circuit circuit) {
        return Walk.anyStep(circuit.body(), s -> s instanceof Step.Declare declare && declare.wire() == wire && declare.value().isEmpty());
    }
}
