package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The jumps of a circuit, numbered, and the flags by which the reverse pass knows which of them the forward pass took. */
final class Exits {
    private final Circuit circuit;
    private final Label method = new Label("forward");
    private final Set<Step> tails = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Step, Integer> jumps = new IdentityHashMap<>();
    private final Map<Label, Wire> flags = new HashMap<>();

    Exits(Circuit circuit) {
        this.circuit = circuit;
        tails(circuit.body());
        Walk.steps(circuit.body(), this::number);
    }

    private void tails(List<Step> block) {
        if (block.isEmpty()) return;
        Step last = block.get(block.size() - 1);
        if (last instanceof Step.Return) tails.add(last);
        else if (!(last instanceof Step.Loop)) Walk.blocks(last).forEach(this::tails);
    }

    private void number(Step step) {
        if (step instanceof Step.Leave || step instanceof Step.Return) jumps.put(step, jumps.size() + 1);
    }

    /** What a return leaves. */
    Label method() {
        return method;
    }

    /** Whether the method ends with {@code step} even without a jump. */
    boolean isTail(Step.Return step) {
        return tails.contains(step);
    }

    /** The wire that tells by which jump {@code label} was left; 0 if by none. */
    Wire flag(Label label) {
        return flags.computeIfAbsent(label, l -> Wire.fresh("left", Type.INT));
    }

    /** Notes that {@code label} is left by {@code jump}. */
    Step leaving(Label label, Step jump) {
        return new Step.Assign(flag(label).read(), Terms.integer(jumps.get(jump)), Place.NONE);
    }

    /** Whether control came to the end of {@code step}; empty if it always does. */
    Optional<Value> reached(Step step) {
        List<Value> conditions = new ArrayList<>();
        for (Label label : leaves(List.of(step))) {
            List<Integer> inside = jumps(List.of(step), label);
            boolean all = inside.size() == jumps(circuit.body(), label).size();
            if (all) conditions.add(Terms.infix("==", flag(label).read(), Terms.integer(0)));
            else if (inside.size() < 3) inside.forEach(number -> conditions.add(Terms.infix("!=", flag(label).read(), Terms.integer(number))));
            else conditions.add(outside(flag(label), inside.get(0), inside.get(inside.size() - 1)));
        }
        return conditions.stream().reduce((x, y) -> Terms.infix("&&", x, y));
    }

    /** Jumps are numbered in the order of the text: what leaves from inside of a step lies between two numbers. */
    private static Value outside(Wire flag, int first, int last) {
        return Terms.infix("||", Terms.infix("<", flag.read(), Terms.integer(first)), Terms.infix(">", flag.read(), Terms.integer(last)));
    }

    /** The numbers of the jumps inside {@code steps} that leave for {@code label}. */
    private List<Integer> jumps(List<Step> steps, Label label) {
        List<Integer> numbers = new ArrayList<>();
        Walk.steps(steps, s -> {
            boolean leaves = s instanceof Step.Leave leave ? leave.label() == label : label == method && s instanceof Step.Return r && !isTail(r);
            if (leaves) numbers.add(jumps.get(s));
        });
        return numbers;
    }

    /** The labels that control may leave for by a jump, from inside {@code steps}. */
    Set<Label> leaves(List<Step> steps) {
        Set<Label> labels = Walk.leaves(steps, method);
        if (!Walk.anyStep(steps, s -> s instanceof Step.Return leave && !isTail(leave))) labels.remove(method);
        return labels;
    }

    /** Whether the reverse pass asks how {@code label} was left. */
    boolean hasFlag(Label label) {
        return flags.containsKey(label);
    }
}
