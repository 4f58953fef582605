package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Walk;
import java.util.List;

/** Where control cannot go on. */
final class Jumps {
    private Jumps() {}

    /** Whether Java may see that control does not reach what follows {@code step}. */
    static boolean ends(Step step) {
        if (step instanceof Step.Leave || step instanceof Step.Return || step instanceof Step.Throw) return true;
        if (step instanceof Step.If branch) return ends(branch.then()) && ends(branch.otherwise());
        if (step instanceof Step.Scope scope) return ends(scope.body()) && !leaves(scope.body(), scope.label());
        if (step instanceof Step.Switch choice) return choice.arms().stream().allMatch(arm -> ends(arm.body()));
        return step instanceof Step.Loop loop && ends(loop);
    }

    private static boolean ends(Step.Loop loop) {
        if (leaves(loop.body(), loop.exit())) return false;
        boolean constant = Walk.reads(loop.condition()).isEmpty();
        return constant || loop.kind() == Step.Loop.Kind.DO && ends(loop.body()) && !leaves(loop.body(), loop.next());
    }

    static boolean ends(List<Step> block) {
        return !block.isEmpty() && ends(block.get(block.size() - 1));
    }

    private static boolean leaves(List<Step> steps, Label label) {
        return Walk.anyStep(steps, s -> s instanceof Step.Leave leave && leave.label() == label);
    }
}
