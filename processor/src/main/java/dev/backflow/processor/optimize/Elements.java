package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Names;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first or the last step that has to do with each element of an array. It is known where the array has no life but by its
 * name, and loops that count go over it with an index of its own for each iteration.
 */
final class Elements {
    private final Names names;
    private final boolean last;
    private final Function<Step, Optional<List<Step>>> change;

    private Elements(Names names, boolean last, Function<Step, Optional<List<Step>>> change) {
        this.names = names;
        this.last = last;
        this.change = change;
    }

    /** {@code steps}, with {@code change} of the first step for an element where that is known, and changes. */
    static List<Step> first(Wire array, List<Step> steps, Function<Step, Optional<List<Step>>> change) {
        return of(array, steps, false, change);
    }

    /** The same for the last step. */
    static List<Step> last(Wire array, List<Step> steps, Function<Step, Optional<List<Step>>> change) {
        return of(array, steps, true, change);
    }

    private static List<Step> of(Wire array, List<Step> steps, boolean last, Function<Step, Optional<List<Step>>> change) {
        return Names.of(array, steps).map(names -> new Elements(names, last, change).block(steps, array.read())).orElse(steps);
    }

    private List<Step> block(List<Step> steps, Value base) {
        for (int i = 0; i < steps.size(); i++) {
            int at = last ? steps.size() - 1 - i : i;
            if (!names.looksInto(steps.get(at))) continue;
            List<Step> out = new ArrayList<>(steps);
            out.remove(at);
            out.addAll(at, step(steps.get(at), base));
            return out;
        }
        return steps;
    }

    /** What becomes of the one step that comes first, or last. */
    private List<Step> step(Step step, Value base) {
        if (step instanceof Step.Loop loop) return List.of(loop(loop, base));
        if (step instanceof Step.If branch && !names.looksInto(branch.condition()))
            return List.of(new Step.If(branch.condition(), block(branch.then(), base), block(branch.otherwise(), base), branch.place()));
        return isAlone(step, base) ? change.apply(step).orElse(List.of(step)) : List.of(step);
    }

    /** Whether the step has to do with one element, and with nothing else of the array. */
    private boolean isAlone(Step step, Value base) {
        Optional<Value> target = Walk.target(step).filter(t -> !t.type().isReference());
        boolean element = target.filter(t -> t.equals(base) || t instanceof Value.Element e && e.array().equals(base) && !names.looksInto(e.index())).isPresent();
        return element && !names.looksInto(Walk.values(step).get(1));
    }

    /** Each iteration has an element, or a row, of its own. */
    private Step loop(Step.Loop loop, Value base) {
        Optional<Counting> counting = Counting.of(loop);
        if (counting.isEmpty() || !base.type().isArray() || names.looksInto(loop.condition()) || loop.init().stream().anyMatch(names::looksInto)) return loop;
        Value own = new Value.Element(base, counting.get().counter().read());
        if (names.looksElsewhere(loop.body(), own)) return loop;
        return loop.with(iteration(loop.body(), own));
    }

    /** A row may have a name in the iteration, and no other. */
    private List<Step> iteration(List<Step> body, Value own) {
        for (int i = 0; i < body.size(); i++) {
            if (!(body.get(i) instanceof Step.Declare row) || !row.wire().type().isArray() || !row.value().filter(own::equals).isPresent()) continue;
            List<Step> rest = body.subList(i + 1, body.size());
            if (Walk.mentions(body.subList(0, i)).stream().anyMatch(names::has) || Walk.mentions(rest).contains(((Value.Read) Walk.root(own)).wire())) return body;
            List<Step> out = new ArrayList<>(body.subList(0, i + 1));
            out.addAll(block(rest, row.wire().read()));
            return out;
        }
        return block(body, own);
    }
}
