package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps the cotangent of the result is sure to reach on its way back. It may miss a step whose number is used on one
 * side of a branch only, or in a loop that may not go round, or in a condition; there the gradient on the number is an exact
 * zero, which must not meet a pole. A backward analysis; numbers in arrays count as reached.
 */
public final class Reaching {
    private final Set<Step> missed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Label, Sure> targets = new HashMap<>();
    private final Map<Step.Loop, Sure> heads = new IdentityHashMap<>();

    private Reaching() {}

    public static Reaching of(Circuit circuit) {
        Reaching reaching = new Reaching();
        reaching.block(circuit.body(), new Sure(false, Set.of()));
        return reaching;
    }

    /** Whether there may be no way from the result back to the number that {@code step} gives to a variable. */
    public boolean mayMiss(Step step) {
        return missed.contains(step);
    }

    /** The wires that a cotangent is sure to have come to; {@code all} where control never goes on. */
    private record Sure(boolean all, Set<Wire> wires) {
        static final Sure ALL = new Sure(true, Set.of());

        boolean has(Wire wire) {
            return all || wires.contains(wire);
        }

        Sure and(Sure other) {
            if (all) return other;
            if (other.all) return this;
            Set<Wire> both = new HashSet<>(wires);
            both.retainAll(other.wires);
            return new Sure(false, both);
        }

        Sure copy() {
            return new Sure(all, new HashSet<>(wires));
        }
    }

    /** What is sure before the steps, if {@code after} is sure after them. */
    private Sure block(List<Step> steps, Sure after) {
        Sure at = after.copy();
        for (int i = steps.size() - 1; i >= 0; i--) at = steps.get(i).accept(new Before(at));
        return at;
    }

    /** The wires that the cotangent of {@code value} is sure to go on to. */
    private static Set<Wire> beyond(Value value) {
        if (value instanceof Value.Read read) return read.type().isFloating() ? Set.of(read.wire()) : Set.of();
        if (value instanceof Value.Cast cast && cast.type().isFloating()) return beyond(cast.operand());
        if (value instanceof Value.Choice choice) {
            Set<Wire> both = new HashSet<>(beyond(choice.yes()));
            both.retainAll(beyond(choice.no()));
            return both;
        }
        Set<Wire> wires = new HashSet<>();
        if (value instanceof Value.Apply apply && !apply.gate().isLocallyConstant())
            for (int i = 0; i < apply.operands().size(); i++) if (passes(apply.gate(), i)) wires.addAll(beyond(apply.operands().get(i)));
        return wires;
    }

    /** Whether the gate always passes a gradient on to that input: its local gradient is neither 0 nor a choice. */
    private static boolean passes(Gate gate, int input) {
        Value partial = gate.partials().get(input);
        return !(partial instanceof Value.Choice || partial instanceof Value.Literal literal && literal.text().equals("0"));
    }

    private final class Before implements Step.Cases<Sure> {
        private final Sure after;

        Before(Sure after) {
            this.after = after;
        }

        private Sure given(Step step, Wire wire, Optional<Value> value) {
            boolean sure = after.has(wire);
            if (sure) missed.remove(step);
            else missed.add(step);
            after.wires().remove(wire);
            if (value.isPresent() && sure) after.wires().addAll(beyond(value.get()));
            return after;
        }

        private Sure kept(Value value) {
            after.wires().addAll(beyond(value));
            value.operands().forEach(operand -> after.wires().addAll(beyond(operand)));
            return after;
        }

        @Override public Sure declare(Step.Declare step) {
            if (step.wire().type().isReference()) return step.value().map(this::kept).orElse(after);
            return given(step, step.wire(), step.value());
        }

        @Override public Sure assign(Step.Assign step) {
            if (step.target() instanceof Value.Read read && !read.type().isReference()) return given(step, read.wire(), Optional.of(step.value()));
            return kept(step.value());
        }

        @Override public Sure update(Step.Update step) {
            if (!(step.target() instanceof Value.Read read)) return kept(step.value());
            if (after.has(read.wire())) {
                missed.remove(step);
                after.wires().addAll(beyond(step.value()));
            } else {
                missed.add(step);
            }
            return after;
        }

        @Override public Sure evaluate(Step.Evaluate step) {
            return kept(step.value());
        }

        @Override public Sure branch(Step.If step) {
            return block(step.then(), after).and(block(step.otherwise(), after));
        }

        @Override public Sure loop(Step.Loop step) {
            targets.put(step.exit(), after.copy());
            Sure head = settled(step, heads.getOrDefault(step, Sure.ALL).and(after));
            heads.put(step, head);
            return block(step.init(), step.kind() == Step.Loop.Kind.DO ? round(step, head) : head);
        }

        private Sure settled(Step.Loop step, Sure head) {
            Sure before = head.and(round(step, head));
            return before.equals(head) ? head : settled(step, before);
        }

        private Sure round(Step.Loop step, Sure head) {
            Sure next = block(step.update(), head);
            targets.put(step.next(), next);
            return block(step.body(), next);
        }

        @Override public Sure scope(Step.Scope step) {
            targets.put(step.label(), after.copy());
            return block(step.body(), after);
        }

        @Override public Sure leave(Step.Leave step) {
            return targets.get(step.label()).copy();
        }

        @Override public Sure choose(Step.Switch step) {
            Sure before = step.arms().stream().anyMatch(arm -> arm.labels().isEmpty()) ? Sure.ALL : after.copy();
            for (Step.Arm arm : step.arms()) before = before.and(block(arm.body(), after));
            return before.copy();
        }

        @Override public Sure leaveWith(Step.Return step) {
            return new Sure(false, new HashSet<>(step.value().map(Reaching::beyond).orElse(Set.of())));
        }

        @Override public Sure raise(Step.Throw step) {
            return Sure.ALL.copy();
        }

        @Override public Sure check(Step.Assert step) {
            return after;
        }

        @Override public Sure remark(Step.Remark step) {
            return after;
        }
    }
}
