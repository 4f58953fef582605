package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names what objects are chosen by, where the step that chooses them changes it: {@code row = m[(int) row[0]]}. The shadow is chosen
 * in the same way right after, and must find the same.
 */
final class Chosen extends Rewriting {
    @Override public List<Step> assign(Step.Assign step) {
        Value target = step.target();
        if (!target.type().isReference() || !target.type().carries() || choices(target, step.value()).noneMatch(choice -> changes(target, choice))) return List.of(step);
        List<Step> steps = new ArrayList<>();
        Value place = target instanceof Value.Element element ? new Value.Element(named(element.array(), step.place(), steps), named(element.index(), step.place(), steps)) : target;
        steps.add(new Step.Assign(place, named(step.value(), step.place(), steps), step.place()));
        return steps;
    }

    /** Rows that the library moves. */
    @Override public List<Step> evaluate(Step.Evaluate step) {
        if (!(step.value() instanceof Value.Library library) || library.operands().stream().flatMap(Chosen::choices).noneMatch(Chosen::readsObject)) return List.of(step);
        List<Step> steps = new ArrayList<>();
        List<Value> operands = library.operands().stream().map(operand -> named(operand, step.place(), steps)).toList();
        steps.add(new Step.Evaluate(library.with(operands), step.place()));
        return steps;
    }

    private static Value named(Value value, Place place, List<Step> steps) {
        if (value instanceof Value.Literal || value instanceof Value.Constant || value instanceof Value.Read) return value;
        Wire wire = Wire.fresh(Staging.nameFor(value), value.type());
        steps.add(Step.Declare.of(wire, value, place));
        return wire.read();
    }

    private static Stream<Value> choices(Value target, Value value) {
        boolean made = value instanceof Value.NewArray || value instanceof Value.Call;
        return Stream.concat(choices(target), made ? Stream.of() : choices(value));
    }

    /** The indices, conditions and lengths that say which object a value is. */
    private static Stream<Value> choices(Value value) {
        if (!value.type().isReference()) return value.type().isFloating() ? Stream.of() : Stream.of(value);
        return value.operands().stream().flatMap(Chosen::choices);
    }

    private static boolean changes(Value target, Value choice) {
        return target instanceof Value.Read ? Walk.any(choice, target::equals) : readsObject(choice);
    }

    private static boolean readsObject(Value choice) {
        return Walk.any(choice, v -> (v instanceof Value.Element || v instanceof Value.Component) && v.type().carries());
    }
}
