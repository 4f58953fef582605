package dev.backflow.processor.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a circuit with changes: every step gives the steps that take its place. Left alone, it copies; a pass
 * overrides what it changes.
 */
public class Rewriting implements Step.Cases<List<Step>> {
    /** The block that takes the place of {@code steps}. */
    public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) out.addAll(step.accept(this));
        return out;
    }

    /** The value that takes the place of {@code value}. */
    public Value value(Value value) {
        return value;
    }

    /** The target that takes the place of {@code target}. */
    public Value target(Value target) {
        return target;
    }

    @Override public List<Step> declare(Step.Declare step) {
        return List.of(new Step.Declare(step.wire(), step.value().map(this::value), step.place()));
    }

    @Override public List<Step> assign(Step.Assign step) {
        return List.of(new Step.Assign(target(step.target()), value(step.value()), step.place()));
    }

    @Override public List<Step> update(Step.Update step) {
        return List.of(new Step.Update(target(step.target()), step.gate(), value(step.value()), step.place()));
    }

    @Override public List<Step> evaluate(Step.Evaluate step) {
        return List.of(new Step.Evaluate(value(step.value()), step.place()));
    }

    @Override public List<Step> branch(Step.If step) {
        return List.of(new Step.If(value(step.condition()), block(step.then()), block(step.otherwise()), step.place()));
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(new Step.Loop(step.kind(), block(step.init()), value(step.condition()), block(step.update()),
            block(step.body()), step.exit(), step.next(), step.place()));
    }

    @Override public List<Step> scope(Step.Scope step) {
        return List.of(new Step.Scope(step.label(), block(step.body()), step.place()));
    }

    @Override public List<Step> leave(Step.Leave step) {
        return List.of(step);
    }

    @Override public List<Step> choose(Step.Switch step) {
        List<Step.Arm> arms = new ArrayList<>();
        step.arms().forEach(arm -> arms.add(new Step.Arm(arm.labels(), block(arm.body()))));
        return List.of(new Step.Switch(value(step.selector()), arms, step.place()));
    }

    @Override public List<Step> leaveWith(Step.Return step) {
        return List.of(new Step.Return(step.value().map(this::value), step.place()));
    }

    @Override public List<Step> raise(Step.Throw step) {
        return List.of(new Step.Throw(value(step.value()), step.place()));
    }

    @Override public List<Step> check(Step.Assert step) {
        return List.of(new Step.Assert(value(step.condition()), step.message().map(this::value), step.place()));
    }

    @Override public List<Step> remark(Step.Remark step) {
        return List.of(step);
    }
}
