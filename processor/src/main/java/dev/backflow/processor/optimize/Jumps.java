package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.List;

/** Where control cannot go on, by the rules of Java's section 14.22. */
final class Jumps {
    private Jumps() {}

    /** Whether Java may see that control does not reach what follows {@code step}. */
    static boolean ends(Step step) {
        return ends(step, false);
    }

    static boolean ends(List<Step> block) {
        return ends(block, false);
    }

    /** Whether Java does see it. */
    static boolean surelyEnds(Step step) {
        return ends(step, true);
    }

    private static boolean ends(Step step, boolean surely) {
        if (step instanceof Step.Leave || step instanceof Step.Return || step instanceof Step.Throw) return true;
        if (step instanceof Step.If branch) return ends(branch.then(), surely) && ends(branch.otherwise(), surely);
        if (step instanceof Step.Scope scope) return ends(scope.body(), surely) && !Walk.isLeft(scope.label(), scope.body());
        if (step instanceof Step.Switch choice) return (!surely || hasDefault(choice)) && choice.arms().stream().allMatch(arm -> ends(arm.body(), surely));
        return step instanceof Step.Loop loop && ends(loop, surely);
    }

    private static boolean hasDefault(Step.Switch choice) {
        return choice.arms().stream().anyMatch(arm -> arm.labels().isEmpty());
    }

    private static boolean ends(Step.Loop loop, boolean surely) {
        if (Walk.isLeft(loop.exit(), loop.body())) return false;
        boolean endless = surely ? loop.condition() instanceof Value.Literal always && always.text().equals("true") : Walk.reads(loop.condition()).isEmpty();
        return endless || loop.kind() == Step.Loop.Kind.DO && ends(loop.body(), surely) && !Walk.isLeft(loop.next(), loop.body());
    }

    private static boolean ends(List<Step> block, boolean surely) {
        return !block.isEmpty() && ends(block.get(block.size() - 1), surely);
    }
}
