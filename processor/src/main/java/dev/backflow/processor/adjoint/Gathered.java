package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loop of the reverse pass that adds to an element of a shadow again and again, always the same, and reads it nowhere: it adds to
 * a variable, which is added to the element once. Others may add to the element meanwhile, for sums have no order.
 */
final class Gathered {
    private final Reversal reversal;
    private final Step.Loop loop;
    private final Set<Wire> assigned = new HashSet<>();
    private final Set<Value> elements = new HashSet<>();
    private boolean calls;

    private Gathered(Reversal reversal, Step.Loop loop) {
        this.reversal = reversal;
        this.loop = loop;
    }

    /** The loop in this form. */
    static List<Step> of(Step.Loop loop, Reversal reversal) {
        return reversal.remembered().isInformed() ? new Gathered(reversal, loop).steps() : List.of(loop);
    }

    private List<Step> steps() {
        Set<Value> targets = new LinkedHashSet<>();
        Walk.steps(List.of(loop), step -> {
            Walk.assigned(step).ifPresent(assigned::add);
            if (isSum(step)) {
                targets.add(((Step.Update) step).target());
                note(((Step.Update) step).value());
                ((Step.Update) step).target().operands().forEach(this::note);
            } else {
                Walk.values(step).forEach(this::note);
            }
        });
        Map<Value, Wire> sums = new LinkedHashMap<>();
        if (!calls) targets.stream().map(Value.Element.class::cast).filter(this::isGathered).forEach(t -> sums.put(t, sum(t)));
        return sums.isEmpty() ? List.of(loop) : with(sums);
    }

    /** Adds to an element, or takes from it. */
    private static boolean isSum(Step step) {
        return step instanceof Step.Update update && update.isSum() && update.target() instanceof Value.Element element && element.type().isFloating();
    }

    private void note(Value value) {
        Walk.values(value, v -> {
            calls |= v instanceof Value.Call || v instanceof Value.Library;
            if (v instanceof Value.Element element && element.type().isFloating()) elements.add(element);
        });
    }

    private boolean isGathered(Value.Element target) {
        Set<Wire> reads = Walk.reads(target);
        if (reads.stream().anyMatch(assigned::contains) || !reversal.isShadowOfVariable(target.array())) return false;
        return !elements.contains(target) && elements.stream().noneMatch(e -> mayMeet(target, (Value.Element) e));
    }

    private boolean mayMeet(Value.Element target, Value.Element other) {
        boolean apart = target.array().equals(other.array()) && target.index() instanceof Value.Literal && other.index() instanceof Value.Literal && !target.index().equals(other.index());
        return !apart && reversal.mayShare(target.array(), other.array());
    }

    private static Wire sum(Value.Element target) {
        return Wire.fresh(Staging.nameFor(target, "Sum"), target.type());
    }

    private List<Step> with(Map<Value, Wire> sums) {
        List<Step> steps = new ArrayList<>();
        sums.values().forEach(wire -> steps.add(Step.Declare.of(wire, Terms.zero(), Place.NONE)));
        steps.addAll(new Rewriting() {
            @Override public List<Step> update(Step.Update step) {
                return List.of(isSum(step) && sums.containsKey(step.target()) ? new Step.Update(sums.get(step.target()).read(), step.gate(), step.value(), step.place()) : step);
            }
        }.block(List.of(loop)));
        sums.forEach((element, wire) -> steps.add(new Step.If(Terms.infix("!=", wire.read(), Terms.zero()), List.of(Terms.accumulate(element, wire.read())), List.of(), Place.NONE)));
        return steps;
    }
}
