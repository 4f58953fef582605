package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of which no two places hold the same row, wherever an element of a row is read or written: each row was made with the table
 * ({@code new double[n][m]}) or for one place of it ({@code a[i] = b[i].clone()}), and since then rows have at most changed places
 * ({@code t = a[i]; a[i] = a[j]; a[j] = t}).
 */
final class Distinct {
    private final Origins origins;
    private final Map<Origin, List<Step>> puts = new LinkedHashMap<>();
    private final Map<Wire, Integer> times = new HashMap<>();
    private final Map<Wire, List<Step>> homes = new HashMap<>();
    private final Set<Wire> changed;
    private final Set<Step> harmless = Collections.newSetFromMap(new IdentityHashMap<>());

    Distinct(Circuit circuit, Origins origins) {
        this.origins = origins;
        this.changed = Walk.changed(circuit.body());
        Walk.steps(circuit.body(), step -> {
            origins.writes(step).origins().forEach(o -> puts.computeIfAbsent(o, k -> new ArrayList<>()).add(step));
            if (isPut(step) && ((Step.Assign) step).value() instanceof Value.Read read) times.merge(read.wire(), 1, Integer::sum);
        });
        block(circuit.body());
    }

    /** Whether {@code table} is one. */
    boolean is(Origin table) {
        return table.maker().flatMap(Walk::given).filter(Value.NewArray.class::isInstance).isPresent() && harmless.containsAll(puts.getOrDefault(table, List.of()));
    }

    private void block(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Declare made && made.value().filter(Distinct::isNew).isPresent()) homes.put(made.wire(), steps);
            if (isPut(steps.get(i))) put(steps, i);
            Walk.blocks(steps.get(i)).forEach(this::block);
        }
    }

    private static boolean isPut(Step step) {
        return step instanceof Step.Assign assign && assign.target() instanceof Value.Element element && element.type().isReference();
    }

    private void put(List<Step> steps, int at) {
        Step.Assign put = (Step.Assign) steps.get(at);
        if (isNew(put.value()) || isNewFor(put, steps)) harmless.add(put);
        for (int other = at + 1; other < steps.size() && isPlain(steps.get(other)); other++) {
            if (!isPut(steps.get(other))) continue;
            if (changePlaces(steps, at, other)) harmless.addAll(List.of(put, steps.get(other)));
            return;
        }
    }

    private static boolean isNew(Value value) {
        return value.standsAlone() && !(value instanceof Value.Call);
    }

    /** Whether {@code put} puts what is made in its {@code block}, each time that control comes there, and is put nowhere else. */
    private boolean isNewFor(Step.Assign put, List<Step> block) {
        return put.value() instanceof Value.Read read && homes.get(read.wire()) == block && !changed.contains(read.wire()) && times.get(read.wire()) == 1;
    }

    /** Whether {@code a[i] = a[j]} and {@code a[j] = t}, where {@code t} is what was in {@code a[i]}, with nothing between them that matters. */
    private boolean changePlaces(List<Step> steps, int first, int second) {
        Step.Assign one = (Step.Assign) steps.get(first), other = (Step.Assign) steps.get(second);
        Value.Element place = (Value.Element) one.target(), partner = (Value.Element) other.target();
        if (!place.array().equals(partner.array()) || !isFixed(place) || !isFixed(partner)) return false;
        List<Step> before = steps.subList(0, first);
        if (!one.value().equals(partner) && !holds(one.value(), partner, before) || !holds(other.value(), place, before)) return false;
        Set<Origin> objects = origins.reach(origins.ever(place.array()));
        Set<Wire> needed = Walk.reads(partner);
        Walk.reads(other.value(), needed);
        return steps.subList(first + 1, second).stream().allMatch(s -> isApart(s, needed, objects));
    }

    private static boolean isFixed(Value.Element place) {
        return place.array() instanceof Value.Read && !Walk.any(place.index(), Value.Element.class::isInstance);
    }

    /** Whether {@code value} is a variable that was given what is in {@code place} once the steps {@code before} are done. */
    private boolean holds(Value value, Value.Element place, List<Step> before) {
        if (!(value instanceof Value.Read read)) return false;
        Set<Origin> tables = origins.ever(place.array());
        Set<Wire> needed = Walk.reads(place);
        for (int i = before.size() - 1; i >= 0 && isPlain(before.get(i)); i--) {
            if (Walk.assigned(before.get(i)).filter(read.wire()::equals).isPresent()) return Walk.given(before.get(i)).filter(place::equals).isPresent();
            if (!isApart(before.get(i), needed, tables)) return false;
        }
        return false;
    }

    private static boolean isPlain(Step step) {
        return step instanceof Step.Declare || step instanceof Step.Assign || step instanceof Step.Update;
    }

    private boolean isApart(Step step, Set<Wire> variables, Set<Origin> objects) {
        return Walk.assigned(step).filter(variables::contains).isEmpty() && Collections.disjoint(origins.writes(step).origins(), objects);
    }
}
