package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A gradient that is set to zero and then added to is assigned instead: {@code d = da[i]; da[i] = 0; da[i] += e;} becomes
 * {@code d = da[i]; da[i] = e;}, and for a variable {@code dx = e;}, which other steps may come before. Where {@code e} is {@code d},
 * the element keeps what it has.
 */
final class Resets extends Revision {
    @Override public List<Step> block(List<Step> steps) {
        List<Step> inner = new ArrayList<>(super.block(steps));
        Map<Wire, Integer> open = new HashMap<>();
        Set<Integer> gone = new HashSet<>();
        for (int i = 0; i < inner.size(); i++) {
            Step step = inner.get(i);
            Optional<Wire> variable = variable(step);
            int before = variable.isPresent() ? open.getOrDefault(variable.get(), -1) : i - 1;
            if (before >= 0 && step instanceof Step.Update update && meets(inner.get(before), update)) {
                gone.add(before);
                if (before == i - 1 && holds(inner, before - 1, update)) gone.add(i);
                inner.set(i, new Step.Assign(update.target(), signed(update), update.place()));
            }
            if (!Walk.endsBehind(List.of(step))) open.clear();
            else if (!open.isEmpty()) open.keySet().removeAll(Walk.mentions(List.of(step)));
            if (variable.isPresent() && step instanceof Step.Assign assign && isZero(assign.value())) open.put(variable.get(), i);
        }
        return kept(steps, gone.isEmpty() ? inner : IntStream.range(0, inner.size()).filter(i -> !gone.contains(i)).mapToObj(inner::get).toList());
    }

    /** The variable that a step gives a value, if it is a gradient: nothing else leads to it. */
    private static Optional<Wire> variable(Step step) {
        return Walk.target(step).filter(Value.Read.class::isInstance).flatMap(Walk::base).filter(Wire::isGradient);
    }

    /** Whether the step at {@code at} takes out what {@code update} puts back. */
    private static boolean holds(List<Step> steps, int at, Step.Update update) {
        return at >= 0 && steps.get(at) instanceof Step.Declare declare && declare.value().filter(update.target()::equals).isPresent() && signed(update).equals(declare.wire().read());
    }

    private static boolean meets(Step before, Step.Update update) {
        if (!(before instanceof Step.Assign reset) || !reset.target().equals(update.target()) || !isZero(reset.value()) || !update.isSum()) return false;
        return Walk.base(update.target()).filter(base -> base.isGradient() && !Walk.reads(update.value()).contains(base)).isPresent();
    }

    static boolean isZero(Value value) {
        return value instanceof Value.Literal literal && literal.text().equals("0");
    }

    static Value signed(Step.Update update) {
        return update.gate().symbol().equals("-") ? FirstWrites.negated(update.value()) : update.value();
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
