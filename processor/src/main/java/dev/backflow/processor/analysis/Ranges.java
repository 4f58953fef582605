package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * Between which two numbers an {@code int} is, as far as the text shows: lengths and what is counted from them do not come near the
 * ends of the type, where one more is less.
 */
public final class Ranges {
    private static final Range ALL = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private final Map<Wire, Range> known = new HashMap<>();

    /** All numbers from {@code low} to {@code high}. */
    public record Range(long low, long high) {
        private Range within() {
            return low > high || low < ALL.low || high > ALL.high ? ALL : this;
        }

        private static Range of(LongStream corners) {
            var all = corners.summaryStatistics();
            return new Range(all.getMin(), all.getMax()).within();
        }
    }

    private Ranges() {}

    /** The ranges in a circuit. */
    public static Ranges of(Circuit circuit) {
        Ranges ranges = new Ranges();
        Map<Wire, Integer> writes = new HashMap<>();
        circuit.parameters().forEach(p -> writes.put(p, 1));
        Walk.steps(circuit.body(), s -> Walk.assigned(s).ifPresent(wire -> writes.merge(wire, 1, Integer::sum)));
        Walk.steps(circuit.body(), s -> ranges.note(s, writes));
        return ranges;
    }

    /** As if nothing were known of variables. */
    public static Ranges everything() {
        return new Ranges();
    }

    private void note(Step step, Map<Wire, Integer> writes) {
        if (step instanceof Step.Declare d && d.value().isPresent() && writes.get(d.wire()) == 1 && isWhole(d.wire().type())) known.put(d.wire(), of(d.value().get()));
        if (step instanceof Step.Loop loop) Counting.of(loop).ifPresent(counting -> known.put(counting.counter(), counted(counting)));
    }

    /** Inside of the loop. */
    private Range counted(Counting counting) {
        Range start = of(counting.start()), bound = of(counting.bound());
        int last = counting.inclusive() ? 0 : 1;
        boolean returns = counting.inclusive() && (counting.upwards() ? bound.high == ALL.high : bound.low == ALL.low);
        if (returns) return ALL;
        return (counting.upwards() ? new Range(start.low, bound.high - last) : new Range(bound.low + last, start.high)).within();
    }

    /** The numbers that {@code value} may be. */
    public Range of(Value value) {
        if (value instanceof Value.Length) return new Range(0, ALL.high);
        if (value instanceof Value.Read read) return known.getOrDefault(read.wire(), all(value.type()));
        if (value instanceof Value.Constant constant) return exactly(constant.known(), value);
        if (value instanceof Value.Literal) return value.whole().map(n -> new Range(n, n)).orElse(all(value.type()));
        if (value instanceof Value.Cast cast && cast.type() == Type.INT && isWhole(cast.operand().type())) return of(cast.operand());
        if (value instanceof Value.Choice choice) return hull(of(choice.yes()), of(choice.no()));
        if (value instanceof Value.Apply apply && apply.type() == Type.INT && apply.operands().stream().allMatch(o -> isWhole(o.type()))) return of(apply.gate().symbol(), apply.operands().stream().map(this::of).toList());
        return all(value.type());
    }

    private static Range of(String symbol, List<Range> operands) {
        Range x = operands.get(0), y = operands.get(operands.size() - 1);
        if (operands.size() == 1) return symbol.equals("-") ? new Range(-x.high, -x.low).within() : ALL;
        return switch (symbol) {
            case "+" -> new Range(x.low + y.low, x.high + y.high).within();
            case "-" -> new Range(x.low - y.high, x.high - y.low).within();
            case "*" -> Range.of(LongStream.of(x.low * y.low, x.low * y.high, x.high * y.low, x.high * y.high));
            case "/" -> y.low > 0 ? Range.of(LongStream.of(x.low / y.low, x.low / y.high, x.high / y.low, x.high / y.high)) : ALL;
            case "%" -> y.low > 0 ? new Range(x.low >= 0 ? 0 : 1 - y.high, y.high - 1).within() : ALL;
            case "&" -> y.low >= 0 ? new Range(0, y.high) : x.low >= 0 ? new Range(0, x.high) : ALL;
            case "Math.max" -> new Range(Math.max(x.low, y.low), Math.max(x.high, y.high));
            case "Math.min" -> new Range(Math.min(x.low, y.low), Math.min(x.high, y.high));
            default -> ALL;
        };
    }

    private static Range hull(Range x, Range y) {
        return new Range(Math.min(x.low, y.low), Math.max(x.high, y.high));
    }

    private static Range exactly(OptionalInt number, Value value) {
        return number.isPresent() ? new Range(number.getAsInt(), number.getAsInt()) : all(value.type());
    }

    private static boolean isWhole(Type type) {
        return type == Type.INT || Type.promoted(type) == Type.INT;
    }

    private static Range all(Type type) {
        if (type == Type.Primitive.CHAR) return new Range(Character.MIN_VALUE, Character.MAX_VALUE);
        if (type == Type.Primitive.SHORT) return new Range(Short.MIN_VALUE, Short.MAX_VALUE);
        return type == Type.Primitive.BYTE ? new Range(Byte.MIN_VALUE, Byte.MAX_VALUE) : ALL;
    }
}
