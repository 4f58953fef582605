package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first write to a generated variable declares it: {@code double dx = 0; … dx += e;} becomes {@code double dx = e;}. Where
 * the first write is inside a branch or loop, the declaration moves to just before that.
 */
final class FirstWrites extends Revision {
    private static final Set<String> NOTHING = Set.of("0", "null", "false");

    @Override public List<Step> block(List<Step> steps) {
        List<Step> inner = super.block(steps);
        Map<Wire, Step.Declare> open = new HashMap<>();
        Map<Integer, List<Step.Declare>> moved = new HashMap<>();
        Map<Integer, Step> replaced = new HashMap<>();
        Set<Step> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < inner.size(); i++) {
            Step step = inner.get(i);
            for (Wire wire : open.isEmpty() ? Set.<Wire>of() : Walk.mentions(List.of(step))) {
                Step.Declare declare = open.remove(wire);
                if (declare == null) continue;
                gone.add(declare);
                Optional<Step> first = first(step, wire);
                if (first.isPresent()) replaced.put(i, first.get());
                else moved.computeIfAbsent(i, k -> new ArrayList<>()).add(assignsFirst(step, wire) ? new Step.Declare(wire, Optional.empty(), Place.NONE) : declare);
            }
            if (step instanceof Step.Declare declare && isBlank(declare)) open.put(declare.wire(), declare);
        }
        gone.addAll(open.values());
        return kept(steps, gone.isEmpty() ? inner : assembled(inner, moved, replaced, gone));
    }

    private static List<Step> assembled(List<Step> steps, Map<Integer, List<Step.Declare>> moved, Map<Integer, Step> replaced, Set<Step> gone) {
        List<Step> out = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (gone.contains(steps.get(i))) continue;
            if (moved.containsKey(i)) {
                int at = out.size();
                while (at > 0 && out.get(at - 1) instanceof Step.Remark) at--;
                out.addAll(at, moved.get(i));
            }
            out.add(replaced.getOrDefault(i, steps.get(i)));
        }
        return out;
    }

    /** A generated variable that begins with nothing. */
    private static boolean isBlank(Step.Declare declare) {
        if (declare.wire().isUsers() || declare.value().isEmpty()) return false;
        return declare.value().get() instanceof Value.Literal literal && NOTHING.contains(literal.text());
    }

    /** The declaration that {@code step} becomes if it is the first to give the wire a value. */
    private static Optional<Step> first(Step step, Wire wire) {
        if (step instanceof Step.Assign assign && assign.target().equals(wire.read()) && !Walk.reads(assign.value()).contains(wire))
            return Optional.of(Step.Declare.of(wire, assign.value(), assign.place()));
        if (step instanceof Step.Update update && (wire.isGradient() || !wire.type().isFloating()) && update.target().equals(wire.read()) && !Walk.reads(update.value()).contains(wire)) {
            if (update.gate().symbol().equals("+")) return Optional.of(Step.Declare.of(wire, update.value(), update.place()));
            if (update.gate().symbol().equals("-")) return Optional.of(Step.Declare.of(wire, negated(update.value()), update.place()));
        }
        return Optional.empty();
    }

    /** The minus goes to the first factor, as a person would write it. */
    static Value negated(Value value) {
        if (value instanceof Value.Apply product && Set.of("*", "/").contains(product.gate().symbol()))
            return Value.Apply.of(product.gate(), negated(product.operands().get(0)), product.operands().get(1));
        return Value.Apply.of(Gates.standard().prefix("-"), value);
    }

    /** Whether the step gives the wire a value on every way, before it reads it. */
    private static boolean assignsFirst(Step step, Wire wire) {
        if (step instanceof Step.Assign assign) return assign.target().equals(wire.read()) && !Walk.reads(assign.value()).contains(wire);
        if (!(step instanceof Step.If branch) || Walk.reads(branch.condition()).contains(wire)) return false;
        return assignsFirst(branch.then(), wire) && assignsFirst(branch.otherwise(), wire);
    }

    private static boolean assignsFirst(List<Step> block, Wire wire) {
        for (Step step : block) {
            if (step instanceof Step.Throw) return true;
            if (Walk.mentions(List.of(step)).contains(wire)) return assignsFirst(step, wire);
        }
        return false;
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
