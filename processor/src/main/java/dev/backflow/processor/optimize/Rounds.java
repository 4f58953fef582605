package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The rounds of inner loops as methods of their own. The virtual machine's compiler replaces a long method while one of its
 * loops runs, and then knows little of the loops inside; a method that is called once a round it compiles as a whole. Where many
 * loops stand in one, it takes seconds for them all, and runs them uncompiled until then.
 */
final class Rounds extends Rewriting {
    /** Methods of up to so many bytes of bytecode are compiled well as they are, and a round of less is not worth a call. */
    private static final int LONGEST_WHOLE = 1000, SHORTEST_ROUND = 200;
    private static final int MOST_ARGUMENTS = 16;
    /** Of more loops than these in one loop, those that hold loops are methods too: the compiler's time grows faster than their number. */
    private static final int MOST_LOOPS = 12;

    private final Circuit circuit;
    private final UnaryOperator<String> names;
    private final List<Circuit> rounds = new ArrayList<>();
    private final Set<Wire> order, blank = new LinkedHashSet<>();
    private boolean inLoop, crowded;

    private Rounds(Circuit circuit, UnaryOperator<String> names) {
        this.circuit = circuit;
        this.names = names;
        order = new LinkedHashSet<>(circuit.parameters());
        order.addAll(Walk.declares(circuit.body()));
        Walk.steps(circuit.body(), step -> {
            if (step instanceof Step.Declare declare && declare.value().isEmpty()) blank.add(declare.wire());
        });
    }

    /** The circuit, and the methods that it calls then. */
    static Outlined of(Circuit circuit, UnaryOperator<String> names) {
        if (Length.of(circuit) <= LONGEST_WHOLE) return new Outlined(circuit, List.of());
        Rounds rounds = new Rounds(circuit, names);
        List<Step> body = rounds.block(circuit.body());
        return new Outlined(circuit.with(body), rounds.rounds);
    }

    @Override public List<Step> loop(Step.Loop step) {
        if (inLoop) return inner(step);
        inLoop = true;
        crowded = loops(step.body()) > MOST_LOOPS;
        List<Step> body = block(step.body());
        inLoop = false;
        return List.of(step.with(body));
    }

    private List<Step> inner(Step.Loop step) {
        boolean nest = step.holdsLoops();
        Optional<List<Step>> round = part(step.body(), nest && Length.ofPart().of(step.body()) >= SHORTEST_ROUND);
        if (round.isPresent()) return List.of(step.with(round.get()));
        return part(List.of(step), nest && crowded).orElseGet(() -> List.of(step.with(block(step.body()))));
    }

    private static int loops(List<Step> steps) {
        int[] loops = {0};
        Walk.steps(steps, step -> loops[0] += step instanceof Step.Loop ? 1 : 0);
        return loops[0];
    }

    /** The call in the place of a part of an inner loop that is {@code worthwhile}, if Java lets it be a method. */
    private Optional<List<Step>> part(List<Step> body, boolean worthwhile) {
        Set<Wire> outer = new LinkedHashSet<>(Walk.mentions(body));
        outer.removeAll(Walk.declares(body));
        List<Wire> changed = new ArrayList<>(changed(body, outer)), passed = order.stream().filter(outer::contains).toList();
        boolean fits = changed.size() <= 1 && passed.size() <= MOST_ARGUMENTS && passed.stream().noneMatch(blank::contains);
        if (!worthwhile || !fits || Jumps.ends(body) || !Walk.endsBehind(body)) return Optional.empty();
        return Optional.of(List.of(call(passed, changed.stream().findFirst(), body)));
    }

    private static Set<Wire> changed(List<Step> body, Set<Wire> outer) {
        Set<Wire> changed = new LinkedHashSet<>();
        Walk.steps(body, step -> Walk.assigned(step).filter(outer::contains).ifPresent(changed::add));
        return changed;
    }

    private Step call(List<Wire> passed, Optional<Wire> changed, List<Step> body) {
        String name = names.apply(circuit.name() + "Round");
        Optional<Type> result = changed.map(Wire::type);
        List<Step> steps = new ArrayList<>(body);
        changed.ifPresent(wire -> steps.add(new Step.Return(Optional.of(wire.read()), Place.NONE)));
        rounds.add(new Circuit(name, passed, Set.of(), result, steps, circuit.place()));
        Value call = new Value.Call(new Callee.Foreign(name, false, result), new ArrayList<>(passed.stream().map(Wire::read).toList()));
        return changed.<Step>map(wire -> new Step.Assign(wire.read(), call, Place.NONE)).orElseGet(() -> new Step.Evaluate(call, Place.NONE));
    }
}
