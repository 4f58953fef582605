package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A loop within a loop that goes back over what an example did is left out where the example came to nothing: {@code if (dx != 0 ||
 * dy != 0) for … }. Its cotangents are zero but for what a branch before it has added, and with them all that it does is nothing.
 */
final class Quiet extends Guards {
    /** More cotangents than these are not tested. */
    private static final int MOST = 3;

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>(super.block(steps));
        for (int i = 0; i < out.size() && isInLoop(); i++) {
            if (!(out.get(i) instanceof Step.Loop loop)) continue;
            Set<Wire> flowing = flowing(loop, out.subList(0, i), out.subList(i + 1, out.size()));
            if (!flowing.isEmpty()) out.set(i, guarded(flowing, List.of(loop)));
        }
        return kept(steps, out);
    }

    /** The cotangents that flow into {@code loop}, if all that it does is nothing where they are zero; else none. */
    private static Set<Wire> flowing(Step.Loop loop, List<Step> before, List<Step> after) {
        Set<Wire> used = used(loop), zero = new LinkedHashSet<>(), dead = new HashSet<>();
        for (Step step : before)
            if (step instanceof Step.Declare declare) (isZeroAtTimes(declare, before) ? zero : dead).add(declare.wire());
        zero.retainAll(used);
        dead.removeAll(Walk.mentions(after));
        boolean few = !zero.isEmpty() && zero.size() <= MOST;
        return few && Walk.endsBehind(List.of(loop)) && new Nothing(List.of(loop), zero, dead).happens() ? zero : Set.of();
    }

    /** Whether a cotangent begins as zero, and only branches add to it. */
    private static boolean isZeroAtTimes(Step.Declare declare, List<Step> before) {
        Wire wire = declare.wire();
        if (!wire.isGradient() || !wire.type().isFloating() || declare.value().filter(Nothing::isZeroLiteral).isEmpty()) return false;
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
}
