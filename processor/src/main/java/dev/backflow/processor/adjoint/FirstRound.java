package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A short loop that reads the same elements in every round while it writes to others: from the second round on they are in
 * variables. The first round stands before the loop, for an element that is not there must throw where the method does. The virtual
 * machine does not know that the elements read are none of those written, and reads them again each time.
 */
final class FirstRound {
    /** Longer rounds are not written twice, and fewer elements are not worth it. */
    private static final int LONGEST = 2, FEWEST = 2;

    private final Step.Loop loop;
    private final Reversal reversal;
    private final Set<Wire> assigned = new HashSet<>();
    private final List<Value.Element> written = new ArrayList<>();
    private final Map<Value, Wire> held = new LinkedHashMap<>();

    private FirstRound(Step.Loop loop, Reversal reversal) {
        this.loop = loop;
        this.reversal = reversal;
    }

    /** A loop of the forward pass in this form, if it is worth it. */
    static List<Step> of(Step.Loop loop, Reversal reversal) {
        boolean begins = Counting.of(loop).filter(c -> c.start() instanceof Value.Literal).isPresent();
        boolean plain = loop.body().size() <= LONGEST && loop.body().stream().allMatch(s -> Walk.target(s).filter(t -> t.type().isFloating()).isPresent());
        return begins && plain && reversal.remembered().isInformed() ? new FirstRound(loop, reversal).steps() : List.of(loop);
    }

    private List<Step> steps() {
        Walk.steps(List.of(loop), step -> Walk.assigned(step).ifPresent(assigned::add));
        for (Step step : loop.body()) if (Walk.target(step).get() instanceof Value.Element element) written.add(element);
        for (Step step : loop.body()) Walk.values(step).forEach(this::hold);
        return written.isEmpty() || held.size() < FEWEST ? List.of(loop) : apart(Counting.of(loop).orElseThrow());
    }

    /** Holds the elements that every round reads, whatever way it takes. */
    private void hold(Value value) {
        if (value instanceof Value.Element element && isHeld(element)) held.computeIfAbsent(element, e -> Wire.fresh(Staging.nameFor(element, "At"), element.type()));
        else Staging.always(value).forEach(this::hold);
    }

    private boolean isHeld(Value.Element element) {
        return element.type().isFloating() && Walk.reads(element).stream().noneMatch(assigned::contains) && written.stream().noneMatch(w -> reversal.mayWrite(w.array(), element.array()));
    }

    private List<Step> apart(Counting counting) {
        Value start = counting.start(), second = counting.upwards() ? Terms.plus(start, Terms.integer(1)) : Terms.minus(start, Terms.integer(1));
        List<Step> steps = new ArrayList<>(new Renamed(Map.of(counting.counter(), start)).block(loop.body()));
        held.forEach((element, wire) -> steps.add(Step.Declare.of(wire, element, Place.NONE)));
        List<Step> others = new Rewriting() {
            @Override public Value value(Value value) {
                return value instanceof Value.Element && held.containsKey(value) ? held.get(value).read() : value.map(this::value);
            }
        }.block(loop.body());
        steps.add(new Step.Loop(loop.kind(), List.of(Step.Declare.of(counting.counter(), second, Place.NONE)), loop.condition(), loop.update(), others, loop.exit(), loop.next(), loop.place()));
        return List.of(new Step.If(begun(counting), steps, List.of(), loop.place()));
    }

    private Value begun(Counting counting) {
        Value.Apply condition = (Value.Apply) loop.condition();
        return condition.with(List.of(counting.start(), condition.operands().get(1)));
    }
}
