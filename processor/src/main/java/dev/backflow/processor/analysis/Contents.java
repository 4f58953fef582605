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
    /**
     * Whether a write may follow a read, where {@code apart} are the loops of which no other iteration writes to what was read;
     * nor does the same iteration of one of them, if {@code never}.
     */
    interface Order {
        boolean follows(Remembered.Site write, Remembered.Site read, Predicate<Step.Loop> apart, boolean never, boolean after);
    }

    /** A write to objects of this age; to {@code target}, if that is all it writes to. */
    private record Write(Remembered.Site site, int age, Optional<Value.Element> target) {}

    private final Origins origins;
    private final Map<Step, Remembered.Site> sites;
    private final Map<Wire, Step.Loop> counters;
    private final Behind behind;
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
        this.behind = new Behind(counters, Ranges.of(circuit));
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
        origins.writes(step).ages().forEach((origin, age) -> writes.computeIfAbsent(origin, o -> new ArrayList<>()).add(new Write(sites.get(step), age, target(step))));
    }

    private static Optional<Value.Element> target(Step step) {
        List<Value> values = Walk.values(step);
        return Walk.target(step).filter(t -> !values.get(values.size() - 1).standsAlone()).map(Value.Element.class::cast);
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
        return origins.of(element.array(), step, after).origins().stream().allMatch(o -> isStable(o, Optional.of(element), taken(element.array(), o, step), step, after));
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

    private boolean isStable(Origin origin, Optional<Value.Element> element, Remembered.Site taken, Step step, boolean after) {
        if (passing.contains(origin)) return false;
        return writes.entrySet().stream().filter(e -> origin.mayBe(e.getKey())).noneMatch(e -> e.getValue().stream().anyMatch(w -> follows(w, e.getKey(), origin, element, taken, step, after)));
    }

    private boolean follows(Write write, Origin written, Origin read, Optional<Value.Element> element, Remembered.Site taken, Step step, boolean after) {
        Remembered.Site at = sites.get(step);
        List<Step.Loop> around = written.maker().map(m -> sites.get(m).loops()).orElse(List.of());
        if (written == read && isMadeLater(written, write, around, taken)) return false;
        List<Step.Loop> own = around.subList(0, Math.min(write.age, around.size()));
        Optional<Passed> passed = element.isPresent() && write.target.isPresent() ? Optional.of(new Passed(element.get(), step, write, read)) : Optional.empty();
        List<Step.Loop> never = passed.map(Passed::never).orElse(List.of());
        return order.follows(write.site, at, loop -> Remembered.has(homes.getOrDefault(read, List.of()), loop) || written == read && Remembered.has(own, loop)
            || passed.filter(p -> p.isPassed(loop)).isPresent() || Remembered.has(never, loop), !never.isEmpty(), after);
    }

    /** Which loops have left an element behind when {@code step} reads it: what they write to next is another one. */
    private final class Passed {
        private final Value.Element element, target;
        private final List<Step.Loop> reading, writing;
        private final boolean rows;

        Passed(Value.Element element, Step step, Write write, Origin read) {
            this.element = element;
            this.target = write.target.orElseThrow();
            List<Step.Loop> around = sites.get(step).loops();
            this.reading = step instanceof Step.Loop ? around.subList(0, around.size() - 1) : around;
            this.writing = write.site.loops();
            this.rows = isRow(element, read) && isRow(target, read);
        }

        /** Whether no other round of {@code loop} writes to the element. */
        boolean isPassed(Step.Loop loop) {
            boolean counted = element.index() instanceof Value.Read read && target.index().equals(read) && counters.get(read.wire()) == loop;
            return counted || isPassed(loop, false);
        }

        /** The outermost loop that does not write to the element again in its present round either, and the loops inside of it. */
        List<Step.Loop> never() {
            int first = 0;
            while (first < reading.size() && !isPassed(reading.get(first), true)) first++;
            return reading.subList(first, reading.size());
        }

        private boolean isPassed(Step.Loop loop, boolean strictly) {
            return isPassed(element.index(), target.index(), loop, strictly)
                || rows && isPassed(((Value.Element) element.array()).index(), ((Value.Element) target.array()).index(), loop, strictly);
        }

        private boolean isPassed(Value read, Value written, Step.Loop loop, boolean strictly) {
            return behind.is(new Behind.Index(read, reading), new Behind.Index(written, writing), loop, strictly);
        }

        /** Whether {@code element} is in a row that its table alone leads to, under one index alone. */
        private boolean isRow(Value.Element element, Origin row) {
            if (!(element.array() instanceof Value.Element part)) return false;
            Set<Origin> tables = origins.ever(part.array());
            return tables.stream().allMatch(t -> t.maker().isPresent() && t.part("[]") == row && t.put("[]").isEmpty());
        }
    }

    /** Whether the object that is written to is made after {@code taken}, in the same iterations of all loops around both places. */
    private boolean isMadeLater(Origin written, Write write, List<Step.Loop> around, Remembered.Site taken) {
        return written.maker().isPresent() && sites.get(written.maker().get()).number() > taken.number() && write.age >= Remembered.common(around, taken.loops()).size();
    }
}
