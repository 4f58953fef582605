package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small helpers in place of their calls, so that forward and reverse pass of caller and helper are one; larger ones too, if
 * they are called from one place only. Recursive and still larger helpers stay calls.
 */
public final class Inlined {
    /** The largest helper, in steps and operations with all that was put into it. */
    private static final int LARGEST_HELPER = 200;
    /** The largest helper that is called from one place only. */
    private static final int LARGEST_ONLY = 600;
    /** The largest method that helpers are put into. */
    private static final int LARGEST_METHOD = 1200;

    private final Map<String, Circuit> helpers;
    private final Map<String, Integer> sites = new HashMap<>();
    private final Map<String, Circuit> done = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    private Inlined(Program program) {
        this.helpers = program.helpers();
        count(program.main());
        helpers.values().forEach(this::count);
    }

    /** Notes from how many places every helper is called. */
    private void count(Circuit circuit) {
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(value -> {
            if (value instanceof Value.Call call && call.callee() instanceof Callee.Method method) sites.merge(method.key(), 1, Integer::sum);
        }));
    }

    /** {@code program} with small helpers in place. */
    public static Program of(Program program) {
        Inlined inlined = new Inlined(program);
        Map<String, Circuit> helpers = new LinkedHashMap<>();
        program.helpers().keySet().forEach(key -> helpers.put(key, inlined.helper(key)));
        return program.with(inlined.within(program.main()), helpers);
    }

    private Circuit helper(String key) {
        Circuit known = done.get(key);
        if (known != null) return known;
        if (!open.add(key)) return helpers.get(key);
        Circuit circuit = within(helpers.get(key));
        open.remove(key);
        done.put(key, circuit);
        return circuit;
    }

    private Circuit within(Circuit circuit) {
        return circuit.with(new Calls(size(circuit.body())).block(circuit.body()));
    }

    /** The size of some steps, in steps and operations. */
    static int size(List<Step> steps) {
        int[] size = {0};
        Walk.steps(steps, s -> {
            size[0]++;
            Walk.values(s).forEach(value -> size[0] += size(value));
        });
        return size[0];
    }

    /** The operations in a value. */
    static int size(Value value) {
        int[] size = {0};
        Walk.values(value, v -> size[0]++);
        return size[0];
    }

    /** The helper to put in place of a call, if it is small and calls nothing that is still being worked on. */
    private Optional<Circuit> small(Value.Call call) {
        if (!(call.callee() instanceof Callee.Method method) || !helpers.containsKey(method.key()) || open.contains(method.key())) return Optional.empty();
        Circuit circuit = helper(method.key());
        boolean recursive = Walk.anyStep(circuit.body(), s -> Walk.values(s).stream().anyMatch(v -> calls(v, method.key())));
        int largest = sites.getOrDefault(method.key(), 0) == 1 ? LARGEST_ONLY : LARGEST_HELPER;
        return recursive || circuit.snapshots().isPresent() || size(circuit.body()) > largest ? Optional.empty() : Optional.of(circuit);
    }

    private static boolean calls(Value value, String key) {
        return value instanceof Value.Call call && call.callee() instanceof Callee.Method method && method.key().equals(key);
    }

    private final class Calls extends Rewriting {
        private int room;

        Calls(int size) {
            room = LARGEST_METHOD - size;
        }

        /** A copy of the helper for one call, if it may take its place. */
        private Optional<Copy> copy(Value value) {
            if (!(value instanceof Value.Call call)) return Optional.empty();
            Optional<Circuit> circuit = small(call).filter(c -> size(c.body()) <= room);
            circuit.ifPresent(c -> room -= size(c.body()));
            return circuit.map(c -> new Copy(c, call.operands()));
        }

        @Override public List<Step> declare(Step.Declare step) {
            Optional<Copy> copy = step.value().flatMap(this::copy);
            return copy.isPresent() ? copy.get().declaring(step) : List.of(step);
        }

        @Override public List<Step> assign(Step.Assign step) {
            Optional<Copy> copy = copy(step.value());
            return copy.isPresent() ? copy.get().assigning(step) : List.of(step);
        }

        @Override public List<Step> evaluate(Step.Evaluate step) {
            Optional<Copy> copy = copy(step.value());
            return copy.isPresent() ? copy.get().evaluating(step) : List.of(step);
        }

        @Override public List<Step> leaveWith(Step.Return step) {
            Optional<Copy> copy = step.value().flatMap(this::copy);
            return copy.isPresent() ? copy.get().returning(step) : List.of(step);
        }

        @Override public List<Step> loop(Step.Loop step) {
            return List.of(step.with(block(step.body())));
        }
    }

    static Label label(Circuit circuit) {
        return new Label(circuit.name());
    }
}
