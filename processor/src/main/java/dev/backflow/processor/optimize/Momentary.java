package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
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

/** An array whose elements are used only in the round of a loop that has given them their value is a variable of that round. */
final class Momentary extends Rewriting {
    private final Made made;
    private final Map<Wire, Wire> elements = new HashMap<>();
    private final Set<Wire> declared = new HashSet<>();

    private Momentary(List<Step> body) {
        made = new Made(body);
        Map<Wire, Integer> uses = new HashMap<>();
        Walk.steps(body, step -> uses(step).forEach(root -> uses.merge(root, 1, Integer::sum)));
        Walk.steps(body, step -> {
            if (step instanceof Step.Loop loop) Made.upwards(loop).ifPresent(counting -> find(loop, counting, uses));
        });
    }

    static List<Step> removed(List<Step> body) {
        Momentary momentary = new Momentary(body);
        return momentary.elements.isEmpty() ? body : momentary.block(body);
    }

    /** The arrays that {@code step} itself has to do with, once for each time; another name or a length is nothing. */
    private List<Wire> uses(Step step) {
        List<Wire> uses = new ArrayList<>();
        boolean name = step instanceof Step.Declare declare && made.root(declare.wire().read()).isPresent();
        if (!name) Walk.values(step).forEach(value -> uses(value, uses));
        return uses;
    }

    private void uses(Value value, List<Wire> uses) {
        if (value instanceof Value.Length length && made.root(length.array()).isPresent()) return;
        made.root(value).ifPresent(uses::add);
        value.operands().forEach(operand -> uses(operand, uses));
    }

    /** Notes the arrays that have all their uses in {@code loop}, and of the element of the round only. */
    private void find(Step.Loop loop, Counting counting, Map<Wire, Integer> all) {
        Set<Wire> seen = new HashSet<>();
        for (Step step : loop.body()) {
            Optional<Wire> put = put(step, counting).filter(root -> !seen.contains(root) && made.isCount(made.length(root)));
            Walk.steps(List.of(step), s -> seen.addAll(uses(s)));
            put.filter(root -> own(loop.body(), root, counting) == all.get(root)).ifPresent(root -> elements.put(root, Wire.fresh(root.name(), ((Type.ArrayOf) root.type()).element())));
        }
    }

    /** The array whose element of the round {@code step} gives a value that knows nothing of the array. */
    private Optional<Wire> put(Step step, Counting counting) {
        if (!(step instanceof Step.Assign assign) || !made.isOwn(assign.target(), counting)) return Optional.empty();
        Optional<Wire> root = made.root(((Value.Element) assign.target()).array());
        return Walk.reads(assign.value()).stream().anyMatch(wire -> made.root(wire.read()).equals(root)) ? Optional.empty() : root;
    }

    private int own(List<Step> body, Wire root, Counting counting) {
        int[] count = new int[1];
        Walk.steps(body, step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            if (made.isOwn(v, counting) && made.root(((Value.Element) v).array()).filter(root::equals).isPresent()) count[0]++;
        })));
        return count[0];
    }

    private Optional<Wire> element(Value value) {
        return value instanceof Value.Element element ? made.root(element.array()).map(elements::get) : Optional.empty();
    }

    @Override public Value value(Value value) {
        Optional<Wire> length = value instanceof Value.Length of ? made.root(of.array()).filter(elements::containsKey) : Optional.empty();
        return length.map(made::length).map(this::value).or(() -> element(value).map(Wire::read)).orElseGet(() -> value.map(this::value));
    }

    @Override public Value target(Value target) {
        return value(target);
    }

    @Override public List<Step> declare(Step.Declare step) {
        return made.root(step.wire().read()).filter(elements::containsKey).isPresent() ? List.of() : super.declare(step);
    }

    @Override public List<Step> assign(Step.Assign step) {
        Optional<Wire> element = element(step.target()).filter(declared::add);
        return element.isEmpty() ? super.assign(step) : List.of(Step.Declare.of(element.get(), value(step.value()), step.place()));
    }
}
