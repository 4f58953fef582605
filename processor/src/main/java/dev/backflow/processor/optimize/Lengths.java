package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sizes and bounds in a block of steps are the same number. */
final class Lengths {
    private final Set<Wire> changing;

    /** For the blocks in {@code body}. */
    Lengths(List<Step> body) {
        changing = Walk.changed(body);
    }

    /** Whether {@code size}, as it is at the step {@code at} of {@code block}, is what {@code bound} is all through the step {@code end}. */
    boolean isSame(Value size, int at, Value bound, int end, List<Step> block) {
        Map<Value, Integer> sizes = origins(size, at, block), bounds = origins(bound, end, block);
        return sizes.entrySet().stream().anyMatch(e -> bounds.containsKey(e.getKey()) && isLasting(e.getKey(), block.subList(Math.min(e.getValue(), bounds.get(e.getKey())), end + 1)));
    }

    /** What {@code number} was to begin with, and since which step. */
    private Map<Value, Integer> origins(Value number, int at, List<Step> block) {
        Map<Value, Integer> origins = new LinkedHashMap<>(Map.of(number, at));
        Value origin = number;
        int since = at;
        for (int size = 0; size != origins.size(); ) {
            size = origins.size();
            for (int i = 0; i <= at; i++) {
                if (!(block.get(i) instanceof Step.Declare declare) || declare.value().isEmpty() || changing.contains(declare.wire())) continue;
                Value known = known(origin, declare.wire(), declare.value().get());
                if (known != origin) since = Math.min(since, i);
                origin = known;
                origins.putIfAbsent(origin, since);
            }
        }
        return origins;
    }

    /** {@code number}, where {@code wire} has got {@code value} for good. */
    private static Value known(Value number, Wire wire, Value value) {
        if (number.equals(wire.read()) && number.type() == Type.INT) return value;
        boolean made = number instanceof Value.Length length && length.array().equals(wire.read()) && value instanceof Value.NewArray;
        return made ? value.operands().get(0) : number;
    }

    /** Whether {@code number} stays the same while {@code steps} are taken. */
    private static boolean isLasting(Value number, List<Step> steps) {
        Set<Wire> reads = Walk.reads(number);
        Set<Type> rows = new HashSet<>();
        Walk.values(number, v -> {
            if (v instanceof Value.Element row) rows.add(row.type());
        });
        if (Walk.any(number, v -> !isPlain(v))) return false;
        return !Walk.anyStep(steps, step -> Walk.assigned(step).filter(reads::contains).isPresent() || !rows.isEmpty() && replaces(step, rows));
    }

    private static boolean isPlain(Value value) {
        if (value instanceof Value.Apply apply) return Set.of("+", "-", "*").contains(apply.gate().symbol());
        return value instanceof Value.Read || value instanceof Value.Literal || value instanceof Value.Length || value instanceof Value.Element row && row.type().isArray();
    }

    /** Whether {@code step} may put another array in the place of a row of one of these types. */
    private static boolean replaces(Step step, Set<Type> rows) {
        if (Walk.target(step).filter(target -> target instanceof Value.Element && rows.contains(target.type())).isPresent()) return true;
        return Walk.values(step).stream().anyMatch(v -> v instanceof Value.Call || v instanceof Value.Library library && library.bulk() != Bulk.CLONE);
    }
}
