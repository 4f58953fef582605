package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Behind behind;
    private final Distinct distinct;
    private final Order order;
    private final Map<Origin, List<Write>> writes = new LinkedHashMap<>();
    private final Map<Origin, List<Step.Loop>> homes = new LinkedHashMap<>();
    private final Map<Wire, Remembered.Site> births;
    private final Set<Wire> changed;
    private final Set<Origin> passing;

    Contents(Circuit circuit, Facts facts, Passing passing, Map<Step, Remembered.Site> sites, Map<Wire, Remembered.Site> births, Behind behind, Order order) {
        this.origins = Origins.of(circuit, facts);
        this.sites = sites;
        this.behind = behind;
        this.distinct = new Distinct(circuit, origins);
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
        origins.writes(step).ages().forEach((origin, age) -> writes.computeIfAbsent(origin, o -> new ArrayList<>()).add(new Write(sites.get(step), age.within(), target(step))));
    }

    private static Optional<Value.Element> target(Step step) {
        List<Value> values = Walk.values(step);
        return Walk.target(step).filter(t -> !(values.get(values.size() - 1) instanceof Value.Call)).map(Value.Element.class::cast);
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
        return origins.of(element.array(), step, after).ages().entrySet().stream()
            .allMatch(o -> isStable(o.getKey(), o.getValue().before(), Optional.of(element), taken(element.array(), o.getKey(), step), step, after));
    }

    /** Whether what {@code reference} leads to is the same when the reverse pass comes back, once {@code step} is done. */
    boolean isLasting(Value reference, Step step) {
        return areLasting(origins.reach(origins.of(reference, step, true).origins()), step);
    }

    /** Whether the same rows are in {@code reference} when the reverse pass comes back, whatever numbers are in them. */
    boolean hasLastingRows(Value reference, Step step) {
        Set<Origin> reached = origins.reach(origins.of(reference, step, true).origins());
        reached.removeIf(o -> !o.mayHoldRows());
        return areLasting(reached, step);
    }

    private boolean areLasting(Set<Origin> reached, Step step) {
        return reached.stream().allMatch(o -> isStable(o, Held.Age.NEVER, Optional.empty(), sites.get(step), step, true)) && !isTarget(reached, step);
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

    private boolean isStable(Origin origin, int before, Optional<Value.Element> element, Remembered.Site taken, Step step, boolean after) {
        return !passing.contains(origin) && new Reading(origin, before, element, taken, step, after).isStable();
    }

    /**
     * What {@code step} finds in objects of one origin, {@code taken} at the latest: in all of them, or in one element. They were made
     * {@code before} the latest iteration of a loop that is so deep.
     */
    private final class Reading {
        private final Origin origin;
        private final int before;
        private final Optional<Value.Element> element;
        private final Remembered.Site taken, at;
        private final List<Step.Loop> around;
        private final boolean after;
        private final Map<List<Step.Loop>, Map<Value.Element, Passed>> passed = new IdentityHashMap<>();

        Reading(Origin origin, int before, Optional<Value.Element> element, Remembered.Site taken, Step step, boolean after) {
            this.origin = origin;
            this.before = before;
            this.element = element;
            this.taken = taken;
            this.at = sites.get(step);
            this.around = step instanceof Step.Loop ? at.loops().subList(0, at.loops().size() - 1) : at.loops();
            this.after = after;
        }

        boolean isStable() {
            return writes.entrySet().stream().filter(e -> origin.mayBe(e.getKey())).noneMatch(e -> e.getValue().stream().anyMatch(w -> follows(w, e.getKey())));
        }

        private boolean follows(Write write, Origin written) {
            List<Step.Loop> makers = written.maker().map(m -> sites.get(m).loops()).orElse(List.of());
            if (written == origin && (isMadeLater(written, write, makers, taken) || before <= write.age)) return false;
            List<Step.Loop> own = written == origin ? makers.subList(0, Math.min(write.age, makers.size())) : List.of();
            Passed behind = element.isPresent() && write.target.isPresent() ? passed(element.get(), write.target.get(), write.site.loops()) : Passed.NONE;
            return order.follows(write.site, at, loop -> Remembered.has(homes.getOrDefault(origin, List.of()), loop) || Remembered.has(own, loop) || Remembered.has(behind.apart, loop), behind.never, after);
        }

        private Passed passed(Value.Element read, Value.Element written, List<Step.Loop> loops) {
            return passed.computeIfAbsent(loops, l -> new HashMap<>()).computeIfAbsent(written, w -> {
                List<Behind.Indices> indices = indices(read, written, loops);
                int never = 0;
                while (never < around.size() && !isPassed(indices, around.get(never), true)) never++;
                List<Step.Loop> apart = new ArrayList<>(around.subList(never, around.size()));
                for (Step.Loop loop : around.subList(0, never)) if (isPassed(indices, loop, false)) apart.add(loop);
                return new Passed(apart, never < around.size());
            });
        }

        /** Of the elements, and of their rows if other indices mean other rows. */
        private List<Behind.Indices> indices(Value.Element read, Value.Element written, List<Step.Loop> loops) {
            Behind.Indices elements = new Behind.Indices(read.index(), around, written.index(), loops);
            Optional<Origin> table = table(read);
            if (table.isEmpty() || !table.equals(table(written))) return List.of(elements);
            return List.of(elements, new Behind.Indices(((Value.Element) read.array()).index(), around, ((Value.Element) written.array()).index(), loops));
        }

        private boolean isPassed(List<Behind.Indices> indices, Step.Loop loop, boolean strictly) {
            return indices.stream().anyMatch(i -> behind.is(i, loop, strictly));
        }
    }

    /** The loops of which no other round writes to an element that is read; if {@code never}, neither does the present round of one of them. */
    private record Passed(List<Step.Loop> apart, boolean never) {
        static final Passed NONE = new Passed(List.of(), false);
    }

    /** The table that {@code element} is found by, if no two of its places hold the same row. */
    private Optional<Origin> table(Value.Element element) {
        if (!(element.array() instanceof Value.Element row)) return Optional.empty();
        Set<Origin> tables = origins.ever(row.array());
        return tables.size() == 1 ? tables.stream().filter(distinct::is).findFirst() : Optional.empty();
    }

    /** Whether the object that is written to is made after {@code taken}, in the same iterations of all loops around both places. */
    private boolean isMadeLater(Origin written, Write write, List<Step.Loop> around, Remembered.Site taken) {
        return written.maker().isPresent() && sites.get(written.maker().get()).number() > taken.number() && write.age >= Remembered.common(around, taken.loops()).size();
    }
}
