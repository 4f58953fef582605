package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two passes of a whole method: in one body, or apart. */
final class Passes {
    private final Reversal reversal;
    private final StepSweeps steps;

    Passes(Reversal reversal) {
        this.reversal = reversal;
        this.steps = new StepSweeps(reversal);
    }

    /**
     * Forward and reverse pass in one body. Where the method ends in a branch, both passes of each side stay together inside
     * it. Between the passes stands {@code beginning}, which declares what all of the reverse pass sees, and {@code seeding}.
     * Nothing for a draft that has met a refusal.
     */
    List<Step> fused(List<Step> beginning, List<Step> seeding) {
        Sweeps sweeps = fused(reversal.circuit().body(), beginning, seeding);
        if (!reversal.fusion().isSettled()) return List.of();
        List<Step> body = joined(sweeps);
        return Sweeps.concat(result(body), body);
    }

    private List<Step> joined(Sweeps sweeps) {
        return new Join(reversal).of(sweeps);
    }

    private Sweeps fused(List<Step> block, List<Step> beginning, List<Step> seeding) {
        int last = block.size() - 1;
        if (last >= 0 && block.get(last) instanceof Step.If branch && !leftByJump()) {
            List<Step> then = joined(fused(branch.then(), List.of(), seeding)), otherwise = joined(fused(branch.otherwise(), List.of(), seeding));
            Step both = new Step.If(branch.condition(), then, otherwise, branch.place());
            return begun(beginning, steps.together(block, last, new Sweeps(List.of(), List.of(both))));
        }
        Sweeps sweeps = scoped(steps.together(block, block.size(), Sweeps.NONE));
        Sweeps begun = begun(beginning, sweeps);
        return seeded(sweeps) ? new Sweeps(begun.forward(), Sweeps.concat(seeding, begun.reverse())) : begun;
    }

    /** With {@code beginning} where the reverse pass begins: that is before everything where some of it is among the forward pass. */
    private Sweeps begun(List<Step> beginning, Sweeps sweeps) {
        if (reversal.fusion().chosen().isEmpty()) return new Sweeps(sweeps.forward(), Sweeps.concat(beginning, sweeps.reverse()));
        return new Sweeps(Sweeps.concat(beginning, sweeps.forward()), sweeps.reverse());
    }

    /** Whether there is something to seed: a shadow of the result exists only if a gradient flows through the result. */
    private boolean seeded(Sweeps sweeps) {
        return reversal.seed().filter(s -> s.type().isReference()).map(Walk.mentions(sweeps.forward())::contains).orElse(true);
    }

    private boolean leftByJump() {
        return Walk.anyStep(reversal.circuit().body(), s -> s instanceof Step.Return leave && !reversal.exits().isTail(leave));
    }

    /** With a block around the forward pass that a return in its midst leaves. */
    private Sweeps scoped(Sweeps sweeps) {
        if (!reversal.exits().hasFlag(reversal.exits().method())) return sweeps;
        Step flag = Step.Declare.of(reversal.exits().flag(reversal.exits().method()), Terms.zero(), Place.NONE);
        return new Sweeps(List.of(flag, new Step.Scope(reversal.exits().method(), sweeps.forward(), Place.NONE)), sweeps.reverse());
    }

    /** The declarations of what the body gives to the result. */
    private List<Step> result(List<Step> body) {
        Set<Wire> wires = new LinkedHashSet<>();
        reversal.result().ifPresent(wires::add);
        reversal.seed().filter(s -> s.type().isReference()).ifPresent(wires::add);
        wires.retainAll(Walk.mentions(body));
        List<Step> declared = new ArrayList<>();
        for (Wire wire : wires) declared.add(Step.Declare.of(wire, Frame.nothing(wire.type()), Place.NONE));
        return declared;
    }

    /** The passes for one block, one after the other, the reverse pass from its {@code seeding} on: that does not run over into the forward pass. */
    Sweeps successive(List<Step> seeding) {
        Sweeps sweeps = scoped(steps.block(reversal.circuit().body()));
        Sweeps joined = new Join(reversal).joined(seeded(sweeps) ? new Sweeps(sweeps.forward(), Sweeps.concat(seeding, sweeps.reverse())) : sweeps);
        return new Sweeps(Sweeps.concat(result(Sweeps.concat(joined.forward(), joined.reverse())), joined.forward()), joined.reverse());
    }

    /** The passes apart, with what the reverse pass needs in the fields of {@code tape}. */
    Sweeps apart(Wire tape, List<Wire> parameters, List<Wire> fields) {
        Sweeps sweeps = scoped(steps.block(reversal.circuit().body()));
        Sweeps whole = new Sweeps(Sweeps.concat(result(sweeps.forward()), sweeps.forward()), sweeps.reverse());
        Map<String, Integer> taken = new HashMap<>();
        fields.forEach(field -> taken.put(field.name(), 1));
        return new Frame(reversal, wire -> field(tape, wire, fields, taken)).close(whole, Set.of(), Walk.declares(whole.forward()), parameters);
    }

    private static Value field(Wire tape, Wire wire, List<Wire> fields, Map<String, Integer> taken) {
        String name = free(wire.name(), taken);
        fields.add(Wire.fresh(name, wire.type()));
        return new Value.Field(tape.read(), name, wire.type());
    }

    /** {@code wish}, with the next number if that is {@code taken}: by each name stands the last number given to its like. */
    private static String free(String wish, Map<String, Integer> taken) {
        if (taken.putIfAbsent(wish, 1) == null) return wish;
        String name = wish + taken.merge(wish, 1, Integer::sum);
        while (taken.putIfAbsent(name, 1) != null) name = wish + taken.merge(wish, 1, Integer::sum);
        return name;
    }
}
