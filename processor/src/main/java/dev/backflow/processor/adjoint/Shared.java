package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What one block computes and names twice, with nothing in between that could change it, is named once. */
final class Shared {
    private final Predicate<Wire> isName;
    private final Map<Value, Wire> known = new HashMap<>();
    private final Map<Wire, List<Value>> reading = new HashMap<>();
    private final Map<Type, List<Value>> elements = new HashMap<>();
    private final Map<Wire, Value> same = new HashMap<>();

    private Shared(Predicate<Wire> isName) {
        this.isName = isName;
    }

    /** The sweeps of a block, with such names shared. */
    static Sweeps of(Sweeps block, Reversal reversal) {
        if (!reversal.remembered().isInformed()) return block;
        Map<Wire, Integer> assignments = new HashMap<>();
        Walk.steps(Sweeps.concat(block.forward(), block.reverse()), s -> Walk.assigned(s).ifPresent(w -> assignments.merge(w, 1, Integer::sum)));
        Shared shared = new Shared(w -> assignments.get(w) == 1 && reversal.isName(w));
        List<Step> forward = shared.block(block.forward());
        if (shared.same.isEmpty()) return block;
        reversal.remade().rename(new Renamed(shared.same));
        return new Sweeps(forward, new Renamed(shared.same).block(block.reverse()));
    }

    private List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            Step renamed = same.isEmpty() ? step : step.accept(new Renamed(same)).get(0);
            if (renamed instanceof Step.Declare declare && isName(declare)) {
                Wire first = known.get(declare.value().get());
                if (first != null) {
                    same.put(declare.wire(), first.read());
                    continue;
                }
                learn(declare.value().get(), declare.wire());
            } else {
                Walk.steps(List.of(renamed), this::forget);
            }
            out.add(renamed);
        }
        return out;
    }

    /** A name of ours for a value that can be computed again. */
    private boolean isName(Step.Declare declare) {
        return isName.test(declare.wire()) && declare.value().filter(v -> !v.standsAlone() && !(v instanceof Value.Literal) && !Walk.any(v, o -> o instanceof Value.Field)).isPresent();
    }

    private void learn(Value value, Wire name) {
        known.put(value, name);
        Walk.reads(value).forEach(w -> reading.computeIfAbsent(w, k -> new ArrayList<>()).add(value));
        Walk.values(value, v -> {
            if (v instanceof Value.Element) elements.computeIfAbsent(v.type(), k -> new ArrayList<>()).add(value);
        });
    }

    private void forget(Step step) {
        Walk.assigned(step).map(reading::remove).ifPresent(values -> values.forEach(known::remove));
        Walk.target(step).filter(Value.Element.class::isInstance).map(t -> elements.remove(t.type())).ifPresent(values -> values.forEach(known::remove));
        if (Walk.values(step).stream().noneMatch(v -> v instanceof Value.Call || v instanceof Value.Library)) return;
        elements.values().forEach(values -> values.forEach(known::remove));
        elements.clear();
    }
}
