package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is in objects, and whether a write may follow that changes it. */
final class Contents {
    /** Whether a write may follow a read, where {@code apart} are the loops of which no other iteration writes to what was read. */
    interface Order {
        boolean follows(Remembered.Site write, Remembered.Site read, Predicate<Step.Loop> apart, boolean after);
    }

    /** A write to objects of this age; to the element that {@code counter} counts, if that is all it writes to. */
    private record Write(Remembered.Site site, int age, Optional<Wire> counter) {}

    private final Origins origins;
    private final Map<Step, Remembered.Site> sites;
    private final Map<Wire, Step.Loop> counters;
    private final Order order;
    private final Map<Origin, List<Write>> writes = new LinkedHashMap<>();
    private final Map<Origin, List<Step.Loop>> homes = new LinkedHashMap<>();
    private final Map<Wire, Remembered.Site> births;
    private final Set<Wire> changed;
    private final Set<Origin> passing;

    Contents(Circuit circuit, Facts facts, Passing passing, Map<Step, Remembered.Site> sites, Map<Wire, Remembered.Site> births, Map<Wire, Step.Loop> counters, Order order) {
        this.origins = Origins.of(circuit, facts);
        this.sites = sites;
        this.counters = counters;
        this.order = order;
        this.births = births;
        this.changed = Walk.changed(circuit.body());
        Walk.steps(circuit.body(), this::note);
        births.forEach((wire, birth) -> {
            if (wire.type().isReference()) lives(wire.read(), birth.loops());
        });
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            if (v instanceof Value.Constant && v.type().isReference()) lives(v, List.of());
        })));
        this.passing = passing(circuit, passing);
    }

    private void note(Step step) {
        origins.writes(step).ages().forEach((origin, age) -> writes.computeIfAbsent(origin, o -> new ArrayList<>()).add(new Write(sites.get(step), age, counter(step))));
    }

    private static Optional<Wire> counter(Step step) {
        List<Value> values = Walk.values(step);
        return Walk.target(step).filter(t -> !values.get(values.size() - 1).standsAlone()).flatMap(t -> index((Value.Element) t));
    }

    private static Optional<Wire> index(Value.Element element) {
        return element.index() instanceof Value.Read read ? Optional.of(read.wire()) : Optional.empty();
    }

    /** Notes that a variable of these loops leads to what {@code reference} leads to. */
    private void lives(Value reference, List<Step.Loop> loops) {
        origins.reach(origins.ever(reference)).forEach(o -> homes.merge(o, loops, Remembered::common));
    }

    private Set<Origin> passing(Circuit circuit, Passing passing) {
        Set<Origin> from = new LinkedHashSet<>();
        passing.parameters().stream().filter(p -> p.type().isReference()).forEach(p -> from.addAll(origins.parameter(p).origins()));
        if (passing.result()) Walk.steps(circuit.body(), step -> {
            if (step instanceof Step.Return) from.addAll(origins.returned(step).origins());
        });
        return origins.reach(from);
    }

    /** Whether the reverse pass still finds {@code element} as {@code step} reads it, or leaves it. */
    boolean isStable(Value.Element element, Step step, boolean after) {
        return origins.of(element.array(), step, after).origins().stream().allMatch(o -> isStable(o, index(element), taken(element.array(), o, step), step, after));
    }

    /** Whether what {@code reference} leads to is the same when the reverse pass comes back, once {@code step} is done. */
    boolean isLasting(Value reference, Step step) {
        Set<Origin> reached = origins.reach(origins.of(reference, step, true).origins());
        return reached.stream().allMatch(o -> isStable(o, Optional.empty(), sites.get(step), step, true)) && !isTarget(reached, step);
    }

    /** Whether {@code step} itself puts what it computes into these objects. */
    private boolean isTarget(Set<Origin> reached, Step step) {
        Optional<Value> array = Walk.target(step).filter(Value.Element.class::isInstance).map(target -> ((Value.Element) target).array());
        return array.filter(a -> origins.of(a, step, false).origins().stream().anyMatch(o -> reached.stream().anyMatch(o::mayBe))).isPresent();
    }

    /** Whether {@code loop} may write to the array of {@code element}. */
    boolean changes(Value.Element element, Step.Loop loop) {
        Set<Origin> arrays = origins.ever(element.array());
        return writes.entrySet().stream().filter(e -> arrays.stream().anyMatch(e.getKey()::mayBe)).anyMatch(e -> e.getValue().stream().anyMatch(w -> Remembered.has(w.site.loops(), loop)));
    }

    /** Where an {@code object} that {@code step} finds by {@code reference} was there at the latest: where the variable that leads to it got its only value. */
    private Remembered.Site taken(Value reference, Origin object, Step step) {
        if (reference instanceof Value.Read read && !changed.contains(read.wire())) return births.getOrDefault(read.wire(), sites.get(step));
        if (!(reference instanceof Value.Element row)) return sites.get(step);
        Set<Origin> tables = origins.ever(row.array());
        if (tables.stream().anyMatch(t -> t.isOutside() || t.put("[]").contains(object))) return sites.get(step);
        List<Origin> madeWith = tables.stream().filter(t -> t.part("[]") == object).toList();
        return madeWith.size() == 1 ? taken(row.array(), madeWith.get(0), step) : sites.get(step);
    }

    private boolean isStable(Origin origin, Optional<Wire> index, Remembered.Site taken, Step step, boolean after) {
        if (passing.contains(origin)) return false;
        return writes.entrySet().stream().filter(e -> origin.mayBe(e.getKey())).noneMatch(e -> e.getValue().stream().anyMatch(w -> follows(w, e.getKey(), origin, index, taken, step, after)));
    }

    private boolean follows(Write write, Origin written, Origin read, Optional<Wire> index, Remembered.Site taken, Step step, boolean after) {
        Remembered.Site at = sites.get(step);
        List<Step.Loop> around = written.maker().map(m -> sites.get(m).loops()).orElse(List.of());
        if (written == read && isMadeLater(written, write, around, taken)) return false;
        List<Step.Loop> own = around.subList(0, Math.min(write.age, around.size()));
        Optional<Step.Loop> elements = index.filter(i -> write.counter.filter(i::equals).isPresent()).map(counters::get);
        return order.follows(write.site, at, loop -> Remembered.has(homes.getOrDefault(read, List.of()), loop) || written == read && Remembered.has(own, loop) || elements.filter(l -> l == loop).isPresent(), after);
    }

    /** Whether the object that is written to is made after {@code taken}, in the same iterations of all loops around both places. */
    private boolean isMadeLater(Origin written, Write write, List<Step.Loop> around, Remembered.Site taken) {
        return written.maker().isPresent() && sites.get(written.maker().get()).number() > taken.number() && write.age >= Remembered.common(around, taken.loops()).size();
    }
}
