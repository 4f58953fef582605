package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Accumulating;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sweeps of a loop that only accumulates, in a block whose reverse pass follows its forward pass: one loop, in which every
 * iteration runs and is reversed. It needs the memory of one iteration.
 */
final class OneByOne {
    private final Reversal reversal;
    private final Step.Loop loop;
    private final List<Step> before;
    private final Sweeps body;

    private OneByOne(Reversal reversal, Step.Loop loop, Invariants.Outside parts) {
        this.reversal = reversal;
        this.loop = loop;
        before = parts.before();
        body = parts.body();
    }

    /** The loop in this form, if its iterations may be reversed one by one; {@code rest} is what its block goes on with. */
    static Optional<OneByOne> of(Step.Loop loop, List<Step> rest, Reversal reversal, StepSweeps steps) {
        Fusion fusion = reversal.fusion();
        if (!fusion.wants(loop, () -> Accumulating.is(loop, rest, reversal.circuit(), reversal.facts()))) return Optional.empty();
        fusion.choose(loop);
        Sweeps body = steps.together(loop.body(), loop.body().size(), Sweeps.NONE);
        return Optional.of(new OneByOne(reversal, loop, Once.of(loop, new Invariants.Outside(List.of(), body), reversal)));
    }

    /** This loop, then {@code rest}. */
    Sweeps then(Sweeps rest) {
        Set<Wire> ofLoop = new HashSet<>(Walk.declares(List.of(loop)));
        Walk.steps(Sweeps.concat(body.forward(), loop.update()), s -> Walk.assigned(s).ifPresent(ofLoop::add));
        Optional<Seeds.Parted> parted = Seeds.of(rest, passes(), cotangents(), ofLoop);
        if (parted.isEmpty()) {
            reversal.fusion().refuse(loop);
            return rest;
        }
        if (reachesOut()) reversal.fusion().exposes(loop);
        Kept.Rows kept = Kept.of(new Join(reversal).of(body), reversal);
        List<Step> fused = Gathered.of(loop.with(kept.body()), reversal);
        Sweeps behind = parted.get().rest();
        return new Sweeps(Sweeps.concat(parted.get().first(), Sweeps.concat(Sweeps.concat(before, kept.before()), Sweeps.concat(fused, behind.forward()))), behind.reverse());
    }

    /** Both passes; loops in this form, and what they need, are among the steps of the forward pass. */
    private List<Step> passes() {
        return Sweeps.concat(body.forward(), body.reverse());
    }

    private Set<Wire> cotangents() {
        Set<Wire> wires = new HashSet<>(Walk.mentions(passes()));
        wires.removeAll(Walk.declares(passes()));
        wires.removeIf(w -> w.type().isReference() || !reversal.isAdjoint(w));
        return wires;
    }

    private boolean reachesOut() {
        return Walk.mentions(passes()).stream().anyMatch(w -> w.type().isReference() && reversal.isAdjoint(w) && reversal.isOutside(w));
    }
}
