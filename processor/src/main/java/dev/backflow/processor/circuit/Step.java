package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;

/** A statement. Lists of steps are blocks: what is declared in one is seen until its end. */
public sealed interface Step {
    <R> R accept(Cases<R> cases);

    /** {@code type wire = value;} or {@code type wire;} */
    record Declare(Wire wire, Optional<Value> value, Place place) implements Step {
        public static Declare of(Wire wire, Value value, Place place) { return new Declare(wire, Optional.of(value), place); }
        @Override public <R> R accept(Cases<R> cases) { return cases.declare(this); }
    }

    /** {@code target = value;} where the target is a {@link Value.Read}, {@link Value.Element} or {@link Value.Field}. */
    record Assign(Value target, Value value, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.assign(this); }
    }

    /**
     * {@code target op= value;}: the target becomes {@code gate(target, value)}. The gate is an infix operator, and its
     * result converts to the target's type without a cast.
     */
    record Update(Value target, Gate gate, Value value, Place place) implements Step {
        /** Whether the value is added to the target, or taken from it. */
        public boolean isSum() { return gate.symbol().equals("+") || gate.symbol().equals("-"); }
        @Override public <R> R accept(Cases<R> cases) { return cases.update(this); }
    }

    /** A call or library operation for its effect. */
    record Evaluate(Value value, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.evaluate(this); }
    }

    record If(Value condition, List<Step> then, List<Step> otherwise, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.branch(this); }
    }

    /**
     * A loop: {@code init}; then, while {@code condition}: {@code body}, {@code update}. A {@link Kind#DO} loop tests after
     * the body. {@code exit} is left by {@code break}; leaving {@code next} is {@code continue}. Only a {@link Kind#FOR}
     * loop has init and update; its init is one declaration or assignments to wires, its update assigns to wires.
     */
    record Loop(Kind kind, List<Step> init, Value condition, List<Step> update, List<Step> body, Label exit, Label next,
            Place place) implements Step {
        public enum Kind { FOR, WHILE, DO }
        /** The same loop around other steps. */
        public Loop with(List<Step> other) { return other == body ? this : new Loop(kind, init, condition, update, other, exit, next, place); }
        /** Whether there are loops in its rounds. */
        public boolean holdsLoops() { return Walk.anyStep(body, Loop.class::isInstance); }
        @Override public <R> R accept(Cases<R> cases) { return cases.loop(this); }
    }

    /** A labelled block, which {@link Leave} of its label ends. */
    record Scope(Label label, List<Step> body, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.scope(this); }
    }

    /** Ends the scope, loop or iteration that carries the label. The last step of its block. */
    record Leave(Label label, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.leave(this); }
    }

    /** A choice among arms without fall-through; the arm without labels is the default. */
    record Switch(Value selector, List<Arm> arms, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.choose(this); }
    }

    /** {@code case labels -> body}, the labels as source writes them; no labels for {@code default}. */
    record Arm(List<String> labels, List<Step> body) {}

    /** The last step of its block. */
    record Return(Optional<Value> value, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.leaveWith(this); }
    }

    /** {@code throw value;}, the last step of its block. */
    record Throw(Value value, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.raise(this); }
    }

    record Assert(Value condition, Optional<Value> message, Place place) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.check(this); }
    }

    /** A comment before the step that follows. */
    record Remark(String text) implements Step {
        @Override public <R> R accept(Cases<R> cases) { return cases.remark(this); }
    }

    /** One answer for each kind of step. */
    interface Cases<R> {
        R declare(Declare step);
        R assign(Assign step);
        R update(Update step);
        R evaluate(Evaluate step);
        R branch(If step);
        R loop(Loop step);
        R scope(Scope step);
        R leave(Leave step);
        R choose(Switch step);
        R leaveWith(Return step);
        R raise(Throw step);
        R check(Assert step);
        R remark(Remark step);
    }
}
