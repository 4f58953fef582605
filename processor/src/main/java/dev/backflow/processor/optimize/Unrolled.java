package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Duplicate;
import dev.backflow.processor.circuit.Rewriting;
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

/** Loops of a few known iterations over small arrays, written out. */
final class Unrolled extends Rewriting {
    private static final int MOST_ITERATIONS = 4;
    /** The largest loop, in steps and operations of all its iterations. */
    private static final int LARGEST_LOOP = 300;
    /** The largest method that loops are written out in. */
    private static final int LARGEST_METHOD = 1500;

    private final Known known;
    private final Map<Wire, List<Integer>> iterations = new HashMap<>();
    private final Set<Wire> wanted = new HashSet<>();
    private int room;

    private Unrolled(List<Step> body, Known known) {
        this.known = known;
        this.room = LARGEST_METHOD - cost(body);
        SmallArrays arrays = new SmallArrays(body, known, iterations.keySet());
        Walk.steps(body, step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            if (v instanceof Value.Element element && arrays.isSmall(element.array())) wanted.addAll(Walk.reads(element.index()));
        })));
    }

    static List<Step> of(List<Step> body) {
        return new Unrolled(body, new Known(body)).block(body);
    }

    /** The size of some steps with all loops written out that can be; notes these. */
    private int cost(List<Step> steps) {
        int sum = 0;
        for (Step step : steps) {
            int own = 1;
            for (Value value : Walk.values(step)) own += Inlined.size(value);
            for (List<Step> block : Walk.blocks(step)) own += cost(block);
            sum += step instanceof Step.Loop loop ? counted(loop, own) : own;
        }
        return sum;
    }

    private int counted(Step.Loop loop, int size) {
        Optional<List<Integer>> values = Counting.of(loop).flatMap(this::values).filter(all -> all.size() * size <= LARGEST_LOOP && !jumps(loop));
        values.ifPresent(all -> iterations.put(((Step.Declare) loop.init().get(0)).wire(), all));
        return size;
    }

    private static boolean jumps(Step.Loop loop) {
        return !Walk.endsBehind(loop.body());
    }

    /** The numbers that a loop counts through, if they are known and few. */
    private Optional<List<Integer>> values(Counting counting) {
        Optional<Integer> start = known.integer(counting.start()), bound = known.integer(counting.bound());
        if (start.isEmpty() || bound.isEmpty()) return Optional.empty();
        int by = counting.upwards() ? 1 : -1;
        long trips = (long) by * ((long) bound.get() - start.get()) + (counting.inclusive() ? 1 : 0);
        if (trips < 0 || trips > MOST_ITERATIONS) return Optional.empty();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < trips; i++) values.add(start.get() + by * i);
        return Optional.of(values);
    }

    @Override public List<Step> loop(Step.Loop step) {
        List<Step> body = block(step.body());
        Optional<Wire> counter = Counting.of(step).map(Counting::counter).filter(w -> wanted.contains(w) && iterations.containsKey(w));
        if (counter.isPresent()) {
            List<Integer> values = iterations.get(counter.get());
            int more = Inlined.size(body) * values.size();
            if (more <= LARGEST_LOOP && more <= room) {
                room -= more;
                return writtenOut(counter.get(), values, body);
            }
        }
        return List.of(step.with(body));
    }

    /** {@code body} once for each of {@code values} of the loop's {@code counter}. */
    static List<Step> writtenOut(Wire counter, List<Integer> values, List<Step> body) {
        List<Step> out = new ArrayList<>();
        for (int value : values) {
            out.addAll(new Iteration(counter, value).block(body));
        }
        return out;
    }

    /** One iteration, in which the counter is a number. */
    private static final class Iteration extends Duplicate {
        Iteration(Wire counter, int value) {
            super(new HashMap<>(Map.of(counter, new Value.Literal(Integer.toString(value), Type.INT))));
        }

        @Override public Value value(Value value) {
            return Folded.of(super.value(value));
        }

        @Override public List<Step> branch(Step.If step) {
            Optional<Boolean> holds = Folded.holds(value(step.condition()));
            if (holds.isEmpty()) return super.branch(step);
            List<Step> chosen = holds.get() ? step.then() : step.otherwise();
            return Walk.anyStep(chosen, s -> s instanceof Step.Leave || s instanceof Step.Return || s instanceof Step.Throw) ? super.branch(step) : block(chosen);
        }
    }
}
