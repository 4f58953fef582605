package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assignments that write each element of a new array once at most, before anything else is done with the array:
 * {@code for (int i = 0; i < n; i++) made[i] = …}. On the way back nobody asks for the gradient on what such an element was before.
 */
public final class FirstTouches {
    private final Set<Step> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Wire> changed;

    private FirstTouches(Circuit circuit) {
        this.changed = Walk.changed(circuit.body());
        block(circuit.body());
    }

    /** Those of {@code circuit}, by identity. */
    public static Set<Step> of(Circuit circuit) {
        return new FirstTouches(circuit).found;
    }

    private void block(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Walk.blocks(steps.get(i)).forEach(this::block);
            if (!(steps.get(i) instanceof Step.Declare made) || changed.contains(made.wire()) || made.value().filter(Value.NewArray.class::isInstance).isEmpty()) continue;
            only(steps.subList(i + 1, steps.size()).stream().filter(s -> Walk.looksInto(s, made.wire())).limit(1).toList(), made.wire(), List.of()).ifPresent(found::add);
        }
    }

    /** The assignment within the one step of {@code touching}, in loops that count with {@code counters}. */
    private static Optional<Step> only(List<Step> touching, Wire array, List<Wire> counters) {
        if (touching.size() != 1) return Optional.empty();
        Step step = touching.get(0);
        if (step instanceof Step.Assign assign) return Optional.<Step>of(step).filter(s -> isOnce(assign.target(), array, counters) && !Walk.looksInto(assign.value(), array));
        if (step instanceof Step.If branch && !Walk.looksInto(branch.condition(), array)) return only(touching(Walk.blocks(step), array), array, counters);
        if (!(step instanceof Step.Loop loop)) return Optional.empty();
        Optional<Counting> counting = Counting.of(loop).filter(c -> !Walk.looksInto(c.start(), array) && !Walk.looksInto(c.bound(), array));
        return counting.flatMap(c -> only(touching(List.of(loop.body()), array), array, with(counters, c.counter())));
    }

    private static List<Wire> with(List<Wire> counters, Wire counter) {
        List<Wire> more = new ArrayList<>(counters);
        more.add(counter);
        return more;
    }

    private static List<Step> touching(List<List<Step>> blocks, Wire array) {
        return blocks.stream().flatMap(List::stream).filter(s -> Walk.looksInto(s, array)).toList();
    }

    /** Whether {@code target} is another element of {@code array} for all other values of {@code counters}. */
    private static boolean isOnce(Value target, Wire array, List<Wire> counters) {
        Set<Wire> indices = new HashSet<>();
        Value at = target;
        for (; at instanceof Value.Element element; at = element.array()) {
            if (!(element.index() instanceof Value.Read read) || !indices.add(read.wire())) return false;
        }
        return at.equals(array.read()) && target.type().isFloating() && indices.equals(new HashSet<>(counters));
    }
}
