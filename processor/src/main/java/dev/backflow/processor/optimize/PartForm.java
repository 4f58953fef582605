package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part as a method: it takes the kept variables that it uses from the frame into variables of its own, and puts back what
 * it has changed. A part that jumps works in the frame itself, and returns the number of the jump, 0 for none.
 */
final class PartForm {
    private final String name;
    private final Cut.Part part;
    private final Shared shared;
    private final Frames frames;
    private final Map<Cut.Part, List<Step>> bodies;
    private final List<Wire> parameters;

    /** {@code bodies} are those that are made already. */
    PartForm(String name, Cut.Part part, Shared shared, Frames frames, Map<Cut.Part, List<Step>> bodies) {
        this.name = name;
        this.part = part;
        this.shared = shared;
        this.frames = frames;
        this.bodies = bodies;
        this.parameters = new ArrayList<>(shared.passed(part));
        parameters.addAll(frames.of(shared.framed(part)));
    }

    private boolean jumps() {
        return !part.left().isEmpty();
    }

    /** The method; {@code whole} is the one that it is a part of. */
    Circuit method(Circuit whole) {
        Optional<Type> result = jumps() ? Optional.of(Type.INT) : Optional.empty();
        return new Circuit(name, parameters, Set.of(), result, bodies.computeIfAbsent(part, p -> jumps() ? jumping() : plain()), whole.place());
    }

    /** What stands in the place of the part. */
    List<Step> call() {
        Value call = new Value.Call(new Callee.Foreign(name, false, jumps() ? Optional.of(Type.INT) : Optional.empty()), new ArrayList<>(parameters.stream().map(Wire::read).toList()));
        if (!jumps()) return List.of(new Step.Evaluate(call, Place.NONE));
        Wire jump = Wire.fresh("jump", Type.INT);
        List<Step> steps = new ArrayList<>(List.of(Step.Declare.of(jump, call, Place.NONE)));
        for (Label label : part.left()) {
            Value taken = Value.Apply.of(Gates.standard().infix("=="), jump.read(), number(part.left().indexOf(label) + 1));
            steps.add(new Step.If(taken, List.of(new Step.Leave(label, Place.NONE)), List.of(), Place.NONE));
        }
        return steps;
    }

    private static Value number(int number) {
        return new Value.Literal(Integer.toString(number), Type.INT);
    }

    private List<Step> jumping() {
        List<Step> steps = new ArrayList<>(new Framed(frames, part.left()).block(part.steps()));
        steps.add(new Step.Return(Optional.of(number(0)), Place.NONE));
        return steps;
    }

    private List<Step> plain() {
        List<Step> loads = new ArrayList<>(), steps = new ArrayList<>();
        Set<Wire> open = new LinkedHashSet<>(shared.framed(part));
        for (Step step : part.steps()) {
            Optional<Wire> first = Walk.assigned(step).filter(open::contains).filter(wire -> begins(step, wire));
            Set<Wire> used = Walk.mentions(List.of(step));
            first.ifPresent(used::remove);
            used.stream().filter(open::remove).forEach(wire -> loads.add(Step.Declare.of(wire, frames.place(wire), Place.NONE)));
            first.ifPresent(open::remove);
            steps.add(first.map(wire -> declared(step, wire)).orElse(step));
        }
        loads.addAll(steps);
        loads.addAll(stores());
        return loads;
    }

    /** Whether {@code step} gives {@code wire} its first value in this part. */
    private static boolean begins(Step step, Wire wire) {
        if (step instanceof Step.Declare) return true;
        return step instanceof Step.Assign assign && !Walk.reads(assign.value()).contains(wire);
    }

    private static Step declared(Step step, Wire wire) {
        if (step instanceof Step.Declare declare) return declare.value().isPresent() ? declare : Step.Declare.of(wire, Outlined.nothing(wire.type()), declare.place());
        return Step.Declare.of(wire, ((Step.Assign) step).value(), ((Step.Assign) step).place());
    }

    private List<Step> stores() {
        Set<Wire> assigned = new LinkedHashSet<>();
        Walk.steps(part.steps(), s -> Walk.assigned(s).filter(frames::holds).ifPresent(assigned::add));
        List<Step> stores = new ArrayList<>();
        for (Wire wire : assigned) if (shared.isReadAfter(wire, part)) stores.add(new Step.Assign(frames.place(wire), wire.read(), Place.NONE));
        return stores;
    }
}
