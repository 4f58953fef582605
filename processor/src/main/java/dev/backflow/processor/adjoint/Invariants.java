package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reverse pass of a loop needs and no iteration changes is remembered once, before the loop, instead of in every
 * iteration: variables, and numbers that cannot fail to be computed and that every iteration computes first of all.
 */
final class Invariants {
    private final Set<Wire> changing = new HashSet<>();
    private final Map<Value, Step.Declare> before = new LinkedHashMap<>();
    private final Map<Wire, Value> same = new LinkedHashMap<>();
    private final Set<Wire> again = new HashSet<>();
    private final Set<Wire> needed;
    private final Reversal reversal;

    private Invariants(Step.Loop loop, Sweeps body, Reversal reversal) {
        this.reversal = reversal;
        this.needed = Walk.mentions(body.reverse());
        changes(loop.init());
        changes(loop.update());
        changes(body.forward());
    }

    /** The body without what could be taken out, and what was. */
    record Outside(List<Step> before, Sweeps body, List<Step> after) {
        Outside(List<Step> before, Sweeps body) {
            this(before, body, List.of());
        }
    }

    static Outside of(Step.Loop loop, Sweeps body, Reversal reversal) {
        if (!reversal.remembered().isInformed()) return new Outside(List.of(), body);
        Invariants invariants = new Invariants(loop, body, reversal);
        List<Step> forward = invariants.without(body.forward(), true);
        if (invariants.before.isEmpty()) return new Outside(List.of(), body);
        Renamed renamed = new Renamed(invariants.same);
        reversal.remade().rename(renamed);
        return new Outside(new ArrayList<>(invariants.before.values()), new Sweeps(renamed.block(forward), renamed.block(body.reverse())));
    }

    private void changes(Collection<Step> steps) {
        Walk.steps(steps, s -> Walk.assigned(s).filter(w -> !changing.add(w)).ifPresent(again::add));
    }

    /** {@code steps} without the names that can be given before the loop; {@code always} if every iteration runs these steps. */
    private List<Step> without(List<Step> steps, boolean always) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Declare declare && isFixed(declare, always)) take(declare);
            else out.addAll(step.accept(new Inner()));
        }
        return out;
    }

    private void take(Step.Declare declare) {
        Value value = new Renamed(same).value(declare.value().orElseThrow());
        Step.Declare first = before.putIfAbsent(value, Step.Declare.of(declare.wire(), value, declare.place()));
        if (first != null) same.put(declare.wire(), first.wire().read());
        changing.remove(declare.wire());
    }

    private boolean isFixed(Step.Declare declare, boolean always) {
        if (!reversal.isName(declare.wire()) && !isNumber(declare.wire(), always) || declare.value().isEmpty()) return false;
        Value value = declare.value().get();
        if (Walk.any(value, v -> Staging.mayThrow(v) || v instanceof Value.Length || v instanceof Value.Field)) return false;
        return (always || value instanceof Value.Read) && !(value instanceof Value.Literal) && Walk.reads(value).stream().noneMatch(changing::contains);
    }

    /** Whether {@code wire} is a number that the circuit itself names, once in an iteration, and that the reverse pass asks for. */
    private boolean isNumber(Wire wire, boolean always) {
        return always && !wire.type().isReference() && !reversal.isAdjoint(wire) && needed.contains(wire) && !again.contains(wire);
    }

    private final class Inner extends Rewriting {
        @Override public List<Step> block(List<Step> steps) {
            return without(steps, false);
        }

        @Override public List<Step> loop(Step.Loop step) {
            return List.of(step.with(block(step.body())));
        }
    }
}
