package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All the names by which some steps know an array or its rows, where nobody else holds them. */
final class Names {
    private final Set<Wire> all;

    private Names(Set<Wire> all) {
        this.all = all;
    }

    /** The names of {@code array} in {@code steps}; none if it goes elsewhere. */
    static Optional<Names> of(Wire array, List<Step> steps) {
        Set<Wire> all = new HashSet<>(Set.of(array));
        Names names = new Names(all);
        for (int size = 0; size != all.size(); ) {
            size = all.size();
            Walk.steps(steps, step -> {
                if (step instanceof Step.Declare declare && declare.value().filter(names::isPart).isPresent()) all.add(declare.wire());
            });
        }
        boolean kept = !Walk.anyStep(steps, step -> Walk.target(step).filter(t -> t instanceof Value.Read read && all.contains(read.wire())).isPresent()
            || !(step instanceof Step.Declare declare && declare.value().filter(names::isPart).isPresent()) && Walk.values(step).stream().anyMatch(names::leaves));
        return kept ? Optional.of(names) : Optional.empty();
    }

    /** Whether {@code value} is the array or one of its rows. */
    private boolean isPart(Value value) {
        if (!value.type().isArray()) return false;
        return value instanceof Value.Read read ? all.contains(read.wire()) : value instanceof Value.Element element && isPart(element.array()) && !leaves(element.index());
    }

    /** Whether {@code value} does more with an array or row of these than to read, write or count numbers. */
    private boolean leaves(Value value) {
        if (value instanceof Value.Call call && call.callee().result().isEmpty()) return value.operands().stream().anyMatch(this::leaves);
        if (value instanceof Value.Library library && library.result().isEmpty()) return value.operands().stream().anyMatch(this::leaves);
        if (isPart(value)) return true;
        if (value instanceof Value.Length length && isPart(length.array())) return false;
        if (value instanceof Value.Element element && isPart(element.array())) return leaves(element.index());
        return value.operands().stream().anyMatch(this::leaves);
    }

    /** Whether the step looks at a number of the array, or gives a row a name. */
    boolean looksInto(Step step) {
        return Walk.anyStep(List.of(step), s -> Walk.values(s).stream().anyMatch(this::looksInto));
    }

    boolean looksInto(Value value) {
        return looksElsewhere(value, v -> false);
    }

    /** Whether {@code value} looks at numbers of the array that are not in {@code own}, which may have names in {@code steps}. */
    boolean looksElsewhere(Value value, Value own, List<Step> steps) {
        Set<Wire> inside = Walk.declares(steps);
        return looksElsewhere(value, v -> v.equals(own) || v instanceof Value.Read read && inside.contains(read.wire()));
    }

    private boolean looksElsewhere(Value value, Predicate<Value> except) {
        if (except.test(value)) return false;
        if (value instanceof Value.Read read) return all.contains(read.wire());
        if (value instanceof Value.Length length && length.array() instanceof Value.Read) return false;
        return value.operands().stream().anyMatch(o -> looksElsewhere(o, except));
    }

    boolean has(Wire wire) {
        return all.contains(wire);
    }
}
