package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Indices that a counting loop has left behind: where {@code x[i]} is written for one {@code i} after the other, nobody writes to
 * {@code x[i - 1]} any more, nor to {@code x[k]} for {@code k < i}. Indices are compared with a loop's counter as the text shows, by the
 * starts and bounds of the loops inside and outside of it; additions that may leave the type's range say nothing.
 */
final class Behind {
    /** The indices of a read and of a write, each with the loops around it. */
    record Indices(Value read, List<Step.Loop> reading, Value written, List<Step.Loop> writing) {}

    /** What a variable is given, if that is known, and the loops around the place. */
    private record Given(Optional<Value> number, List<Step.Loop> around) {}

    private final Map<Wire, Step.Loop> loops;
    private final Map<Step.Loop, Counting> countings = new IdentityHashMap<>();
    private final Map<Wire, Remembered.Site> births;
    private final Map<Wire, List<Given>> numbers = new HashMap<>();
    private final Map<List<Object>, OptionalLong> distances = new HashMap<>();
    private final Ranges ranges;

    /** {@code loops} are those that count, by their counters. */
    Behind(Map<Wire, Step.Loop> loops, Map<Step, Remembered.Site> sites, Map<Wire, Remembered.Site> births, Ranges ranges) {
        this.loops = loops;
        this.births = births;
        this.ranges = ranges;
        loops.values().forEach(loop -> countings.put(loop, Counting.of(loop).orElseThrow()));
        sites.forEach((step, site) -> Walk.assigned(step).filter(w -> w.type() == Type.INT && !isOnlyDeclared(step)).ifPresent(wire ->
            numbers.computeIfAbsent(wire, w -> new ArrayList<>()).add(new Given(Walk.given(step), site.loops()))));
    }

    private static boolean isOnlyDeclared(Step step) {
        return step instanceof Step.Declare declare && declare.value().isEmpty();
    }

    /** Whether no later round of {@code loop} writes to where the read is, and, if {@code strictly}, neither does the same round. */
    boolean is(Indices indices, Step.Loop loop, boolean strictly) {
        Counting counting = countings.get(loop);
        if (counting == null || !Remembered.has(indices.reading, loop) || !Remembered.has(indices.writing, loop)) return false;
        boolean up = counting.upwards();
        OptionalLong from = distance(indices.read, counting.counter(), indices.reading, up), to = distance(indices.written, counting.counter(), indices.writing, !up);
        if (from.isEmpty() || to.isEmpty()) return false;
        long ahead = up ? to.getAsLong() - from.getAsLong() : from.getAsLong() - to.getAsLong();
        return strictly ? ahead > 0 : ahead >= 0;
    }

    /** The {@code most}, or else the least, that {@code value} is above {@code counter}, as far as that is known. */
    private OptionalLong distance(Value value, Wire counter, List<Step.Loop> around, boolean most) {
        if (value instanceof Value.Apply sum) return shifted(sum, counter, around, most);
        if (!(value instanceof Value.Read read)) return OptionalLong.empty();
        if (read.wire() == counter) return OptionalLong.of(0);
        if (!loops.containsKey(read.wire())) return variable(read.wire(), counter, most);
        if (!Remembered.has(around, loops.get(read.wire()))) return OptionalLong.empty();
        int place = place(read.wire(), around), other = place(counter, around);
        if (place > other) return end(countings.get(loops.get(read.wire())), counter, around.subList(0, place), most);
        OptionalLong reversed = end(countings.get(loops.get(counter)), read.wire(), around.subList(0, other), !most);
        return reversed.isPresent() ? OptionalLong.of(-reversed.getAsLong()) : reversed;
    }

    /** Of a variable that lives in a round of the counter's loop: of all that it is ever given. */
    private OptionalLong variable(Wire variable, Wire counter, boolean most) {
        Remembered.Site birth = births.get(variable);
        if (birth == null || !Remembered.has(birth.loops(), loops.get(counter))) return OptionalLong.empty();
        List<Object> question = List.of(variable, counter, most);
        OptionalLong known = distances.putIfAbsent(question, OptionalLong.empty());
        if (known != null) return known;
        OptionalLong farthest = OptionalLong.empty();
        for (Given given : numbers.getOrDefault(variable, List.of())) {
            OptionalLong distance = given.number.isPresent() ? distance(given.number.get(), counter, given.around, most) : OptionalLong.empty();
            if (distance.isEmpty()) return distance;
            farthest = farthest.isEmpty() || distance.getAsLong() > farthest.getAsLong() == most ? distance : farthest;
        }
        distances.put(question, farthest);
        return farthest;
    }

    private int place(Wire counter, List<Step.Loop> around) {
        int at = 0;
        while (around.get(at) != loops.get(counter)) at++;
        return at;
    }

    /** The most, or the least, that a counter is above another: that of its first number or its last one. */
    private OptionalLong end(Counting counting, Wire other, List<Step.Loop> around, boolean most) {
        if (counting.upwards() != most) return distance(counting.start(), other, around, most);
        OptionalLong bound = distance(counting.bound(), other, around, most);
        if (bound.isEmpty() || counting.inclusive()) return bound;
        return OptionalLong.of(bound.getAsLong() + (most ? -1 : 1));
    }

    private OptionalLong shifted(Value.Apply sum, Wire counter, List<Step.Loop> around, boolean most) {
        boolean minus = sum.gate().symbol().equals("-");
        if (sum.type() != Type.INT || sum.operands().size() != 2 || !minus && !sum.gate().symbol().equals("+")) return OptionalLong.empty();
        Value left = sum.operands().get(0), right = sum.operands().get(1);
        boolean first = !minus && left instanceof Value.Literal;
        Value of = first ? right : left;
        Optional<Integer> number = (first ? left : right).whole();
        if (number.isEmpty() || of.type() != Type.INT) return OptionalLong.empty();
        long by = minus ? -number.get() : number.get();
        Ranges.Range range = ranges.of(of);
        if (range.low() + by < Integer.MIN_VALUE || range.high() + by > Integer.MAX_VALUE) return OptionalLong.empty();
        OptionalLong distance = distance(of, counter, around, most);
        return distance.isPresent() ? OptionalLong.of(distance.getAsLong() + by) : distance;
    }
}
