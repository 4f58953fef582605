package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Joins a pair of sweeps in one block: what the reverse sweep reads of variables that inner blocks of the forward sweep
 * declare is written again where that is cheap, and else declared before those blocks.
 */
final class Join {
    private final Reversal reversal;

    Join(Reversal reversal) {
        this.reversal = reversal;
    }

    List<Step> of(Sweeps sweeps) {
        Sweeps joined = joined(sweeps);
        return Sweeps.concat(joined.forward(), joined.reverse());
    }

    /** The two, for one block still. */
    Sweeps joined(Sweeps sweeps) {
        Set<Wire> inner = new HashSet<>();
        for (Step step : sweeps.forward()) Walk.blocks(step).forEach(block -> inner.addAll(Walk.declares(block)));
        Reborn reborn = Reborn.of(sweeps.forward(), reversal);
        inner.addAll(reborn.wires());
        inner.removeAll(Walk.declares(sweeps.reverse()));
        Set<Wire> lifted = new LinkedHashSet<>(), seen = new HashSet<>();
        Placement reverse = new Placement(sweeps.reverse());
        PriorityQueue<Wire> open = new PriorityQueue<>(lastFirst(sweeps.forward()));
        Walk.mentions(sweeps.reverse()).stream().filter(inner::contains).filter(seen::add).forEach(open::add);
        while (!open.isEmpty()) {
            Wire wire = open.poll();
            Optional<Value> again = reborn.value(wire);
            if (again.isEmpty()) lifted.add(wire);
            else {
                reverse.before(wire, Step.Declare.of(wire, again.get(), Place.NONE));
                Walk.reads(again.get()).stream().filter(inner::contains).filter(seen::add).forEach(open::add);
            }
        }
        List<Step> back = reverse.steps();
        return new Sweeps(begun(lifted(reborn.without(sweeps.forward()), lifted), Walk.mentions(back)), back);
    }

    /** The wire declared last comes first: what it is written with was declared before. */
    private static Comparator<Wire> lastFirst(List<Step> forward) {
        Map<Wire, Integer> order = new HashMap<>();
        Walk.declares(forward).forEach(wire -> order.put(wire, order.size()));
        return Comparator.comparing((Wire wire) -> order.get(wire)).reversed();
    }

    /** Java sees no value in a variable that only some ways give one, though the reverse sweep reads it on those ways only. */
    private static List<Step> begun(List<Step> forward, Set<Wire> read) {
        List<Step> out = new ArrayList<>();
        for (Step step : forward) {
            boolean blank = step instanceof Step.Declare declare && declare.value().isEmpty() && read.contains(declare.wire());
            out.add(blank ? Step.Declare.of(((Step.Declare) step).wire(), Frame.nothing(((Step.Declare) step).wire().type()), ((Step.Declare) step).place()) : step);
        }
        return out;
    }

    private static List<Step> lifted(List<Step> forward, Set<Wire> lifted) {
        if (lifted.isEmpty()) return forward;
        List<Step> out = new ArrayList<>();
        Rewriting plain = new Rewriting() {
            @Override public List<Step> declare(Step.Declare step) {
                if (!lifted.contains(step.wire())) return List.of(step);
                return step.value().map(v -> List.<Step>of(new Step.Assign(step.wire().read(), v, step.place()))).orElse(List.of());
            }
        };
        for (Step step : forward) {
            for (Wire wire : Walk.declares(List.of(step)))
                if (lifted.contains(wire)) out.add(Step.Declare.of(wire, Frame.nothing(wire.type()), Place.NONE));
            out.addAll(step.accept(plain));
        }
        return out;
    }
}
