package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which values the reverse pass still finds where the forward pass left them, and which must be remembered because they
 * are overwritten (the field's TBR analysis, "to be recorded"). A value is stable at a step if nothing that it reads can be
 * written any more, once the step has begun, as long as the variable lives.
 */
public final class Remembered {
    /** A point of the text: its number in the order of the text, the loops around it, and the sides of branches it is on. */
    public record Site(int number, List<Step.Loop> loops, List<Side> sides) {}

    /** One of the blocks that a branch chooses from. */
    record Side(Step branch, int block) {
        /** Whether no way goes through both: two ways inwards part at a branch. */
        static boolean exclude(List<Side> one, List<Side> other) {
            int same = 0;
            while (same < one.size() && same < other.size() && one.get(same).branch == other.get(same).branch) {
                if (one.get(same).block != other.get(same).block) return true;
                same++;
            }
            return false;
        }
    }

    private final Facts facts;
    private final Passing passing;
    private final Set<Step.Loop> together;
    private final boolean everything;
    private final Map<Step, Site> sites = new IdentityHashMap<>();
    private final Map<Wire, List<Site>> writes = new HashMap<>();
    private final Map<Wire, Site> births = new HashMap<>();
    private final Map<Storage, List<Site>> contents = new HashMap<>();
    private final Map<Wire, Step.Loop> counters = new HashMap<>();
    private final Ranges ranges;
    private final Optional<Contents> objects;
    private int count;

    private Remembered(Circuit circuit, Facts facts, Passing passing, Set<Step.Loop> together, boolean everything) {
        this.facts = facts;
        this.passing = passing;
        this.together = together;
        this.everything = everything;
        circuit.parameters().forEach(p -> births.put(p, new Site(0, List.of(), List.of())));
        visit(circuit.body(), List.of(), List.of());
        this.ranges = everything ? Ranges.everything() : Ranges.of(circuit);
        this.objects = everything ? Optional.empty() : Optional.of(new Contents(circuit, facts, passing, sites, births, new Behind(counters, sites, births, ranges), this::follows));
    }

    static List<Step.Loop> common(List<Step.Loop> one, List<Step.Loop> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same) == other.get(same)) same++;
        return one.subList(0, same);
    }

    /**
     * The facts of a circuit. Objects that are {@code passing} may be written to by the caller before the reverse pass
     * comes back. An iteration of the loops {@code together} is reversed before the next begins; this set may grow.
     */
    public static Remembered of(Circuit circuit, Facts facts, Passing passing, Set<Step.Loop> together) {
        return new Remembered(circuit, facts, passing, together, false);
    }

    /** As if everything were overwritten. */
    public static Remembered everything(Circuit circuit, Facts facts, Passing passing) {
        return new Remembered(circuit, facts, passing, Set.of(), true);
    }

    /** Whether these are facts at all, and not the assumption that everything is overwritten. */
    public boolean isInformed() {
        return !everything;
    }

    /** Between which numbers integers are. */
    public Ranges ranges() {
        return ranges;
    }

    private void visit(List<Step> steps, List<Step.Loop> loops, List<Side> sides) {
        for (Step step : steps) {
            List<Step.Loop> around = step instanceof Step.Loop loop ? with(loops, loop) : loops;
            record(step, new Site(++count, around, sides), loops);
            List<List<Step>> blocks = Walk.blocks(step);
            boolean branches = step instanceof Step.If || step instanceof Step.Switch;
            for (int i = 0; i < blocks.size(); i++)
                visit(blocks.get(i), isInit(step, blocks.get(i)) ? loops : around, branches ? with(sides, new Side(step, i)) : sides);
        }
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static boolean isInit(Step step, List<Step> block) {
        return step instanceof Step.Loop loop && block == loop.init();
    }

    private void record(Step step, Site site, List<Step.Loop> loops) {
        sites.put(step, site);
        Walk.assigned(step).ifPresent(wire -> writes.computeIfAbsent(wire, w -> new ArrayList<>()).add(site));
        if (step instanceof Step.Declare declare) births.put(declare.wire(), new Site(site.number(), loops, site.sides()));
        if (step instanceof Step.Loop loop) Counting.of(loop).ifPresent(counting -> counters.put(counting.counter(), loop));
        facts.writes(step).forEach(s -> contents.computeIfAbsent(s.root(), r -> new ArrayList<>()).add(site));
    }

    /** Where {@code step} stands. */
    public Site site(Step step) {
        return sites.get(step);
    }

    /** Whether every part of {@code value}, read at {@code step}, is still the same when the reverse pass comes back. */
    public boolean isStable(Value value, Step step) {
        return isStable(value, step, Set.of());
    }

    /** The same if the objects that the variables {@code held} hold at {@code step} are known to the reverse pass. */
    public boolean isStable(Value value, Step step, Set<Wire> held) {
        return isStable(value, step, false, held);
    }

    /** Whether {@code wire} keeps its value as long as the innermost loop around {@code step} runs; not if there is none. */
    public boolean isFixed(Wire wire, Step step) {
        List<Step.Loop> around = sites.get(step).loops();
        int inner = around.size() - (step instanceof Step.Loop ? 2 : 1);
        return inner >= 0 && !writtenIn(writes.getOrDefault(wire, List.of()), around.get(inner));
    }

    /** The same for what {@code step} itself has just written. */
    public boolean isStableAfter(Value value, Step step) {
        return isStable(value, step, true, Set.of());
    }

    /** Whether {@code value} is the same at every iteration of {@code loop}, its condition included. */
    public boolean isInvariant(Value value, Step.Loop loop) {
        return !Walk.any(value, v -> {
            if (v instanceof Value.Read read) return writtenIn(writes.getOrDefault(read.wire(), List.of()), loop);
            if (v instanceof Value.Element element) return !isUntouched(element, loop);
            return false;
        });
    }

    /** Whether no iteration of {@code loop} writes to the array of {@code element}. */
    public boolean isUntouched(Value.Element element, Step.Loop loop) {
        return objects.isPresent() && !objects.get().changes(element, loop);
    }

    /** Whether {@code wire} is given a value in {@code loop}, or, if {@code later}, in what the text goes on with from there. */
    boolean changes(Wire wire, Step.Loop loop, boolean later) {
        return changes(writes.getOrDefault(wire, List.of()), loop, later);
    }

    /** The same for what {@code storage} holds; the caller of a method may write to what it passed, later. */
    boolean changes(Storage storage, Step.Loop loop, boolean later) {
        if (later && isPassing(storage)) return true;
        return contents.entrySet().stream().filter(e -> mayBe(storage, e.getKey())).anyMatch(e -> changes(e.getValue(), loop, later));
    }

    /** Whether two storages may be one: an array of rows is no row. */
    private boolean mayBe(Storage one, Storage other) {
        return one.root() == other.root() || facts.isOutside(one) && facts.isOutside(other) && one.holdsReferences() == other.holdsReferences();
    }

    /** Whether the caller may put other rows into {@code storage} before the reverse pass comes back. */
    boolean mayLoseRows(Storage storage) {
        return storage.holdsReferences() && isPassing(storage);
    }

    /** Whether a variable that is declared without a value may get one before {@code loop}. */
    boolean isGivenBefore(Wire wire, Step.Loop loop) {
        return writes.getOrDefault(wire, List.of()).stream().anyMatch(w -> w.number() > births.get(wire).number() && w.number() < sites.get(loop).number());
    }

    private boolean changes(List<Site> writes, Step.Loop loop, boolean later) {
        return later ? writes.stream().anyMatch(w -> w.number() >= sites.get(loop).number()) : writtenIn(writes, loop);
    }

    private static boolean writtenIn(List<Site> writes, Step.Loop loop) {
        return writes.stream().anyMatch(s -> has(s.loops(), loop));
    }

    private boolean isStable(Value value, Step step, boolean after, Set<Wire> held) {
        Site at = sites.get(step);
        return !Walk.any(value, v -> {
            if (v instanceof Value.Read read) return !held.contains(read.wire()) && !wireIsStable(read.wire(), at, after);
            if (v instanceof Value.Element element) return objects.isEmpty() || !objects.get().isStable(element, step, after);
            return false;
        });
    }

    private boolean wireIsStable(Wire wire, Site at, boolean after) {
        Site birth = births.get(wire);
        if (birth == null || counters.containsKey(wire)) return true;
        if (everything && !wire.type().isReference()) return false;
        List<Site> all = writes.getOrDefault(wire, List.of());
        if (!inner(birth.loops()).isEmpty() && all.stream().filter(w -> w.number() != birth.number()).anyMatch(w -> w.loops().size() > birth.loops().size())) return false;
        for (Site write : all) if (write.number() != birth.number() && follows(write, at, loop -> has(birth.loops(), loop), false, after)) return false;
        return true;
    }

    private boolean isPassing(Storage storage) {
        return passing.parameters().stream().anyMatch(p -> p.type().isReference() && facts.leadsTo(p, storage)) || passing.result() && facts.resultLeadsTo(storage);
    }

    /** Whether what {@code reference} leads to is the same when the reverse pass comes back, once {@code step} is done. */
    public boolean isLasting(Value reference, Step step) {
        return objects.isPresent() && objects.get().isLasting(reference, step);
    }

    /** Whether the same rows are in {@code reference} when the reverse pass comes back, once {@code step} is done, whatever numbers are in them. */
    public boolean hasLastingRows(Value reference, Step step) {
        return objects.isPresent() && objects.get().hasLastingRows(reference, step);
    }

    /** The loops of {@code loops} that run to their end before their reversal begins, while what is around them stands still. */
    private List<Step.Loop> inner(List<Step.Loop> loops) {
        int from = loops.size();
        while (from > 0 && !together.contains(loops.get(from - 1))) from--;
        return loops.subList(from, loops.size());
    }

    /**
     * Whether a write at {@code write} may happen after {@code at}, to a variable or object that no other iteration of the loops
     * {@code apart} writes to; nor the same iteration of one of them, if {@code never}.
     */
    private boolean follows(Site write, Site at, Predicate<Step.Loop> apart, boolean never, boolean after) {
        List<Step.Loop> running = inner(at.loops());
        if (running.size() < at.loops().size() && !has(write.loops(), at.loops().get(at.loops().size() - running.size() - 1))) return false;
        boolean later = after ? write.number() > at.number() : write.number() >= at.number();
        if (!never && later && !Side.exclude(write.sides(), at.sides())) return true;
        for (Step.Loop loop : write.loops())
            if (has(running, loop) && !apart.test(loop)) return true;
        return false;
    }

    static boolean has(List<Step.Loop> loops, Step.Loop loop) {
        return loops.stream().anyMatch(l -> l == loop);
    }
}
