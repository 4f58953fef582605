package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The gradient on a vector that goes to a row's columns, where all that is ever named of it are elements of known numbers: these are
 * variables, and no array is made. That the vector is as long as that, the forward pass must have shown on every way.
 */
final class KnownColumns extends Revision {
    private static final String FLATTEN = "dev.backflow.Shadow.flatten", LIKE = "dev.backflow.Shadow.like", FILL = "java.util.Arrays.fill";
    private static final int MOST = 32;

    private final List<Step> method;
    private final Known known;

    private KnownColumns(List<Step> method) {
        this.method = method;
        this.known = new Known(method);
    }

    static List<Step> of(List<Step> steps) {
        return new KnownColumns(steps).block(steps);
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = super.block(steps);
        for (int i = 0; i < out.size(); i++) {
            Optional<Wire> vector = vector(out.get(i));
            if (vector.isEmpty()) continue;
            Optional<List<Step>> apart = apart(((Step.Declare) out.get(i)).wire(), vector.get(), out.subList(i + 1, out.size()));
            if (apart.isEmpty()) continue;
            out = new ArrayList<>(out.subList(0, i));
            out.addAll(apart.get());
        }
        return out;
    }

    /** The vector that {@code step} makes zeros for. */
    private static Optional<Wire> vector(Step step) {
        if (!(step instanceof Step.Declare declare) || declare.value().filter(v -> isCall(v, LIKE)).isEmpty()) return Optional.empty();
        boolean numbers = declare.wire().type() instanceof Type.ArrayOf array && array.element().isFloating();
        return numbers && declare.value().get().operands().get(0) instanceof Value.Read read ? Optional.of(read.wire()) : Optional.empty();
    }

    private static boolean isCall(Value value, String method) {
        return value instanceof Value.Call call && call.callee() instanceof Callee.Foreign foreign && foreign.text().equals(method);
    }

    /** {@code steps} with variables for the elements of {@code gradient}. */
    private Optional<List<Step>> apart(Wire gradient, Wire vector, List<Step> steps) {
        List<Step> fillings = steps.stream().filter(s -> s instanceof Step.Evaluate evaluate && isCall(evaluate.value(), FLATTEN) && evaluate.value().operands().get(0).equals(gradient.read())).toList();
        if (fillings.size() != 1) return Optional.empty();
        List<Step> rest = new ArrayList<>(steps);
        rest.remove(fillings.get(0));
        if (Walk.anyStep(rest, s -> Walk.values(s).stream().anyMatch(v -> isWhole(v, gradient)))) return Optional.empty();
        TreeMap<Integer, Wire> parts = parts(gradient, rest);
        if (parts.size() > MOST || !isAsLong(vector, parts.isEmpty() ? 0 : parts.lastKey())) return Optional.empty();
        List<Step> out = new ArrayList<>();
        parts.values().forEach(part -> out.add(Step.Declare.of(part, Zeros.of(part.type()), Place.NONE)));
        for (Step step : steps) out.addAll(step == fillings.get(0) ? filled(((Step.Evaluate) step).value(), vector, parts) : step.accept(new Picked(gradient, parts)));
        return Optional.of(out);
    }

    /** Whether {@code value} has to do with more of {@code gradient} than an element of known number. */
    private boolean isWhole(Value value, Wire gradient) {
        if (value.equals(gradient.read())) return true;
        boolean picks = value instanceof Value.Element element && element.array().equals(gradient.read()) && index(element).isPresent();
        return !picks && value.operands().stream().anyMatch(v -> isWhole(v, gradient));
    }

    private Optional<Integer> index(Value.Element element) {
        return known.integer(element.index()).filter(i -> i >= 0);
    }

    private TreeMap<Integer, Wire> parts(Wire gradient, List<Step> steps) {
        TreeMap<Integer, Wire> parts = new TreeMap<>();
        Walk.steps(steps, step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            if (v instanceof Value.Element element && element.array().equals(gradient.read())) parts.computeIfAbsent(index(element).orElseThrow(), i -> Wire.gradient(gradient.name() + i, element.type()));
        })));
        return parts;
    }

    /** Whether the method looks on every way at an element of {@code vector} at {@code index} or behind. */
    private boolean isAsLong(Wire vector, int index) {
        return !Walk.changed(method).contains(vector) && method.stream().filter(s -> Walk.blocks(s).isEmpty() && !(s instanceof Step.Assert)).flatMap(s -> Walk.values(s).stream()).anyMatch(v -> looks(v, vector, index));
    }

    private boolean looks(Value value, Wire vector, int index) {
        if (value instanceof Value.Element element && element.array().equals(vector.read()) && index(element).filter(i -> i >= index).isPresent()) return true;
        boolean some = value instanceof Value.Choice || value instanceof Value.Apply apply && Set.of("&&", "||").contains(apply.gate().symbol());
        List<Value> always = some ? value.operands().subList(0, 1) : value.operands();
        return always.stream().anyMatch(v -> looks(v, vector, index));
    }

    /** The columns of {@code vector}, from those that have variables. */
    private static List<Step> filled(Value flatten, Wire vector, TreeMap<Integer, Wire> parts) {
        Value row = flatten.operands().get(1), at = flatten.operands().get(2);
        int end = parts.isEmpty() ? 0 : parts.lastKey() + 1;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < end; i++) steps.add(new Step.Assign(new Value.Element(row, plus(at, integer(i))), parts.containsKey(i) ? parts.get(i).read() : Zeros.of(Type.DOUBLE), Place.NONE));
        Value rest = new Value.Call(new Callee.Foreign(FILL, false, Optional.empty()), List.of(row, plus(at, integer(end)), plus(at, new Value.Length(vector.read())), Zeros.of(Type.DOUBLE)));
        steps.add(new Step.Evaluate(rest, Place.NONE));
        return steps;
    }

    private static Value integer(int value) {
        return new Value.Literal(Integer.toString(value), Type.INT);
    }

    private static Value plus(Value left, Value right) {
        return Nothing.isZeroLiteral(left) ? right : Nothing.isZeroLiteral(right) ? left : Folded.of(Value.Apply.of(Gates.standard().infix("+"), left, right));
    }

    /** Variables where elements were. */
    private final class Picked extends Rewriting {
        private final Wire gradient;
        private final Map<Integer, Wire> parts;

        Picked(Wire gradient, Map<Integer, Wire> parts) {
            this.gradient = gradient;
            this.parts = parts;
        }

        @Override public Value value(Value value) {
            if (value instanceof Value.Element element && element.array().equals(gradient.read())) return parts.get(index(element).orElseThrow()).read();
            return value.map(this::value);
        }

        @Override public Value target(Value target) {
            return value(target);
        }
    }
}
