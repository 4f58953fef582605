package dev.backflow.processor.circuit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All the names by which some steps know an array or its rows, where nobody else holds them. */
public final class Names {
    private final Set<Wire> all;

    private Names(Set<Wire> all) {
        this.all = all;
    }

    /** The names of {@code array} in {@code steps}; none if it goes elsewhere. */
    public static Optional<Names> of(Wire array, List<Step> steps) {
        return atTimes(array, steps).filter(names -> Walk.changed(steps).stream().noneMatch(names.all::contains));
    }

    /** The same with the variables that hold the array for a time, and others before or after. */
    public static Optional<Names> atTimes(Wire array, List<Step> steps) {
        Set<Wire> all = new HashSet<>(Set.of(array));
        Names names = new Names(all);
        for (int size = 0; size != all.size(); ) {
            size = all.size();
            Walk.steps(steps, step -> given(step).filter(names::isPart).flatMap(v -> Walk.assigned(step)).ifPresent(all::add));
        }
        return Walk.anyStep(steps, names::leaves) ? Optional.empty() : Optional.of(names);
    }

    /** What {@code step} gives a variable. */
    public static Optional<Value> given(Step step) {
        return Walk.assigned(step).flatMap(wire -> Walk.given(step));
    }

    private boolean leaves(Step step) {
        Optional<Value> given = given(step);
        return given.isPresent() ? !isPart(given.get()) && leaves(given.get()) : Walk.values(step).stream().anyMatch(this::leaves);
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
    public boolean looksInto(Step step) {
        return Walk.anyStep(List.of(step), s -> Walk.values(s).stream().anyMatch(this::looksInto));
    }

    public boolean looksInto(Value value) {
        return looksElsewhere(value, v -> false);
    }

    /** Whether {@code steps} look at numbers of the array that are not in {@code own}, which may have names among them. */
    public boolean looksElsewhere(List<Step> steps, Value own) {
        Set<Wire> inside = Walk.declares(steps);
        return Walk.anyStep(steps, s -> Walk.values(s).stream().anyMatch(value -> looksElsewhere(value, v -> v.equals(own) || v instanceof Value.Read read && inside.contains(read.wire()))));
    }

    private boolean looksElsewhere(Value value, Predicate<Value> except) {
        if (except.test(value)) return false;
        if (value instanceof Value.Read read) return all.contains(read.wire());
        if (value instanceof Value.Length length && length.array() instanceof Value.Read) return false;
        return value.operands().stream().anyMatch(o -> looksElsewhere(o, except));
    }

    public boolean has(Wire wire) {
        return all.contains(wire);
    }
}
