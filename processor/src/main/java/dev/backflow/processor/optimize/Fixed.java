package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element that a loop reads and leaves alone is read before it: {@code double doutI = dout[i]; for … dw[i][j] += x[j] * doutI;}.
 * The virtual machine's compiler cannot know that no other array of the loop is the same one, and loads it again in every round.
 * Here it is known: the array was made in this method, and nobody else has got it.
 */
final class Fixed extends Revision {
    private final Map<Wire, Value> made = new HashMap<>(), lengths = new HashMap<>();
    private final Set<Wire> assigned = new HashSet<>(), others = new HashSet<>(), seen = new HashSet<>(), again = new HashSet<>();
    private final Map<Wire, Counting> counters = new HashMap<>();

    private Fixed(List<Step> body) {
        Walk.steps(body, step -> {
            if (step instanceof Step.Declare declare) declared(declare);
            if (!(step instanceof Step.Declare)) Walk.assigned(step).ifPresent(assigned::add);
            Walk.values(step).forEach(this::handed);
        });
        made.keySet().removeAll(others);
        for (Set<Wire> changing : List.of(assigned, again)) {
            made.keySet().removeAll(changing);
            lengths.keySet().removeAll(changing);
        }
    }

    private void declared(Step.Declare declare) {
        if (!seen.add(declare.wire())) again.add(declare.wire());
        declare.value().filter(Value.NewArray.class::isInstance).ifPresent(array -> lengths.put(declare.wire(), array.operands().get(0)));
        declare.value().filter(Fixed::isMade).ifPresent(array -> made.put(declare.wire(), array));
    }

    static List<Step> read(List<Step> body) {
        if (!makes(body)) return body;
        Fixed fixed = new Fixed(body);
        return fixed.made.isEmpty() ? body : fixed.block(body);
    }

    /** The variables that hold arrays of numbers which the method has made, and nobody else has got. */
    static Set<Wire> own(List<Step> body) {
        return makes(body) ? new Fixed(body).made.keySet() : Set.of();
    }

    private static boolean makes(List<Step> body) {
        return Walk.anyStep(body, step -> step instanceof Step.Declare declare && declare.value().filter(Fixed::isMade).isPresent());
    }

    private static boolean isMade(Value value) {
        if (!(value instanceof Value.NewArray) && !(value instanceof Value.Library library && library.bulk() == Bulk.CLONE)) return false;
        return value.type() instanceof Type.ArrayOf array && array.rank() == 1 && array.leaf().isFloating();
    }

    /** Notes the arrays that {@code value} gives another name. */
    private void handed(Value value) {
        if (value instanceof Value.Read read) others.add(read.wire());
        boolean keepsNothing = value instanceof Value.Element || value instanceof Value.Length || value instanceof Value.Call call && call.callee() instanceof Callee.Foreign foreign && foreign.text().equals("dev.backflow.Shadow.add");
        for (Value operand : value.operands()) if (!(keepsNothing && operand instanceof Value.Read)) handed(operand);
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            Map<Value, Wire> names = new HashMap<>();
            if (step instanceof Step.Loop loop && !counters.isEmpty()) {
                for (Value.Element element : fixed(loop)) {
                    Wire name = Wire.fresh(name(element), element.type());
                    names.put(element, name);
                    out.add(Step.Declare.of(name, element, Place.NONE));
                }
            }
            out.addAll((names.isEmpty() ? step : named(step, names)).accept(this));
        }
        return kept(steps, out);
    }

    private static String name(Value.Element element) {
        String index = ((Value.Read) element.index()).wire().name();
        return ((Value.Read) element.array()).wire().name() + Character.toUpperCase(index.charAt(0)) + index.substring(1);
    }

    private static Step named(Step loop, Map<Value, Wire> names) {
        return new Rewriting() {
            @Override public Value value(Value value) {
                return names.containsKey(value) ? names.get(value).read() : value.map(this::value);
            }

            @Override public Value target(Value target) {
                return target.map(this::value);
            }
        }.loop((Step.Loop) loop).get(0);
    }

    /** What {@code loop} reads in every round from the same place, which it does not write to, where it writes to another. */
    private Set<Value.Element> fixed(Step.Loop loop) {
        Set<Value.Element> read = new LinkedHashSet<>();
        Set<Wire> written = new HashSet<>(Walk.declares(List.of(loop)));
        List<Step> all = List.of(loop);
        if (!Walk.anyStep(all, s -> Walk.target(s).filter(Value.Element.class::isInstance).isPresent())) return read;
        Walk.steps(all, step -> {
            Walk.target(step).map(target -> target instanceof Value.Element element ? element.array() : target).filter(Value.Read.class::isInstance).ifPresent(base -> written.add(((Value.Read) base).wire()));
            Walk.values(step).forEach(value -> Walk.values(value, v -> {
                if (v instanceof Value.Element element && isThere(element)) read.add(element);
            }));
        });
        read.removeIf(element -> Walk.reads(element).stream().anyMatch(written::contains));
        if (Walk.anyStep(all, s -> Walk.values(s).stream().anyMatch(Value::standsAlone))) read.clear();
        return read;
    }

    /** Whether the element exists: its index is counted by a loop around, up to the length of the array. */
    private boolean isThere(Value.Element element) {
        if (!(element.array() instanceof Value.Read array) || !(element.index() instanceof Value.Read index)) return false;
        Counting counting = counters.get(index.wire());
        return counting != null && made.containsKey(array.wire()) && length(counting).filter(n -> isLength(n, array)).isPresent();
    }

    /** The number that the counter is always less than, while it is not less than zero. */
    static Optional<Value> length(Counting counting) {
        if (counting.upwards()) return counting.inclusive() || !isCount(counting.start()) ? Optional.empty() : Optional.of(counting.bound());
        boolean whole = counting.inclusive() && isCount(counting.bound()) && counting.start() instanceof Value.Apply last && last.gate().symbol().equals("-") && last.operands().size() == 2 && last.operands().get(1) instanceof Value.Literal one && one.text().equals("1");
        return whole ? Optional.of(counting.start().operands().get(0)) : Optional.empty();
    }

    private static boolean isCount(Value value) {
        return value instanceof Value.Literal literal && literal.text().matches("\\d+");
    }

    private boolean isLength(Value number, Value.Read array) {
        Value length = new Value.Length(array), one = settled(number), other = settled(length);
        boolean lasting = !Walk.any(one, v -> v instanceof Value.Element || v instanceof Value.Field || v instanceof Value.Component || v.standsAlone()) && Walk.reads(one).stream().noneMatch(assigned::contains);
        return number.equals(length) || lasting && one.equals(other);
    }

    /** The length of an array that is made here as it is made. */
    private Value settled(Value number) {
        boolean known = number instanceof Value.Length length && length.array() instanceof Value.Read read && lengths.containsKey(read.wire());
        return known ? settled(lengths.get(((Value.Read) ((Value.Length) number).array()).wire())) : number;
    }

    @Override public List<Step> loop(Step.Loop step) {
        Optional<Counting> counting = Counting.of(step);
        counting.ifPresent(c -> counters.put(c.counter(), c));
        List<Step> body = block(step.body());
        counting.ifPresent(c -> counters.remove(c.counter()));
        return List.of(step.with(body));
    }
}
