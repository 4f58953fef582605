package dev.backflow.processor.optimize;

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

/** The integers and the lengths of arrays that are the same whenever the program runs. */
final class Known {
    private final Map<Wire, Value> only = new HashMap<>();
    private final Map<Wire, Optional<Integer>> integers = new HashMap<>();
    private final Map<Wire, List<Value>> given = new HashMap<>();
    private final Map<Wire, Optional<Integer>> lengths = new HashMap<>();
    private final Set<Wire> born = new HashSet<>();

    Known(List<Step> body) {
        Set<Wire> assigned = new HashSet<>();
        Walk.steps(body, step -> Walk.assigned(step).ifPresent(wire -> {
            if (assigned.add(wire) && step instanceof Step.Declare declare && declare.value().isPresent()) only.put(wire, declare.value().get());
            else only.remove(wire);
            if (wire.type().isArray()) give(step, wire);
        }));
    }

    private void give(Step step, Wire wire) {
        List<Value> values = Walk.values(step);
        if (step instanceof Step.Declare) born.add(wire);
        if (!values.isEmpty()) given.computeIfAbsent(wire, w -> new ArrayList<>()).add(values.get(values.size() - 1));
    }

    /** The only value that a variable is ever given, by its declaration. */
    Optional<Value> only(Wire wire) {
        return Optional.ofNullable(only.get(wire));
    }

    /** The integer that {@code value} always is. */
    Optional<Integer> integer(Value value) {
        if (value.type() != Type.INT) return Optional.empty();
        if (value instanceof Value.Literal) return value.whole();
        if (value instanceof Value.Length length) return length.array() instanceof Value.Read read ? length(read.wire()) : Optional.empty();
        if (value instanceof Value.Apply apply) return applied(apply);
        return value instanceof Value.Read read && only.containsKey(read.wire()) ? held(read.wire()) : Optional.empty();
    }

    private Optional<Integer> held(Wire wire) {
        Optional<Integer> known = integers.get(wire);
        if (known == null) {
            integers.put(wire, Optional.empty());
            known = integer(only.get(wire));
            integers.put(wire, known);
        }
        return known;
    }

    private Optional<Integer> applied(Value.Apply apply) {
        List<Value> operands = apply.operands();
        if (operands.size() > 2 || operands.stream().anyMatch(o -> o.type() != Type.INT)) return Optional.empty();
        Optional<Integer> first = integer(operands.get(0));
        if (first.isEmpty()) return Optional.empty();
        if (operands.size() == 1) return apply.gate().symbol().equals("-") ? Optional.of(-first.get()) : Optional.empty();
        return integer(operands.get(1)).flatMap(second -> Folded.result(apply, first.get(), second));
    }

    /** The length that an array always has, whichever of its arrays a variable holds. */
    Optional<Integer> length(Wire array) {
        Optional<Integer> known = lengths.get(array);
        if (known == null) {
            lengths.put(array, Optional.empty());
            Set<Optional<Integer>> all = new HashSet<>();
            lengths(array, all, new HashSet<>());
            known = all.size() == 1 ? all.iterator().next() : Optional.empty();
            lengths.put(array, known);
        }
        return known;
    }

    private void lengths(Wire array, Set<Optional<Integer>> all, Set<Wire> seen) {
        if (!seen.add(array)) return;
        if (!born.contains(array)) all.add(Optional.empty());
        for (Value value : given.getOrDefault(array, List.of())) {
            if (value instanceof Value.Read read) lengths(read.wire(), all, seen);
            else all.add(length(value));
        }
    }

    /** The length of the array that {@code value} makes. */
    Optional<Integer> length(Value value) {
        if (value instanceof Value.NewArrayOf array) return Optional.of(array.operands().size());
        return value instanceof Value.NewArray array ? integer(array.operands().get(0)).filter(n -> n >= 0) : Optional.empty();
    }
}
