package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a variable's record will be asked for a component, whichever way control takes, before the variable has another: then it
 * makes no difference to ask at once, but that a record that is {@code null} is found sooner. Loops are taken to go round.
 */
final class Awaited {
    private enum Way { ASKED, OPEN, LOST }

    private final Wire wire;
    private final RecordUses uses;
    private final Set<Label> inside = new HashSet<>();
    private final Set<Label> left = new HashSet<>();

    Awaited(Wire wire, RecordUses uses) {
        this.wire = wire;
        this.uses = uses;
    }

    /** The answer for what the step at {@code spot} gives the variable. */
    boolean from(RecordUses.Spot spot) {
        for (RecordUses.Spot at = spot; at != null; at = at.outer()) {
            Way way = way(at.rest());
            if (way != Way.OPEN || at.around() instanceof Step.Loop) return way == Way.ASKED;
        }
        return false;
    }

    private Way way(List<Step> steps) {
        for (Step step : steps) {
            Way way = way(step);
            if (way != Way.OPEN) return way;
        }
        return Way.OPEN;
    }

    private Way way(Step step) {
        if (step instanceof Step.Loop loop) return loop(loop);
        if (step instanceof Step.Assert) return Way.OPEN;
        if (Walk.values(step).stream().anyMatch(this::asks)) return Way.ASKED;
        if (Walk.assigned(step).filter(wire::equals).isPresent() || step instanceof Step.Return || isPassed(step)) return Way.LOST;
        if (step instanceof Step.Leave leave) return leave(leave.label());
        if (step instanceof Step.Throw) return Way.ASKED;
        if (step instanceof Step.Scope scope) return labelled(scope, scope.body());
        if (step instanceof Step.If || step instanceof Step.Switch) return branches(step);
        return Way.OPEN;
    }

    private Way leave(Label label) {
        left.add(label);
        return inside.contains(label) ? Way.OPEN : Way.LOST;
    }

    private Way loop(Step.Loop loop) {
        Way begin = way(loop.init());
        if (begin != Way.OPEN) return begin;
        return asks(loop.condition()) ? Way.ASKED : labelled(loop, loop.body());
    }

    /** Who leaves a block early has not asked. */
    private Way labelled(Step step, List<Step> body) {
        List<Label> labels = Walk.labels(step);
        inside.addAll(labels);
        Way way = way(body);
        labels.forEach(inside::remove);
        return left.removeAll(labels) && way == Way.ASKED ? Way.OPEN : way;
    }

    /** A switch without default may take none of its arms. */
    private Way branches(Step step) {
        List<Way> ways = new ArrayList<>(Walk.blocks(step).stream().map(this::way).toList());
        if (step instanceof Step.Switch choice && choice.arms().stream().noneMatch(arm -> arm.labels().isEmpty())) ways.add(Way.OPEN);
        if (ways.contains(Way.LOST)) return Way.LOST;
        return ways.stream().allMatch(Way.ASKED::equals) ? Way.ASKED : Way.OPEN;
    }

    /** Whether the record goes elsewhere as it is. */
    private boolean isPassed(Step step) {
        return !(Walk.assigned(step).isPresent() && Walk.values(step).stream().allMatch(Value.Read.class::isInstance)) && Walk.values(step).stream().anyMatch(this::passes);
    }

    private boolean passes(Value value) {
        if (value instanceof Value.Component component && component.object() instanceof Value.Read) return false;
        return isIt(value) || value.operands().stream().anyMatch(this::passes);
    }

    /** Whether {@code value} cannot be evaluated without asking. */
    private boolean asks(Value value) {
        if (value instanceof Value.Component component && isIt(component.object())) return true;
        if (value instanceof Value.Choice choice) return asks(choice.condition());
        boolean shortened = value instanceof Value.Apply apply && Set.of("&&", "||").contains(apply.gate().symbol());
        return shortened ? asks(value.operands().get(0)) : value.operands().stream().anyMatch(this::asks);
    }

    private boolean isIt(Value value) {
        return value instanceof Value.Read read && uses.root(read.wire()) == wire;
    }
}
