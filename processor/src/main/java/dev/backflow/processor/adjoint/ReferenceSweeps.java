package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
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
        Value shadow = reversal.shadow(target);
        Value made = Shadows.made(value, target, reversal);
        Step beside = declares ? Step.Declare.of(((Value.Read) shadow).wire(), made, place) : new Step.Assign(shadow, made, place);
        if (target instanceof Value.Read read && reversal.rewritable(read.wire()).isPresent() && !made.standsAlone())
            reversal.rewritable(((Value.Read) shadow).wire(), made);
        List<Step> forward = new ArrayList<>(), reverse = new ArrayList<>();
        Staging staging = reversal.staging(step);
        Value held = held(step, target, shadow, forward);
        if (value instanceof Value.NewArrayOf array && array.type().element().isFloating()) elements(array, held, staging, reverse);
        else if (value instanceof Value.Library library) reverse.addAll(new LibrarySweeps(reversal).copied(library, held, staging));
        Staging.Staged staged = staging.stage(value instanceof Value.NewArrayOf ? value.operands() : List.of());
        Step again = value instanceof Value.NewArrayOf array ? replaced(step, array.with(staged.values())) : step;
        List<Step> steps = Sweeps.concat(staged.before(), List.of(again, beside));
        return new Sweeps(reverse.isEmpty() ? steps : Sweeps.concat(steps, forward), StepSweeps.reversed(place, reverse));
    }

    /** The new shadow as the reverse pass finds it: under a name of its own if the variable goes on to another object. */
    private Value held(Step step, Value target, Value shadow, List<Step> forward) {
        if (target instanceof Value.Read && reversal.isStableAfter(target, step)) return shadow;
        Wire copy = Wire.fresh(shadow instanceof Value.Read read ? read.wire().name() + "0" : "dRow", shadow.type());
        forward.add(Step.Declare.of(copy, shadow, Place.NONE));
        return copy.read();
    }

    private void elements(Value.NewArrayOf array, Value held, Staging staging, List<Step> reverse) {
        Flow flow = new Flow(reversal, staging);
        for (int i = 0; i < array.operands().size(); i++)
            flow.back(array.operands().get(i), new Value.Element(held, Terms.integer(i)), Optional.empty());
        reverse.addAll(flow.steps());
    }

    private static Step replaced(Step step, Value value) {
        if (step instanceof Step.Declare declare) return Step.Declare.of(declare.wire(), value, declare.place());
        Step.Assign assign = (Step.Assign) step;
        return new Step.Assign(assign.target(), value, assign.place());
    }
}
