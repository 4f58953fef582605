package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a reverse pass can run again after the same forward pass, and what must be put back before it does: variables that it
 * assigns get the values that they had, and shadows that the forward pass made are zeros again. A reverse pass that writes to
 * anything else, or takes up the tape of a call, cannot.
 */
final class Repetition {
    private static final String CLEAR = "dev.backflow.Shadow.clear";
    private static final Set<String> MAKING = Set.of("dev.backflow.Shadow.like", "dev.backflow.Shadow.outline");

    private final Reversal reversal;
    private final Map<Wire, List<Value>> forward = new HashMap<>(), reverse = new HashMap<>();
    private final Set<Wire> top = new LinkedHashSet<>();
    private final Set<Wire> declared, read;
    private final Set<Wire> shadows = new HashSet<>();

    Repetition(List<Step> forward, List<Step> reverse, Reversal reversal) {
        this.reversal = reversal;
        gather(forward, this.forward);
        gather(reverse, this.reverse);
        declared = Walk.declares(reverse);
        read = Walk.mentions(reverse);
        top.addAll(reversal.circuit().parameters());
        for (Step step : forward) if (step instanceof Step.Declare declare) top.add(declare.wire());
        for (int size = -1; size != shadows.size(); ) {
            size = shadows.size();
            this.forward.forEach((wire, values) -> {
                if (wire.type().isReference() && (reversal.isAdjoint(wire) || values.stream().anyMatch(this::isShadow))) shadows.add(wire);
            });
        }
    }

    /** What each variable is given, or an element of what it holds if that is an object. */
    private static void gather(List<Step> steps, Map<Wire, List<Value>> given) {
        Walk.steps(steps, step -> {
            if (step instanceof Step.Declare declare) given.computeIfAbsent(declare.wire(), w -> new ArrayList<>()).addAll(declare.value().stream().toList());
            if (step instanceof Step.Assign assign && assign.value().type().isReference()) root(assign.target()).ifPresent(w -> given.computeIfAbsent(w, k -> new ArrayList<>()).add(assign.value()));
        });
    }

    /** The variable that leads to a place or an object. */
    private static Optional<Wire> root(Value value) {
        if (value instanceof Value.Read read) return Optional.of(read.wire());
        return value instanceof Value.Element || value instanceof Value.Field || value instanceof Value.Component || value instanceof Value.Cast ? root(value.operands().get(0)) : Optional.empty();
    }

    private boolean isShadow(Value value) {
        if (value instanceof Value.Choice choice) return isShadow(choice.yes()) || isShadow(choice.no());
        if (value instanceof Value.Call call && call.callee() instanceof Callee.Foreign foreign) return MAKING.contains(foreign.text()) || foreign.text().endsWith("Adjoint.like");
        return root(value).filter(shadows::contains).isPresent();
    }

    /** What to do once, when the forward pass is through, and before every reverse pass but the first; empty if it cannot run again. */
    Optional<Sweeps> of(List<Step> reverse) {
        if (reversal.circuit().snapshots().isPresent() || reversal.callsPairs() || Walk.anyStep(reverse, step -> !isRepeatable(step))) return Optional.empty();
        List<Step> kept = new ArrayList<>(), again = new ArrayList<>();
        for (Wire wire : assigned(reverse)) {
            Wire copy = Wire.fresh(wire.name() + "Kept", wire.type());
            kept.add(Step.Declare.of(copy, wire.read(), Place.NONE));
            again.add(new Step.Assign(wire.read(), copy.read(), Place.NONE));
        }
        for (Wire wire : top) if (shadows.contains(wire) && read.contains(wire) && !isSecondName(wire)) again.add(new Step.Evaluate(new Value.Call(new Callee.Foreign(CLEAR, false, Optional.empty()), List.of(wire.read())), Place.NONE));
        return Optional.of(new Sweeps(kept, again));
    }

    /** Whether the object that {@code wire} leads to is another's for good. */
    private boolean isSecondName(Wire wire) {
        List<Value> given = made(wire);
        return given.size() == 1 && given.get(0) instanceof Value.Read other && top.contains(other.wire()) && read.contains(other.wire()) && made(other.wire()).size() == 1;
    }

    private List<Value> made(Wire wire) {
        return forward.getOrDefault(wire, List.of()).stream().filter(v -> !(v instanceof Value.Literal)).toList();
    }

    private Set<Wire> assigned(Collection<Step> steps) {
        Set<Wire> wires = new LinkedHashSet<>();
        Walk.steps(steps, step -> Walk.target(step).filter(Value.Read.class::isInstance).map(t -> ((Value.Read) t).wire()).filter(w -> !declared.contains(w)).filter(top::contains).ifPresent(wires::add));
        return wires;
    }

    private boolean isRepeatable(Step step) {
        if (Walk.values(step).stream().anyMatch(v -> Walk.any(v, o -> o instanceof Value.Call call && !(call.callee() instanceof Callee.Foreign)))) return false;
        if (step instanceof Step.Evaluate evaluate && evaluate.value() instanceof Value.Library library) return isWritable(library);
        Optional<Value> target = Walk.target(step);
        if (target.isEmpty()) return !(step instanceof Step.Declare declare) || !top.contains(declare.wire());
        if (target.get() instanceof Value.Read read) return declared.contains(read.wire()) || top.contains(read.wire()) || reversal.isAdjoint(read.wire());
        return !target.get().type().isReference() && isWritable(target.get(), new HashSet<>());
    }

    private boolean isWritable(Value.Library library) {
        Value into = library.operands().get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0);
        return into.type() instanceof Type.ArrayOf array && !array.element().isReference() && isWritable(into, new HashSet<>());
    }

    /** Whether {@code place} is in a shadow, or in something that the reverse pass has made. */
    private boolean isWritable(Value place, Set<Wire> seen) {
        if (place instanceof Value.Choice choice) return isWritable(choice.yes(), seen) && isWritable(choice.no(), seen);
        if (place.standsAlone() || place instanceof Value.Literal) return true;
        Optional<Wire> root = root(place);
        if (root.isEmpty()) return false;
        Wire wire = root.get();
        if (top.contains(wire)) return shadows.contains(wire);
        if (!declared.contains(wire)) return reversal.isAdjoint(wire);
        return !seen.add(wire) || reverse.get(wire).stream().allMatch(value -> isWritable(value, seen));
    }
}
