package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;

/** Several variables that are given values all at once: {@code x, y = y, x}. */
final class Together {
    private Together() {}

    /** The steps that give each variable of {@code into} its value of {@code from}, in this order; a value that is still asked for has another name until the end. */
    static List<Step> given(List<Wire> into, List<Value> from, boolean declares, List<Place> places) {
        List<Step> steps = new ArrayList<>(), last = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) {
            Wire wire = into.get(i);
            boolean asked = !declares && from.subList(i + 1, from.size()).stream().anyMatch(v -> Walk.reads(v).contains(wire));
            Wire next = asked ? Wire.fresh(wire.name() + "Next", wire.type()) : wire;
            steps.add(declares || asked ? Step.Declare.of(next, from.get(i), places.get(i)) : new Step.Assign(wire.read(), from.get(i), places.get(i)));
            if (asked) last.add(new Step.Assign(wire.read(), next.read(), places.get(i)));
        }
        steps.addAll(last);
        return steps;
    }
}
