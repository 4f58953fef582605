package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
        Set<Wire> inner = new HashSet<>();
        for (Step step : sweeps.forward()) Walk.blocks(step).forEach(block -> inner.addAll(Walk.declares(block)));
        inner.removeAll(Walk.declares(sweeps.reverse()));
        Set<Wire> lifted = new LinkedHashSet<>();
        List<Step> reverse = sweeps.reverse();
        Set<Wire> open = new LinkedHashSet<>(Walk.mentions(reverse));
        while (!open.isEmpty()) {
            Wire wire = last(open, sweeps.forward());
            open.remove(wire);
            if (!inner.contains(wire)) continue;
            Optional<dev.backflow.processor.circuit.Value> again = reversal.rewritable(wire);
            if (again.isEmpty()) lifted.add(wire);
            else {
                reverse = Placement.before(reverse, wire, Step.Declare.of(wire, again.get(), Place.NONE));
                open.addAll(Walk.reads(again.get()));
            }
        }
        return Sweeps.concat(begun(lifted(sweeps.forward(), lifted), Walk.mentions(reverse)), reverse);
    }

    /** The wire declared last: what it is written with was declared before. */
    private static Wire last(Set<Wire> open, List<Step> forward) {
        Wire last = open.iterator().next();
        for (Wire wire : Walk.declares(forward)) if (open.contains(wire)) last = wire;
        return last;
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
