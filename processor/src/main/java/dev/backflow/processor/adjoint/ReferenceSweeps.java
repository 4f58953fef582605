package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sweeps of a step that gives a variable an object: the shadow goes along on the forward pass. */
final class ReferenceSweeps {
    private final Reversal reversal;

    ReferenceSweeps(Reversal reversal) {
        this.reversal = reversal;
    }

    Sweeps made(Step step, Value target, Value value, boolean declares, Place place) {
        if (declares && value instanceof Value.NewArray array) return array((Step.Declare) step, array);
        Value shadow = reversal.shadow(target);
        Value beginning = Shadows.made(value, target, reversal);
        Step beside = declares ? Step.Declare.of(((Value.Read) shadow).wire(), beginning, place) : new Step.Assign(shadow, beginning, place);
        if (target instanceof Value.Read read && reversal.rewritable(read.wire()).isPresent() && !beginning.standsAlone())
            reversal.rewritable(((Value.Read) shadow).wire(), beginning);
        if (declares && beginning instanceof Value.NewArray array && reversal.isStableAfter(target, step)) reversal.remade().note(((Value.Read) shadow).wire(), array, step);
        List<Step> forward = new ArrayList<>(), reverse = new ArrayList<>();
        Staging staging = reversal.staging(step);
        Value held = held(step, target, shadow, forward);
        if (value instanceof Value.NewArrayOf array && array.type().element().isFloating()) elements(array, held, staging, reverse);
        else if (value instanceof Value.NewRecord record) components(record, held, staging, reverse);
        else if (value instanceof Value.Library library) reverse.addAll(new LibrarySweeps(reversal).copied(library, held, staging));
        boolean made = value instanceof Value.NewArrayOf || value instanceof Value.NewRecord;
        Staging.Staged staged = staging.stage(made ? value.operands() : List.of());
        Step again = made ? replaced(step, value.with(staged.values())) : step;
        List<Step> steps = Sweeps.concat(staged.before(), List.of(again, beside));
        return new Sweeps(reverse.isEmpty() ? steps : Sweeps.concat(steps, forward), StepSweeps.reversed(place, reverse));
    }

    /** The lengths that the reverse pass would not find again have names: to remember these costs less than to remember the shadow. */
    private Sweeps array(Step.Declare step, Value.NewArray array) {
        Staging staging = reversal.staging(step);
        boolean remade = reversal.isStableAfter(step.wire().read(), step);
        if (remade && reversal.isRepeated(step)) reversal.remade().lost(array, step).forEach(staging::name);
        Staging.Staged staged = staging.stage(array.operands());
        Value made = array.with(staged.values());
        Wire shadow = reversal.adjoint(step.wire());
        Value.NewArray beside = (Value.NewArray) Shadows.made(made, step.wire().read(), reversal);
        if (remade) reversal.remade().note(shadow, beside, step);
        return new Sweeps(Sweeps.concat(staged.before(), List.of(replaced(step, made), Step.Declare.of(shadow, beside, step.place()))), List.of());
    }

    /** The new shadow as the reverse pass finds it: under a name of its own if the variable goes on to another object. */
    private Value held(Step step, Value target, Value shadow, List<Step> forward) {
        if (target instanceof Value.Read && reversal.isStableAfter(target, step)) return shadow;
        Wire copy = Wire.gradient(shadow instanceof Value.Read read ? read.wire().name() + "0" : "dRow", shadow.type());
        forward.add(Step.Declare.of(copy, shadow, Place.NONE));
        return copy.read();
    }

    private void elements(Value.NewArrayOf array, Value held, Staging staging, List<Step> reverse) {
        Flow flow = new Flow(reversal, staging);
        for (int i = 0; i < array.operands().size(); i++)
            flow.back(array.operands().get(i), new Value.Element(held, Terms.integer(i)), Optional.empty());
        reverse.addAll(flow.steps());
    }

    private void components(Value.NewRecord record, Value held, Staging staging, List<Step> reverse) {
        Flow flow = new Flow(reversal, staging);
        for (int i = 0; i < record.operands().size(); i++) {
            Type.Component component = record.type().components().get(i);
            if (component.type().isFloating()) flow.back(record.operands().get(i), new Value.Field(held, component.name(), component.type()), Optional.empty());
        }
        reverse.addAll(flow.steps());
    }

    private static Step replaced(Step step, Value value) {
        if (step instanceof Step.Declare declare) return Step.Declare.of(declare.wire(), value, declare.place());
        Step.Assign assign = (Step.Assign) step;
        return new Step.Assign(assign.target(), value, assign.place());
    }
}
