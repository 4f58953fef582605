package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records as variables: {@code aX}, {@code aY} in place of {@code Vec a = new Vec(x, y)}, also where a loop goes from one record to the
 * next, {@code a = a.plus(b)}. Where a record is wanted as a whole, it is made there.
 */
public final class Components extends Preceded {
    private final Set<Wire> told;
    private final RecordUses uses;
    private final Map<Wire, List<Wire>> parts = new HashMap<>();

    private Components(List<Step> body, Set<Wire> told, int depth) {
        this.told = told;
        uses = new RecordUses(body, told, depth);
    }

    /** {@code program} without its own records, where that can be. */
    public static Program of(Program program) {
        return program.map(Components::of);
    }

    private static Circuit of(Circuit circuit) {
        return circuit.snapshots().isPresent() ? circuit : circuit.with(of(circuit.body()));
    }

    private static List<Step> of(List<Step> steps) {
        List<Step> body = steps;
        Set<Wire> told = new HashSet<>();
        for (int depth = RecordUses.depth(steps); depth > 0; depth--) {
            List<Step> direct = HandedOn.removed(body);
            body = new Components(direct, told, depth).block(direct);
        }
        return body;
    }

    private List<Wire> parts(Wire wire) {
        return parts.computeIfAbsent(uses.root(wire), root -> {
            List<Wire> all = components(root).stream().map(c -> Wire.fresh(uses.name(root) + Character.toUpperCase(c.name().charAt(0)) + c.name().substring(1), c.type())).toList();
            if (uses.isTold(root)) told.addAll(all);
            return all;
        });
    }

    private static List<Type.Component> components(Wire wire) {
        return ((Type.RecordOf) wire.type()).components();
    }

    private Value part(Wire wire, String component) {
        List<Type.Component> all = components(wire);
        int at = 0;
        while (!all.get(at).name().equals(component)) at++;
        return parts(wire).get(at).read();
    }

    @Override public Value value(Value value) {
        if (value instanceof Value.Component component && uses.isLoose(component.object())) return part(((Value.Read) component.object()).wire(), component.name());
        return uses.isLoose(value) ? whole(value) : value.map(this::value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }

    /** A variable with the record itself, made before the step. */
    private Value whole(Value record) {
        Wire whole = Wire.fresh(uses.name(uses.root(((Value.Read) record).wire())), record.type());
        before.add(Step.Declare.of(whole, made(record), Place.NONE));
        return whole.read();
    }

    private Value made(Value record) {
        return new Value.NewRecord((Type.RecordOf) record.type(), new ArrayList<>(parts(((Value.Read) record).wire()).stream().map(Wire::read).toList()));
    }

    @Override public List<Step> declare(Step.Declare step) {
        Wire wire = step.wire();
        if (!uses.isLoose(wire)) return step.value().filter(uses::isLoose).map(value -> List.<Step>of(Step.Declare.of(wire, made(value), step.place()))).orElseGet(() -> super.declare(step));
        if (uses.isName(wire)) return List.of();
        if (step.value().filter(v -> !(v instanceof Value.Choice)).isPresent()) return given(wire, step.value().get(), true, step.place());
        List<Step> steps = new ArrayList<>();
        parts(wire).forEach(part -> steps.add(new Step.Declare(part, Optional.empty(), step.place())));
        step.value().ifPresent(value -> steps.addAll(given(wire, value, false, step.place())));
        return steps;
    }

    @Override public List<Step> assign(Step.Assign step) {
        if (uses.isLoose(step.target())) return given(((Value.Read) step.target()).wire(), step.value(), false, step.place());
        return uses.isLoose(step.value()) ? List.of(new Step.Assign(target(step.target()), made(step.value()), step.place())) : super.assign(step);
    }

    /** The parts become those of {@code value}. */
    private List<Step> given(Wire wire, Value value, boolean declares, Place place) {
        if (value instanceof Value.Choice choice)
            return List.of(new Step.If(value(choice.condition()), given(wire, choice.yes(), false, place), given(wire, choice.no(), false, place), place));
        List<Step> steps = new ArrayList<>();
        List<Value> from = value instanceof Value.NewRecord made ? made.operands().stream().map(this::value).toList() : components(value, wire, steps, place);
        List<Place> places = components(wire).stream().map(c -> new Place(place.line(), place.column(), uses.name(uses.root(wire)) + "." + c.name())).toList();
        steps.addAll(Together.given(parts(wire), from, declares, places));
        return steps;
    }

    /** The components of a record that is an object, or loose itself. */
    private List<Value> components(Value value, Wire wire, List<Step> steps, Place place) {
        if (uses.isLoose(value)) return parts(((Value.Read) value).wire()).stream().<Value>map(Wire::read).toList();
        Value object = value(value);
        if (!(object instanceof Value.Read || object instanceof Value.Constant)) {
            Wire name = Wire.fresh(wire.name(), wire.type());
            steps.add(Step.Declare.of(name, object, place));
            object = name.read();
        }
        Value from = object;
        return components(wire).stream().<Value>map(c -> new Value.Component(from, c.name(), c.type())).toList();
    }
}
