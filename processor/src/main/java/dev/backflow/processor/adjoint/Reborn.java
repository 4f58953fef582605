package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shadows that the forward pass makes, or gives another name, and then leaves alone: the reverse pass makes them itself, where it needs them. */
final class Reborn {
    private final Reversal reversal;
    private final Map<Wire, Step.Declare> declared = new LinkedHashMap<>();
    private final Set<Wire> remembered = new HashSet<>();

    private Reborn(Reversal reversal, List<Step> forward) {
        this.reversal = reversal;
        Set<Wire> again = new HashSet<>();
        Walk.steps(forward, step -> {
            if (step instanceof Step.Declare declare && isShadow(declare.wire()) && declared.putIfAbsent(declare.wire(), declare) != null) again.add(declare.wire());
        });
        again.forEach(declared::remove);
        for (Set<Wire> read = read(forward); declared.keySet().removeAll(read); ) read = read(forward);
    }

    static Reborn of(List<Step> forward, Reversal reversal) {
        return new Reborn(reversal, forward);
    }

    private boolean isShadow(Wire wire) {
        return wire.type().isReference() && reversal.isAdjoint(wire) && again(wire).isPresent();
    }

    private Optional<Value> again(Wire wire) {
        return reversal.rewritable(wire).or(() -> reversal.remade().of(wire));
    }

    /** What the forward pass reads, but to declare one of these shadows. */
    private Set<Wire> read(List<Step> forward) {
        Set<Wire> read = new HashSet<>();
        Walk.steps(forward, step -> {
            if (step instanceof Step.Declare declare && declared.get(declare.wire()) == declare) return;
            Walk.values(step).forEach(v -> read.addAll(Walk.reads(v)));
        });
        return read;
    }

    Set<Wire> wires() {
        return declared.keySet();
    }

    /** Notes that the reverse pass does not write {@code wires} again; gives whether there are any. */
    boolean remember(Set<Wire> wires) {
        return remembered.addAll(wires);
    }

    /** What the reverse pass writes for {@code wire}. */
    Optional<Value> value(Wire wire) {
        if (remembered.contains(wire)) return Optional.empty();
        return declared.containsKey(wire) ? again(wire) : reversal.rewritable(wire);
    }

    /** The forward pass without these shadows. */
    List<Step> without(List<Step> forward) {
        if (declared.isEmpty()) return forward;
        return new Rewriting() {
            @Override public List<Step> declare(Step.Declare step) {
                return declared.containsKey(step.wire()) ? List.of() : List.of(step);
            }
        }.block(forward);
    }
}
