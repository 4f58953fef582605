package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The same program with as few jumps as can be: what follows {@code if (c) return …;} moves into its {@code else}, jumps to
 * where control goes anyway are dropped, and choices whose sides are dear or may throw become branches. What jumps remain
 * leave loops, or skip a part that no {@code else} can hold. Objects are {@linkplain Chosen chosen} by what stays.
 */
final class Structured {
    /** Beyond this nesting, an {@code else} is no longer clearer than a jump. */
    private static final int DEEPEST = 30;

    private Structured() {}

    static Circuit of(Circuit circuit) {
        List<Step> plain = new Chosen().block(new Branches().block(circuit.body()));
        List<Step> steps = block(plain, Set.of(), 0);
        return circuit.with(circuit.snapshots().isPresent() ? new Enclosed().block(steps) : steps);
    }

    /** {@code tails}: the labels that control leaves for when it reaches the end of the block. */
    private static List<Step> block(List<Step> steps, Set<Label> tails, int depth) {
        List<Step> out = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<Step> rest = steps.subList(i + 1, steps.size());
            Step step = steps.get(i);
            if (step instanceof Step.If branch && !rest.isEmpty() && !ends(List.of(step)) && depth < DEEPEST) {
                Optional<Step.If> joined = join(branch, rest);
                if (joined.isPresent()) {
                    out.addAll(inner(joined.get(), tails, depth + 1));
                    return out;
                }
            }
            if (step instanceof Step.Leave leave && tails.contains(leave.label())) return out;
            List<Step> structured = inner(step, rest.isEmpty() ? tails : Set.of(), depth);
            out.addAll(structured);
            if (ends(structured)) return out;
        }
        return out;
    }

    private static Optional<Step.If> join(Step.If branch, List<Step> rest) {
        if (jumps(branch.then()))
            return Optional.of(new Step.If(branch.condition(), branch.then(), Sweeps.concat(branch.otherwise(), rest), branch.place()));
        if (jumps(branch.otherwise()))
            return Optional.of(new Step.If(branch.condition(), Sweeps.concat(branch.then(), rest), branch.otherwise(), branch.place()));
        return Optional.empty();
    }

    /** Whether a block never reaches its end, and not for throwing alone. */
    private static boolean jumps(List<Step> block) {
        return ends(block) && Walk.anyStep(block, s -> s instanceof Step.Leave || s instanceof Step.Return);
    }

    private static boolean ends(List<Step> block) {
        if (block.isEmpty()) return false;
        Step last = block.get(block.size() - 1);
        if (last instanceof Step.If branch) return ends(branch.then()) && ends(branch.otherwise());
        return last instanceof Step.Leave || last instanceof Step.Return || last instanceof Step.Throw;
    }

    private static List<Step> inner(Step step, Set<Label> tails, int depth) {
        return new Rewriting() {
            @Override public List<Step> branch(Step.If s) {
                return List.of(new Step.If(s.condition(), Structured.block(s.then(), tails, depth + 1),
                    Structured.block(s.otherwise(), tails, depth + 1), s.place()));
            }

            @Override public List<Step> loop(Step.Loop s) {
                return List.of(new Step.Loop(s.kind(), s.init(), s.condition(), s.update(), Structured.block(s.body(), Set.of(s.next()), depth + 1),
                    s.exit(), s.next(), s.place()));
            }

            @Override public List<Step> scope(Step.Scope s) {
                Set<Label> inside = new HashSet<>(tails);
                inside.add(s.label());
                List<Step> body = Structured.block(s.body(), inside, depth + 1);
                return Walk.isLeft(s.label(), body) ? List.of(new Step.Scope(s.label(), body, s.place())) : body;
            }

            @Override public List<Step> choose(Step.Switch s) {
                List<Step.Arm> arms = new ArrayList<>();
                s.arms().forEach(arm -> arms.add(new Step.Arm(arm.labels(), Structured.block(arm.body(), tails, depth + 1))));
                return List.of(new Step.Switch(s.selector(), arms, s.place()));
            }
        }.block(List.of(step));
    }

    /** Rounds of outermost loops that end early do so in a scope of their own: checkpointing takes rounds out of their loop. */
    private static final class Enclosed extends Rewriting {
        @Override public List<Step> loop(Step.Loop step) {
            if (!Walk.isLeft(step.next(), step.body())) return List.of(step);
            List<Step> round = List.of(new Step.Scope(step.next(), step.body(), step.place()));
            return List.of(new Step.Loop(step.kind(), step.init(), step.condition(), step.update(), round, step.exit(), new Label("next"), step.place()));
        }
    }

    /** Makes branches of choices with a side that is dear or may throw, and while-loops of loops that count with numbers a gradient flows through. */
    private static final class Branches extends Rewriting {
        @Override public List<Step> declare(Step.Declare step) {
            if (step.value().isEmpty()) return List.of(step);
            if (isSplit(step.value().get())) return List.of(new Step.Declare(step.wire(), Optional.empty(), step.place()), split(step.value().get(), step.wire().read(), step));
            return hoisted(step, super.declare(step), step.value().get());
        }

        @Override public List<Step> assign(Step.Assign step) {
            if (isSplit(step.value()) && step.target() instanceof Value.Read) return List.of(split(step.value(), step.target(), step));
            return hoisted(step, super.assign(step), step.value());
        }

        @Override public List<Step> update(Step.Update step) {
            return hoisted(step, super.update(step), step.value());
        }

        @Override public List<Step> evaluate(Step.Evaluate step) {
            return hoisted(step, super.evaluate(step), step.value());
        }

        @Override public List<Step> leaveWith(Step.Return step) {
            if (step.value().isPresent() && step.value().get() instanceof Value.Choice choice && isSplit(choice))
                return block(List.of(new Step.If(choice.condition(), List.of(new Step.Return(Optional.of(choice.yes()), step.place())),
                    List.of(new Step.Return(Optional.of(choice.no()), step.place())), step.place())));
            return step.value().isPresent() ? hoisted(step, List.of(step), step.value().get()) : List.of(step);
        }

        /** {@code value} as a branch that gives it to {@code target}. */
        private Step split(Value value, Value target, Step step) {
            Place place = place(step);
            List<Value> parts = value.operands();
            boolean choice = value instanceof Value.Choice, or = !choice && symbol(value).equals("||");
            Value yes = choice ? parts.get(1) : or ? Terms.bool(true) : parts.get(1), no = choice ? parts.get(2) : or ? parts.get(1) : Terms.bool(false);
            return new Step.If(parts.get(0), block(List.of(new Step.Assign(target, yes, place))), block(List.of(new Step.Assign(target, no, place))), place);
        }

        private static String symbol(Value value) {
            return ((Value.Apply) value).gate().symbol();
        }

        private static Place place(Step step) {
            if (step instanceof Step.Declare s) return s.place();
            if (step instanceof Step.Assign s) return s.place();
            if (step instanceof Step.Update s) return s.place();
            return ((Step.Return) step).place();
        }

        /** The step with its risky choices computed before it. */
        private List<Step> hoisted(Step step, List<Step> plain, Value value) {
            if (!Walk.any(value, Branches::isSplit)) return plain;
            Staging staging = Staging.plain();
            outermost(value, staging);
            List<Value> roots = beforehand(step);
            roots.add(value);
            Staging.Staged staged = staging.stage(roots);
            List<Step> out = new ArrayList<>(block(staged.before()));
            out.addAll(new Rewriting() {
                @Override public Value value(Value v) { return v.equals(value) ? staged.values().get(roots.size() - 1) : v; }

                @Override public Value target(Value t) { return t instanceof Value.Element ? t.with(staged.values().subList(0, 2)) : t; }
            }.block(List.of(step)));
            return out;
        }

        /** What {@code step} evaluates before its value: of an element the array and the index, and what is to be added to. */
        private static List<Value> beforehand(Step step) {
            Optional<Value> element = Walk.target(step).filter(Value.Element.class::isInstance);
            List<Value> parts = new ArrayList<>(element.map(Value::operands).orElse(List.of()));
            if (step instanceof Step.Update) element.ifPresent(parts::add);
            return parts;
        }

        private static void outermost(Value value, Staging staging) {
            if (isSplit(value)) staging.name(value);
            else value.operands().forEach(o -> outermost(o, staging));
        }

        /** Whether {@code value} becomes a branch: a risky choice, or what evaluates one only at times. */
        private static boolean isSplit(Value value) {
            if (value instanceof Value.Choice choice && risky(choice)) return true;
            for (Value part : Staging.atTimes(value)) if (Walk.any(part, Branches::isSplit)) return true;
            return false;
        }

        private static boolean risky(Value.Choice choice) {
            return choice.type().isFloating() && (risk(choice.yes()) || risk(choice.no()));
        }

        private static boolean risk(Value value) {
            return Walk.any(value, v -> v instanceof Value.Apply apply && apply.gate().dear() || Staging.mayThrow(v));
        }

        @Override public List<Step> loop(Step.Loop step) {
            List<Step> body = block(step.body());
            boolean floating = Walk.anyStep(Sweeps.concat(step.init(), step.update()), s -> Walk.assigned(s).map(Wire::type).filter(t -> t.carries()).isPresent());
            if (!floating) return List.of(step.with(body));
            List<Step> inner = new ArrayList<>();
            inner.add(new Step.Scope(step.next(), body, step.place()));
            inner.addAll(block(step.update()));
            List<Step> out = new ArrayList<>(block(step.init()));
            out.add(new Step.Loop(Step.Loop.Kind.WHILE, List.of(), step.condition(), List.of(), inner, step.exit(), new Label("next"), step.place()));
            return out;
        }
    }
}
