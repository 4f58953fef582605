package dev.backflow.processor.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rewriting for a pass that seldom finds something to do: blocks and steps in which nothing changes are not copied, but handed on. */
public class Revision extends Rewriting {
    @Override public List<Step> block(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            List<Step> instead = steps.get(i).accept(this);
            if (instead.size() != 1 || instead.get(0) != steps.get(i)) return block(steps, i, instead);
        }
        return steps;
    }

    private List<Step> block(List<Step> steps, int at, List<Step> instead) {
        List<Step> out = new ArrayList<>(steps.subList(0, at));
        out.addAll(instead);
        for (int i = at + 1; i < steps.size(); i++) out.addAll(steps.get(i).accept(this));
        return out;
    }

    /** {@code before} if {@code after} is a list of the very same steps. */
    protected static List<Step> kept(List<Step> before, List<Step> after) {
        if (before.size() != after.size()) return after;
        for (int i = 0; i < before.size(); i++) if (before.get(i) != after.get(i)) return after;
        return before;
    }

    private static boolean isSame(Optional<Value> one, Optional<Value> other) {
        return one.orElse(null) == other.orElse(null);
    }

    @Override public List<Step> declare(Step.Declare step) {
        Optional<Value> value = step.value().map(this::value);
        return List.of(isSame(value, step.value()) ? step : new Step.Declare(step.wire(), value, step.place()));
    }

    @Override public List<Step> assign(Step.Assign step) {
        Value target = target(step.target()), value = value(step.value());
        return List.of(target == step.target() && value == step.value() ? step : new Step.Assign(target, value, step.place()));
    }

    @Override public List<Step> update(Step.Update step) {
        Value target = target(step.target()), value = value(step.value());
        return List.of(target == step.target() && value == step.value() ? step : new Step.Update(target, step.gate(), value, step.place()));
    }

    @Override public List<Step> evaluate(Step.Evaluate step) {
        Value value = value(step.value());
        return List.of(value == step.value() ? step : new Step.Evaluate(value, step.place()));
    }

    @Override public List<Step> branch(Step.If step) {
        Value condition = value(step.condition());
        List<Step> then = block(step.then()), otherwise = block(step.otherwise());
        return List.of(condition == step.condition() && then == step.then() && otherwise == step.otherwise() ? step : new Step.If(condition, then, otherwise, step.place()));
    }

    @Override public List<Step> loop(Step.Loop step) {
        List<Step> init = block(step.init());
        Value condition = value(step.condition());
        List<Step> update = block(step.update()), body = block(step.body());
        if (init == step.init() && condition == step.condition() && update == step.update() && body == step.body()) return List.of(step);
        return List.of(new Step.Loop(step.kind(), init, condition, update, body, step.exit(), step.next(), step.place()));
    }

    @Override public List<Step> scope(Step.Scope step) {
        List<Step> body = block(step.body());
        return List.of(body == step.body() ? step : new Step.Scope(step.label(), body, step.place()));
    }

    @Override public List<Step> choose(Step.Switch step) {
        List<Step.Arm> arms = new ArrayList<>();
        boolean same = true;
        for (Step.Arm arm : step.arms()) {
            List<Step> body = block(arm.body());
            same &= body == arm.body();
            arms.add(new Step.Arm(arm.labels(), body));
        }
        Value selector = value(step.selector());
        return List.of(same && selector == step.selector() ? step : new Step.Switch(selector, arms, step.place()));
    }

    @Override public List<Step> leaveWith(Step.Return step) {
        Optional<Value> value = step.value().map(this::value);
        return List.of(isSame(value, step.value()) ? step : new Step.Return(value, step.place()));
    }

    @Override public List<Step> raise(Step.Throw step) {
        Value value = value(step.value());
        return List.of(value == step.value() ? step : new Step.Throw(value, step.place()));
    }

    @Override public List<Step> check(Step.Assert step) {
        Value condition = value(step.condition());
        Optional<Value> message = step.message().map(this::value);
        return List.of(condition == step.condition() && isSame(message, step.message()) ? step : new Step.Assert(condition, message, step.place()));
    }
}
