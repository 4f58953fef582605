package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.ArrayList;
import java.util.List;

/** Questions about lists of steps. */
final class Blocks {
    private Blocks() {}

    /** Whether control may reach the end of {@code steps}; true when in doubt. */
    static boolean complete(List<Step> steps) {
        return steps.isEmpty() || completes(steps.get(steps.size() - 1));
    }

    private static boolean completes(Step last) {
        if (last instanceof Step.If branch) return complete(branch.then()) || complete(branch.otherwise());
        if (last instanceof Step.Loop loop)
            return !(loop.condition() instanceof Value.Literal always && always.text().equals("true")) || Walk.isLeft(loop.exit(), loop.body());
        if (last instanceof Step.Scope scope) return complete(scope.body()) || Walk.isLeft(scope.label(), scope.body());
        return !(last instanceof Step.Leave || last instanceof Step.Return || last instanceof Step.Throw);
    }

    /** The steps without those that leave {@code label} where its end is reached anyway. */
    static List<Step> withoutLast(List<Step> steps, Label label) {
        if (steps.isEmpty()) return steps;
        List<Step> kept = new ArrayList<>(steps.subList(0, steps.size() - 1));
        Step last = steps.get(steps.size() - 1);
        if (last instanceof Step.If branch)
            kept.add(new Step.If(branch.condition(), withoutLast(branch.then(), label), withoutLast(branch.otherwise(), label),
                branch.place()));
        else if (!(last instanceof Step.Leave leave && leave.label() == label)) kept.add(last);
        return kept;
    }

    /** The steps as a labelled block, if one of them leaves the label. */
    static List<Step> scoped(List<Step> steps, Label label, Place place) {
        List<Step> kept = withoutLast(steps, label);
        return Walk.isLeft(label, kept) ? List.of(new Step.Scope(label, kept, place)) : kept;
    }

    /** One list after the other. */
    static List<Step> concat(List<Step> first, List<Step> second) {
        List<Step> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
