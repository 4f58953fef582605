package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
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

/**
 * What a circuit does with the arrays of its own: how they are made, which elements are named, where a variable's array goes
 * to another one. A variable whose only array is another variable's only array is that variable by another name.
 */
final class ArrayUses {
    /** {@code into = from}, or {@code from} leaving for a place that is none of these variables. */
    record Copying(Step step, Optional<Wire> into, Wire from, int at, int loops, List<Step> block, boolean leavesMethod) {}

    /** Where a variable is declared. */
    record Birth(Step step, int at, int loops, List<Step> block) {}

    private final Known known;
    private final Set<Wire> counters;
    private final Map<Wire, Wire> names = new HashMap<>();
    private final Map<Wire, String> called = new HashMap<>();
    private final Map<Wire, List<Integer>> mentions = new HashMap<>();
    final Map<Wire, Birth> births = new HashMap<>();
    final Map<Wire, Integer> lengths = new HashMap<>();
    final List<Copying> copies = new ArrayList<>();
    final Set<Wire> bad = new HashSet<>();
    final Set<Wire> named = new HashSet<>();
    final Set<Wire> written = new HashSet<>();
    private final Map<Wire, Integer> beyond = new HashMap<>();
    private int count;

    /** @param counters variables that may stand in an index beside what is known, since their loops can be written out */
    ArrayUses(List<Step> body, Known known, Set<Wire> counters) {
        this.known = known;
        this.counters = counters;
        visit(body, 0);
    }

    /** The variable that {@code wire} is another name for. */
    Wire root(Wire wire) {
        Wire other = names.get(wire);
        return other == null ? wire : other;
    }

    /** What {@code wire}, or the user's own name for it, is called. */
    String name(Wire wire) {
        return called.getOrDefault(wire, wire.name());
    }

    /** Whether {@code wire} is mentioned after one point of the text and before another. */
    boolean isMentioned(Wire wire, int after, int before) {
        return mentions.getOrDefault(wire, List.of()).stream().anyMatch(at -> at > after && at < before);
    }

    /** The largest index by which elements of the variable's array are named. */
    int largestIndex(Wire wire) {
        return beyond.getOrDefault(wire, -1);
    }

    int lastMention(Wire wire) {
        List<Integer> all = mentions.get(wire);
        return all.get(all.size() - 1);
    }

    private void visit(List<Step> steps, int loops) {
        for (Step step : steps) {
            count++;
            int inside = step instanceof Step.Loop ? loops + 1 : loops;
            Walk.values(step).forEach(value -> Walk.values(value, v -> {
                if (v instanceof Value.Read read && read.type().isArray()) mentions.computeIfAbsent(root(read.wire()), w -> new ArrayList<>()).add(count);
            }));
            note(step, loops, steps);
            if (step instanceof Step.Loop loop) heads(loop);
            for (List<Step> block : Walk.blocks(step)) visit(block, inside);
        }
    }

    /** What a loop's head declares or moves along stays a variable. */
    private void heads(Step.Loop loop) {
        for (Step step : loop.init()) Walk.assigned(step).ifPresent(wire -> bad.add(wire));
        for (Step step : loop.update()) Walk.assigned(step).ifPresent(wire -> bad.add(root(wire)));
    }

    private void note(Step step, int loops, List<Step> block) {
        if (step instanceof Step.Declare declare && declare.wire().type().isArray()) {
            declared(declare, loops, block);
        } else if (step instanceof Step.Assign assign && assign.target() instanceof Value.Read target && target.type().isArray()) {
            given(step, root(target.wire()), assign.value(), loops, block);
        } else if (step instanceof Step.Assign assign) {
            written(assign.target());
            leaves(step, assign.value(), loops, block, false);
        } else if (step instanceof Step.Update update) {
            written(update.target());
            scan(update.value());
        } else if (step instanceof Step.Return leave) {
            leave.value().ifPresent(value -> leaves(step, value, loops, block, true));
        } else {
            Walk.values(step).forEach(this::scan);
        }
    }

    private void declared(Step.Declare step, int loops, List<Step> block) {
        Wire wire = step.wire();
        Optional<Wire> same = bad.contains(wire) ? Optional.empty() : known.only(wire).filter(Value.Read.class::isInstance).map(v -> root(((Value.Read) v).wire()));
        if (same.isPresent() && known.only(same.get()).isPresent()) {
            names.put(wire, same.get());
            if (!same.get().isUsers()) called.put(same.get(), wire.name());
            return;
        }
        births.put(wire, new Birth(step, count, loops, block));
        step.value().ifPresent(value -> given(step, wire, value, loops, block));
    }

    private void given(Step step, Wire wire, Value value, int loops, List<Step> block) {
        if (!births.containsKey(wire)) bad.add(wire);
        if (value instanceof Value.Read read) {
            copies.add(new Copying(step, Optional.of(wire), root(read.wire()), count, loops, block, false));
            return;
        }
        scan(value);
        Optional<Integer> length = whole(value) ? known.length(value) : Optional.empty();
        if (length.isEmpty() || !length.get().equals(lengths.getOrDefault(wire, length.get()))) bad.add(wire);
        else lengths.put(wire, length.get());
    }

    /** Whether an array is made with all that it holds. */
    private boolean whole(Value value) {
        return value instanceof Value.NewArrayOf || value instanceof Value.NewArray array
            && (array.operands().size() == array.type().rank() && array.operands().stream().allMatch(o -> known.integer(o).filter(n -> n >= 0).isPresent()));
    }

    private void leaves(Step step, Value value, int loops, List<Step> block, boolean leavesMethod) {
        if (value instanceof Value.Read read && read.type().isArray()) copies.add(new Copying(step, Optional.empty(), root(read.wire()), count, loops, block, leavesMethod));
        else scan(value);
    }

    private void written(Value target) {
        scan(target);
        if (target instanceof Value.Element element && element.array() instanceof Value.Read read) written.add(root(read.wire()));
    }

    private void scan(Value value) {
        if (value instanceof Value.Read read) {
            if (read.type().isArray()) bad.add(root(read.wire()));
        } else if (value instanceof Value.Element element && element.array() instanceof Value.Read read) {
            index(root(read.wire()), element.index());
            scan(element.index());
        } else if (!(value instanceof Value.Length length && length.array() instanceof Value.Read)) {
            value.operands().forEach(this::scan);
        }
    }

    private void index(Wire array, Value index) {
        named.add(array);
        Optional<Integer> at = known.integer(index);
        if (at.isPresent() && at.get() >= 0) beyond.merge(array, at.get(), Math::max);
        else if (at.isPresent() || !willBeKnown(index)) bad.add(array);
    }

    private boolean willBeKnown(Value index) {
        Set<Wire> reads = Walk.reads(index);
        return reads.stream().anyMatch(counters::contains) && reads.stream().allMatch(w -> counters.contains(w) || known.integer(w.read()).isPresent());
    }
}
