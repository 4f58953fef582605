package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small arrays as variables: {@code p0}, {@code p1}, {@code p2} in place of {@code double[] p = new double[3]}, where the length and
 * every index are known and nobody else holds the array; short loops over such arrays are written out. A matrix becomes its
 * rows first.
 */
public final class Scalars extends Rewriting {
    /** So many ranks an array may have. */
    private static final int ROUNDS = 4;

    private final Known known;
    private final SmallArrays arrays;
    private final Map<Wire, List<Wire>> parts = new HashMap<>();

    private Scalars(List<Step> body) {
        known = new Known(body);
        arrays = new SmallArrays(body, known, Set.of());
    }

    /** {@code program} without its small arrays. */
    public static Program of(Program program) {
        return program.map(Scalars::of);
    }

    private static Circuit of(Circuit circuit) {
        return circuit.snapshots().isPresent() ? circuit : circuit.with(of(circuit.body()));
    }

    /** {@code steps} without their small arrays. */
    static List<Step> of(List<Step> steps) {
        List<Step> body = steps;
        for (int round = 0; round < ROUNDS && Walk.anyStep(body, Scalars::makesArray); round++) {
            List<Step> flat = Unrolled.of(body);
            body = new Scalars(flat).block(flat);
        }
        return body;
    }

    private static boolean makesArray(Step step) {
        return step instanceof Step.Declare declare && declare.value().filter(v -> v instanceof Value.NewArray || v instanceof Value.NewArrayOf).isPresent()
            || step instanceof Step.Assign assign && (assign.value() instanceof Value.NewArray || assign.value() instanceof Value.NewArrayOf);
    }

    private List<Wire> parts(Wire wire) {
        return parts.computeIfAbsent(arrays.place(wire), place -> {
            List<Wire> all = new ArrayList<>();
            for (int i = 0; i < arrays.length(wire); i++) all.add(part(place, i));
            return all;
        });
    }

    private Wire part(Wire place, int index) {
        String name = arrays.name(place) + index;
        Type type = ((Type.ArrayOf) place.type()).element();
        return place.isGradient() ? Wire.gradient(name, type) : Wire.fresh(name, type);
    }

    @Override public List<Step> block(List<Step> steps) {
        return Zeros.settled(super.block(steps));
    }

    @Override public Value value(Value value) {
        if (value instanceof Value.Element element && arrays.isSmall(element.array())) return parts(wire(element.array())).get(known.integer(element.index()).orElseThrow()).read();
        if (value instanceof Value.Length length && arrays.isSmall(length.array())) return new Value.Literal(Integer.toString(arrays.length(wire(length.array()))), Type.INT);
        return value.map(this::value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }

    private static Wire wire(Value array) {
        return ((Value.Read) array).wire();
    }

    @Override public List<Step> declare(Step.Declare step) {
        Wire wire = step.wire();
        if (!wire.type().isArray() || !arrays.isSmall(wire)) return step.value().filter(arrays::isSmall).isPresent() ? List.of(Step.Declare.of(wire, made(wire(step.value().get())), step.place())) : super.declare(step);
        if (arrays.isName(wire)) return List.of();
        boolean declares = !arrays.isMerged(wire);
        if (step.value().isPresent()) return given(wire, step.value().get(), declares, step.place());
        List<Step> declared = new ArrayList<>();
        if (declares) parts(wire).forEach(part -> declared.add(new Step.Declare(part, Optional.empty(), step.place())));
        return declared;
    }

    @Override public List<Step> assign(Step.Assign step) {
        if (arrays.isMerge(step)) return List.of();
        if (arrays.isSmall(step.target())) return given(wire(step.target()), step.value(), false, step.place());
        return arrays.isSmall(step.value()) ? List.of(new Step.Assign(target(step.target()), made(wire(step.value())), step.place())) : super.assign(step);
    }

    @Override public List<Step> leaveWith(Step.Return step) {
        if (step.value().filter(arrays::isSmall).isEmpty()) return super.leaveWith(step);
        Wire wire = wire(step.value().get()), whole = Wire.fresh(arrays.name(arrays.place(wire)), wire.type());
        return List.of(Step.Declare.of(whole, made(wire), step.place()), new Step.Return(Optional.of(whole.read()), step.place()));
    }

    /** The array itself, where somebody else wants it. */
    private Value made(Wire wire) {
        return new Value.NewArrayOf((Type.ArrayOf) wire.type(), new ArrayList<>(parts(wire).stream().map(Wire::read).toList()));
    }

    /** The parts become those of {@code value}, all at once. */
    private List<Step> given(Wire wire, Value value, boolean declares, Place place) {
        List<Wire> into = parts(wire);
        List<Value> from = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) from.add(element(value, i, into.get(i).type()));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) places.add(part(i, wire, place));
        return Together.given(into, from, declares, places);
    }

    private Place part(int index, Wire wire, Place place) {
        return new Place(place.line(), place.column(), arrays.name(arrays.place(wire)) + "[" + index + "]");
    }

    /** What {@code value}, an array, has at an index. */
    private Value element(Value value, int index, Type type) {
        if (value instanceof Value.Read read) return parts(read.wire()).get(index).read();
        if (value instanceof Value.NewArrayOf array) return value(array.operands().get(index));
        List<Value> lengths = value.operands();
        return lengths.size() > 1 ? new Value.NewArray((Type.ArrayOf) type, lengths.subList(1, lengths.size())) : Zeros.of(type);
    }
}
