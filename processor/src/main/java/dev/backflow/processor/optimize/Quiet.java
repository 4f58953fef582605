package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop within a loop that goes back over what an example did is left out where the example came to nothing: {@code if (dx != 0 ||
 * dy != 0) for … }. Its cotangents are zero but for what a branch before it has added, and with them all that it does is nothing.
 */
final class Quiet extends Revision {
    /** More cotangents than these are not tested. */
    private static final int MOST = 3;

    private static final Label METHOD = new Label("method");

    private boolean inLoop;

    @Override public List<Step> loop(Step.Loop step) {
        boolean outermost = !inLoop;
        inLoop = true;
        List<Step> body = block(step.body());
        inLoop = !outermost;
        return List.of(step.with(body));
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>(super.block(steps));
        for (int i = 0; i < out.size() && inLoop; i++) {
            if (!(out.get(i) instanceof Step.Loop loop)) continue;
            Optional<Value> flows = flows(loop, out.subList(0, i), out.subList(i + 1, out.size()));
            if (flows.isPresent()) out.set(i, new Step.If(flows.get(), List.of(loop), List.of(), Place.NONE));
        }
        return kept(steps, out);
    }

    /** Whether anything flows into {@code loop}, if there is a test that says so. */
    private static Optional<Value> flows(Step.Loop loop, List<Step> before, List<Step> after) {
        Set<Wire> used = used(loop), zero = new LinkedHashSet<>(), dead = new HashSet<>();
        for (Step step : before)
            if (step instanceof Step.Declare declare) (isZeroAtTimes(declare, before) ? zero : dead).add(declare.wire());
        zero.retainAll(used);
        dead.removeAll(Walk.mentions(after));
        if (zero.isEmpty() || zero.size() > MOST || !Walk.leaves(List.of(loop), METHOD).isEmpty()) return Optional.empty();
        return new Nothing(List.of(loop), zero, dead).happens() ? zero.stream().map(Quiet::isNotZero).reduce((one, other) -> infix("||", one, other)) : Optional.empty();
    }

    /** Whether a cotangent begins as zero, and only branches add to it. */
    private static boolean isZeroAtTimes(Step.Declare declare, List<Step> before) {
        Wire wire = declare.wire();
        if (!wire.isGradient() || !wire.type().isFloating() || declare.value().filter(Nothing::isLiteral).isEmpty()) return false;
        List<Step> changing = before.stream().filter(step -> step != declare && gives(step, wire)).toList();
        return !changing.isEmpty() && changing.stream().allMatch(step -> step instanceof Step.If || step instanceof Step.Switch);
    }

    private static boolean gives(Step step, Wire wire) {
        return Walk.anyStep(List.of(step), s -> Walk.assigned(s).filter(wire::equals).isPresent());
    }

    /** The variables that the loop reads, or gives a value other than by adding to them. */
    private static Set<Wire> used(Step.Loop loop) {
        Set<Wire> used = new LinkedHashSet<>();
        Walk.steps(List.of(loop), step -> {
            List<Value> values = Walk.values(step);
            boolean adds = step instanceof Step.Update update && update.target() instanceof Value.Read;
            values.subList(adds ? 1 : 0, values.size()).forEach(v -> used.addAll(Walk.reads(v)));
        });
        return used;
    }

    private static Value isNotZero(Wire wire) {
        return infix("!=", wire.read(), new Value.Literal("0", Type.INT));
    }

    private static Value infix(String symbol, Value left, Value right) {
        return Value.Apply.of(Gates.standard().infix(symbol), left, right);
    }
}
