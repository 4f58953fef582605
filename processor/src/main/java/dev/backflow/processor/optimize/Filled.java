package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A new array whose first use are loops over all its elements, which give each a value before they read it: {@code product = new
 * double[n][m]; for (…; i < n; …) for (…; j < m; …) product[i][j] = …;}. What it held to begin with is of no matter.
 */
final class Filled {
    private final List<Step> block;
    private final Lengths lengths;
    private final Wire array;
    private final List<Value> sizes;
    private final Map<Wire, Value> bounds = new HashMap<>();

    /** The array is what the step at {@code at} of {@code block} declares and makes. */
    Filled(List<Step> block, int at, Lengths lengths) {
        Step.Declare made = (Step.Declare) block.get(at);
        this.block = block;
        this.lengths = lengths;
        array = made.wire();
        sizes = made.value().orElseThrow().operands();
    }

    /** Whether the steps after {@code at} fill the array. */
    boolean isAfter(int at) {
        for (int i = at + 1; i < block.size(); i++)
            if (looksInto(block.get(i))) return block.get(i) instanceof Step.Loop loop && fills(loop, at, i);
        return false;
    }

    private boolean looksInto(Step step) {
        return Walk.anyStep(List.of(step), s -> Walk.values(s).stream().anyMatch(v -> looksInto(v, Optional.empty())));
    }

    /** Whether {@code value} has to do with more of the array than {@code own}, and its lengths. */
    private boolean looksInto(Value value, Optional<Value> own) {
        if (own.filter(value::equals).isPresent() || isLength(value)) return false;
        if (value instanceof Value.Read read) return read.wire() == array;
        return value.operands().stream().anyMatch(o -> looksInto(o, own));
    }

    private boolean isLength(Value value) {
        if (!(value instanceof Value.Length length)) return false;
        boolean row = length.array() instanceof Value.Element element && element.array().equals(array.read()) && !looksInto(element.index(), Optional.empty());
        return row || length.array() instanceof Value.Read;
    }

    private boolean fills(Step.Loop loop, int at, int end) {
        Optional<Value> own = filled(loop);
        if (own.isEmpty() || Walk.anyStep(List.of(loop), s -> Walk.values(s).stream().anyMatch(v -> looksInto(v, own)))) return false;
        Value place = own.get();
        for (int i = sizes.size() - 1; i >= 0; i--, place = ((Value.Element) place).array()) {
            Value bound = bounds.remove(((Value.Read) ((Value.Element) place).index()).wire());
            if (!lengths.isSame(sizes.get(i), at, bound, end, block)) return false;
        }
        return true;
    }

    /** The element that the rounds of {@code loop} give a value, each another one: its indices are the counters of the loops around it. */
    private Optional<Value> filled(Step.Loop loop) {
        Optional<Counting> counting = Counting.of(loop);
        Optional<Value> bound = counting.flatMap(Filled::bound);
        if (bound.isEmpty() || bounds.put(counting.get().counter(), bound.get()) != null || !Walk.endsBehind(loop.body())) return Optional.empty();
        Optional<Step> first = loop.body().stream().filter(this::looksInto).findFirst();
        if (first.isPresent() && first.get() instanceof Step.Loop inner) return filled(inner);
        if (first.isEmpty() || !(first.get() instanceof Step.Assign assign) || looksInto(assign.value(), Optional.empty())) return Optional.empty();
        return Optional.of(assign.target()).filter(this::isEach);
    }

    /** What the counter goes up to from zero, or goes down to zero from, one less than it. */
    private static Optional<Value> bound(Counting counting) {
        Value end = counting.upwards() ? counting.start() : counting.bound();
        return end instanceof Value.Literal zero && zero.text().equals("0") ? Fixed.length(counting) : Optional.empty();
    }

    /** Whether {@code target} is an element of the array, with each of the counters for an index. */
    private boolean isEach(Value target) {
        Set<Wire> counters = new HashSet<>();
        Value place = target;
        for (; place instanceof Value.Element element; place = element.array())
            if (!(element.index() instanceof Value.Read index) || !counters.add(index.wire())) return false;
        return place.equals(array.read()) && counters.equals(bounds.keySet()) && counters.size() == sizes.size();
    }
}
