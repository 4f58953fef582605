package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that only sums what the loop before it has put into an array sums it there: {@code for (i …) { …; p[i] = s; }
 * for (i …) sum += p[i] * p[i];} is one loop. The sums are the same, in the same order; the second loop cannot throw.
 */
public final class Joined extends Rewriting {
    private final Made made;

    private Joined(List<Step> body) {
        made = new Made(body);
    }

    /** {@code program} with such loops joined, and without the arrays that nobody needs then. */
    public static Program of(Program program) {
        return program.map(Joined::of);
    }

    private static Circuit of(Circuit circuit) {
        if (circuit.snapshots().isPresent()) return circuit;
        List<Step> joined = new Joined(circuit.body()).block(circuit.body());
        return circuit.with(Momentary.removed(joined));
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : super.block(steps)) {
            int first = step instanceof Step.Loop second ? first(out, second) : -1;
            if (first < 0) out.add(step);
            else out.add(together((Step.Loop) out.remove(first), (Step.Loop) step));
        }
        return out;
    }

    /** Where the loop stands that {@code second} can be joined to; what is between the two can be done before both. */
    private int first(List<Step> before, Step.Loop second) {
        int at = before.size() - 1;
        while (at >= 0 && before.get(at) instanceof Step.Declare) at--;
        boolean joins = at >= 0 && before.get(at) instanceof Step.Loop first && joins(first, before.subList(at + 1, before.size()), second);
        return joins ? at : -1;
    }

    private boolean joins(Step.Loop first, List<Step> between, Step.Loop second) {
        Optional<Counting> one = Made.upwards(first), other = Made.upwards(second);
        if (one.isEmpty() || other.isEmpty() || !made.isSame(one.get().bound(), other.get().bound())) return false;
        if (!first.holdsLoops() || !Walk.endsBehind(first.body())) return false;
        Set<Wire> changed = changed(List.of(first));
        if (!between.stream().allMatch(step -> isPlain((Step.Declare) step, changed))) return false;
        return putsOnly(first, one.get(), second) && sumsOnly(second, other.get()) && isApart(first, changed, second);
    }

    private static Set<Wire> changed(List<Step> steps) {
        Set<Wire> changed = new HashSet<>();
        Walk.steps(steps, step -> Walk.assigned(step).ifPresent(changed::add));
        return changed;
    }

    /** A number, or another name for what the first loop leaves as it is. */
    private static boolean isPlain(Step.Declare step, Set<Wire> changed) {
        return step.value().filter(v -> v instanceof Value.Literal || v instanceof Value.Read read && !changed.contains(read.wire())).isPresent();
    }

    /** Whether the first loop writes to no array but those made here, and each round to what the second reads in the same round only. */
    private boolean putsOnly(Step.Loop first, Counting counting, Step.Loop second) {
        Set<Wire> read = new HashSet<>();
        Walk.steps(second.body(), step -> Walk.values(step).forEach(value -> Walk.reads(value).forEach(wire -> made.root(wire.read()).ifPresent(read::add))));
        return !Walk.anyStep(List.of(first), step -> Walk.values(step).stream().anyMatch(v -> Walk.any(v, Joined::isForeign))
            || Walk.target(step).filter(t -> !(t instanceof Value.Read) && !puts(t, counting, read)).isPresent());
    }

    private static boolean isForeign(Value value) {
        return value instanceof Value.Call || value instanceof Value.Library;
    }

    private boolean puts(Value target, Counting counting, Set<Wire> read) {
        if (!(target instanceof Value.Element element)) return false;
        Optional<Wire> root = made.root(element.array());
        return root.isPresent() && (!read.contains(root.get()) || element.index().equals(counting.counter().read()));
    }

    /** Whether the second loop changes nothing but variables, and cannot throw. */
    private boolean sumsOnly(Step.Loop second, Counting counting) {
        return second.body().stream().allMatch(step -> (step instanceof Step.Declare || step instanceof Step.Assign || step instanceof Step.Update)
            && Walk.target(step).filter(t -> !(t instanceof Value.Read)).isEmpty() && Walk.assigned(step).filter(w -> w.type().isReference()).isEmpty()
            && Walk.values(step).stream().allMatch(v -> isHarmless(v, counting)));
    }

    private boolean isHarmless(Value value, Counting counting) {
        if (made.isOwn(value, counting)) return true;
        boolean known = value instanceof Value.Literal || value instanceof Value.Read || value instanceof Value.Choice || value instanceof Value.Cast cast && !cast.type().isReference()
            || value instanceof Value.Length length && length.array() instanceof Value.Read array && made.root(array).isPresent()
            || value instanceof Value.Apply apply && !apply.gate().declared() && (apply.type().isFloating() || apply.type() == Type.BOOLEAN);
        return known && value.operands().stream().allMatch(o -> isHarmless(o, counting));
    }

    /** Whether neither loop has to do with variables that the other one changes. */
    private static boolean isApart(Step.Loop first, Set<Wire> changed, Step.Loop second) {
        Set<Wire> other = changed(List.of(second)), inFirst = Walk.mentions(List.of(first));
        return Walk.mentions(List.of(second)).stream().noneMatch(changed::contains) && other.stream().noneMatch(inFirst::contains);
    }

    private static Step together(Step.Loop first, Step.Loop second) {
        Wire counter = Made.upwards(first).orElseThrow().counter(), other = Made.upwards(second).orElseThrow().counter();
        List<Step> body = new ArrayList<>(first.body());
        body.addAll(new Renamed(Map.of(other, counter.read())).block(second.body()));
        return first.with(body);
    }
}
