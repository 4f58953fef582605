package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Generated branches and loops: those on the same condition meet, empty ones go, a lone {@code else} becomes an {@code if}. */
final class Branches extends Revision {
    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : super.block(steps)) {
            Step last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last instanceof Step.If first && step instanceof Step.If second && canMeet(first, second)) out.set(out.size() - 1, met(first, second));
            else out.add(step);
        }
        List<Step> upright = new ArrayList<>();
        for (Step step : out) upright.add(step instanceof Step.If branch && branch.then().isEmpty() && !branch.otherwise().isEmpty() ? turned(branch) : step);
        return kept(steps, upright);
    }

    private static boolean isOurs(Place place) {
        return place == Place.NONE;
    }

    private static boolean canMeet(Step.If first, Step.If second) {
        if (!isOurs(first.place()) || !isOurs(second.place()) || !first.condition().equals(second.condition())) return false;
        Set<dev.backflow.processor.circuit.Wire> reads = Walk.reads(first.condition());
        return !Walk.anyStep(List.of(first), s -> Walk.assigned(s).filter(reads::contains).isPresent());
    }

    private static Step met(Step.If first, Step.If second) {
        return new Step.If(first.condition(), joined(first.then(), second.then()), joined(first.otherwise(), second.otherwise()), Place.NONE);
    }

    private static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static Step turned(Step.If branch) {
        return new Step.If(negated(branch.condition()), branch.otherwise(), List.of(), branch.place());
    }

    private static Value negated(Value condition) {
        if (condition instanceof Value.Apply not && not.gate() == Gates.standard().prefix("!")) return not.operands().get(0);
        return Value.Apply.of(Gates.standard().prefix("!"), condition);
    }

    @Override public List<Step> branch(Step.If step) {
        Step.If inner = (Step.If) super.branch(step).get(0);
        return isOurs(step.place()) && isEmpty(inner.then()) && isEmpty(inner.otherwise()) ? List.of() : List.of(inner);
    }

    @Override public List<Step> loop(Step.Loop step) {
        Step.Loop inner = (Step.Loop) super.loop(step).get(0);
        return isOurs(step.place()) && isEmpty(inner.body()) ? List.of() : List.of(inner);
    }

    private static boolean isEmpty(List<Step> block) {
        return block.stream().allMatch(Step.Remark.class::isInstance);
    }
}
