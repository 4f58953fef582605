package dev.backflow.processor.circuit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Ways through a circuit: the parts of a step, every step, every value, in the order of the text. */
public final class Walk {
    private static final Values VALUES = new Values();
    private static final Blocks BLOCKS = new Blocks();

    private Walk() {}

    /** The values that a step itself evaluates, its target included, in the order of evaluation. */
    public static List<Value> values(Step step) {
        return step.accept(VALUES);
    }

    /** The blocks inside a step, in the order of execution. */
    public static List<List<Step>> blocks(Step step) {
        return step.accept(BLOCKS);
    }

    /** The same step around other blocks, in the order of {@link #blocks}. */
    public static Step with(Step step, List<List<Step>> blocks) {
        if (step instanceof Step.If s) return new Step.If(s.condition(), blocks.get(0), blocks.get(1), s.place());
        if (step instanceof Step.Loop s) return new Step.Loop(s.kind(), blocks.get(0), s.condition(), blocks.get(2), blocks.get(1), s.exit(), s.next(), s.place());
        if (step instanceof Step.Scope s) return new Step.Scope(s.label(), blocks.get(0), s.place());
        if (!(step instanceof Step.Switch s)) return step;
        List<Step.Arm> arms = new ArrayList<>();
        for (Step.Arm arm : s.arms()) arms.add(new Step.Arm(arm.labels(), blocks.get(arms.size())));
        return new Step.Switch(s.selector(), arms, s.place());
    }

    /** Calls {@code visit} on every step, outer before inner. */
    public static void steps(Collection<Step> steps, Consumer<Step> visit) {
        for (Step step : steps) {
            visit.accept(step);
            for (List<Step> block : blocks(step)) steps(block, visit);
        }
    }

    /** The same from the last step to the first, inner before outer. */
    public static void backwards(List<Step> steps, Consumer<Step> visit) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<List<Step>> blocks = blocks(steps.get(i));
            for (int k = blocks.size() - 1; k >= 0; k--) backwards(blocks.get(k), visit);
            visit.accept(steps.get(i));
        }
    }

    /** Calls {@code visit} on every value in {@code value}, outer before inner. */
    public static void values(Value value, Consumer<Value> visit) {
        visit.accept(value);
        for (Value operand : value.operands()) values(operand, visit);
    }

    /** Whether {@code value} or something in it satisfies {@code test}. */
    public static boolean any(Value value, Predicate<Value> test) {
        if (test.test(value)) return true;
        for (Value operand : value.operands()) if (any(operand, test)) return true;
        return false;
    }

    /** Whether some step satisfies {@code test}. */
    public static boolean anyStep(Collection<Step> steps, Predicate<Step> test) {
        for (Step step : steps) {
            if (test.test(step)) return true;
            for (List<Step> block : blocks(step)) if (anyStep(block, test)) return true;
        }
        return false;
    }

    /** The wires that a value reads. */
    public static Set<Wire> reads(Value value) {
        Set<Wire> wires = new LinkedHashSet<>();
        reads(value, wires);
        return wires;
    }

    /** Adds the wires that a value reads to {@code wires}. */
    public static void reads(Value value, Set<Wire> wires) {
        if (value instanceof Value.Read read) wires.add(read.wire());
        else for (Value operand : value.operands()) reads(operand, wires);
    }

    /** Whether the step, or one within it, does more with {@code array} than to ask for its lengths. */
    public static boolean looksInto(Step step, Wire array) {
        return anyStep(List.of(step), s -> values(s).stream().anyMatch(v -> looksInto(v, array)));
    }

    /** The same for a value. */
    public static boolean looksInto(Value value, Wire array) {
        if (value instanceof Value.Length length && root(length.array()).equals(array.read())) return false;
        return value.equals(array.read()) || value.operands().stream().anyMatch(o -> looksInto(o, array));
    }

    /** What {@code reference} indexes first: {@code a} for {@code a[i][j]}, and for {@code a} itself. */
    public static Value root(Value reference) {
        return reference instanceof Value.Element element ? root(element.array()) : reference;
    }

    /** The variable that {@code value} is, or that leads to the element or field that it is. */
    public static Optional<Wire> base(Value value) {
        Value root = root(value);
        if (root instanceof Value.Read read) return Optional.of(read.wire());
        return root instanceof Value.Field field ? base(field.object()) : Optional.empty();
    }

    /** The wires that occur in the steps in any way but as declared there, targets included. */
    public static Set<Wire> mentions(Collection<Step> steps) {
        Set<Wire> wires = new LinkedHashSet<>();
        mentions(steps, wires);
        return wires;
    }

    private static void mentions(Collection<Step> steps, Set<Wire> wires) {
        for (Step step : steps) {
            for (Value value : values(step)) reads(value, wires);
            for (List<Step> block : blocks(step)) mentions(block, wires);
        }
    }

    /** The wires that the steps declare. */
    public static Set<Wire> declares(Collection<Step> steps) {
        Set<Wire> wires = new LinkedHashSet<>();
        steps(steps, step -> {
            if (step instanceof Step.Declare declare) wires.add(declare.wire());
        });
        return wires;
    }

    /** The wire that this very step gives a value, by a declaration, an assignment or an update. */
    public static Optional<Wire> assigned(Step step) {
        if (step instanceof Step.Declare declare) return Optional.of(declare.wire());
        return target(step).filter(Value.Read.class::isInstance).map(t -> ((Value.Read) t).wire());
    }

    /** What a declaration or an assignment gives its variable or element. */
    public static Optional<Value> given(Step step) {
        if (step instanceof Step.Declare declare) return declare.value();
        return step instanceof Step.Assign assign ? Optional.of(assign.value()) : Optional.empty();
    }

    /** The target of an assignment or update. */
    public static Optional<Value> target(Step step) {
        if (step instanceof Step.Assign assign) return Optional.of(assign.target());
        if (step instanceof Step.Update update) return Optional.of(update.target());
        return Optional.empty();
    }

    /** The variables that the steps assign to or update, beside what they declare. */
    public static Set<Wire> changed(Collection<Step> steps) {
        Set<Wire> changed = new LinkedHashSet<>();
        steps(steps, step -> target(step).filter(Value.Read.class::isInstance).ifPresent(target -> changed.add(((Value.Read) target).wire())));
        return changed;
    }

    /** The labels that control may leave for, from inside {@code steps} to outside of them; a return leaves {@code method}. */
    public static Set<Label> leaves(Collection<Step> steps, Label method) {
        Set<Label> left = new LinkedHashSet<>();
        Set<Label> inside = new LinkedHashSet<>();
        steps(steps, step -> {
            if (step instanceof Step.Leave leave) left.add(leave.label());
            if (step instanceof Step.Return) left.add(method);
            inside.addAll(labels(step));
        });
        left.removeAll(inside);
        return left;
    }

    /** Whether {@code label} is left somewhere in {@code steps}. */
    public static boolean isLeft(Label label, Collection<Step> steps) {
        return anyStep(steps, step -> step instanceof Step.Leave leave && leave.label() == label);
    }

    /** Whether control comes out of {@code steps} behind them only. */
    public static boolean endsBehind(Collection<Step> steps) {
        return leaves(steps, new Label("method")).isEmpty();
    }

    /** The labels that this very step carries. */
    public static List<Label> labels(Step step) {
        if (step instanceof Step.Loop loop) return List.of(loop.exit(), loop.next());
        if (step instanceof Step.Scope scope) return List.of(scope.label());
        return List.of();
    }

    private static final class Values implements Step.Cases<List<Value>> {
        @Override public List<Value> declare(Step.Declare step) { return listed(step.value()); }
        @Override public List<Value> assign(Step.Assign step) { return List.of(step.target(), step.value()); }
        @Override public List<Value> update(Step.Update step) { return List.of(step.target(), step.value()); }
        @Override public List<Value> evaluate(Step.Evaluate step) { return List.of(step.value()); }
        @Override public List<Value> branch(Step.If step) { return List.of(step.condition()); }
        @Override public List<Value> loop(Step.Loop step) { return List.of(step.condition()); }
        @Override public List<Value> scope(Step.Scope step) { return List.of(); }
        @Override public List<Value> leave(Step.Leave step) { return List.of(); }
        @Override public List<Value> choose(Step.Switch step) { return List.of(step.selector()); }
        @Override public List<Value> leaveWith(Step.Return step) { return listed(step.value()); }
        @Override public List<Value> raise(Step.Throw step) { return List.of(step.value()); }
        @Override public List<Value> remark(Step.Remark step) { return List.of(); }

        @Override public List<Value> check(Step.Assert step) {
            return step.message().map(m -> List.of(step.condition(), m)).orElse(List.of(step.condition()));
        }

        private static List<Value> listed(Optional<Value> value) {
            return value.isPresent() ? List.of(value.get()) : List.of();
        }
    }

    private static final class Blocks implements Step.Cases<List<List<Step>>> {
        @Override public List<List<Step>> declare(Step.Declare step) { return List.of(); }
        @Override public List<List<Step>> assign(Step.Assign step) { return List.of(); }
        @Override public List<List<Step>> update(Step.Update step) { return List.of(); }
        @Override public List<List<Step>> evaluate(Step.Evaluate step) { return List.of(); }
        @Override public List<List<Step>> branch(Step.If step) { return List.of(step.then(), step.otherwise()); }
        @Override public List<List<Step>> loop(Step.Loop step) { return List.of(step.init(), step.body(), step.update()); }
        @Override public List<List<Step>> scope(Step.Scope step) { return List.of(step.body()); }
        @Override public List<List<Step>> leave(Step.Leave step) { return List.of(); }
        @Override public List<List<Step>> leaveWith(Step.Return step) { return List.of(); }
        @Override public List<List<Step>> raise(Step.Throw step) { return List.of(); }
        @Override public List<List<Step>> check(Step.Assert step) { return List.of(); }
        @Override public List<List<Step>> remark(Step.Remark step) { return List.of(); }

        @Override public List<List<Step>> choose(Step.Switch step) {
            List<List<Step>> blocks = new ArrayList<>();
            step.arms().forEach(arm -> blocks.add(arm.body()));
            return blocks;
        }
    }
}
