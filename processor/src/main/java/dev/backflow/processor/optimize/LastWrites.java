package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Last writes that nobody reads go: {@code d = dx; dx = 0;} is {@code d = dx;} where {@code dx} is not looked at any more. */
final class LastWrites extends Revision {
    private Set<Wire> ending = Set.of();
    private Set<Wire> later = Set.of();

    static List<Step> removed(List<Step> body) {
        return new LastWrites().block(body);
    }

    /** What is declared here ends here, or with a block around that is left no later than the innermost loop's round. */
    @Override public List<Step> block(List<Step> steps) {
        if (!Walk.anyStep(steps, step -> emptied(step).isPresent())) return steps;
        Set<Wire> around = ending, after = later;
        ending = new HashSet<>(around);
        later = new HashSet<>(after);
        for (Step step : steps) if (step instanceof Step.Declare declare && !declare.wire().isUsers()) ending.add(declare.wire());
        List<Step> out = ending.isEmpty() ? super.block(steps) : backwards(steps);
        ending = around;
        later = after;
        return out;
    }

    private List<Step> backwards(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (isUnread(step)) continue;
            out.addAll(step.accept(this));
            later.addAll(Walk.mentions(List.of(step)));
        }
        Collections.reverse(out);
        return kept(steps, out);
    }

    private boolean isUnread(Step step) {
        return emptied(step).filter(wire -> ending.contains(wire) && !later.contains(wire)).isPresent();
    }

    /** The generated variable that a step gives a literal. */
    private static Optional<Wire> emptied(Step step) {
        boolean empties = step instanceof Step.Assign assign && assign.value() instanceof Value.Literal && assign.target() instanceof Value.Read;
        return empties ? Walk.assigned(step).filter(wire -> !wire.isUsers()) : Optional.empty();
    }

    @Override public List<Step> loop(Step.Loop step) {
        Set<Wire> around = ending;
        ending = Set.of();
        List<Step> body = block(step.body());
        ending = around;
        return List.of(step.with(body));
    }
}
