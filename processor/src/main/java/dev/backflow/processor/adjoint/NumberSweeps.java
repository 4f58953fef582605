package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sweeps of numbers that are given to variables and elements, or added to them. */
final class NumberSweeps {
    private final Reversal reversal;

    NumberSweeps(Reversal reversal) {
        this.reversal = reversal;
    }

    /** {@code target = value}: the gradient on the target goes to the value's inputs; what was there before gets none. */
    Sweeps overwritten(Step step, Value target, Value value) {
        Staging staging = reversal.staging(step);
        Flow flow = new Flow(reversal, staging);
        Value adjoint = adjoint(target, staging, flow);
        List<Step> before = new ArrayList<>();
        Value d = adjoint;
        boolean self = mentions(value, target);
        boolean first = reversal.isFirstTouch(step);
        if (self) {
            Wire held = Wire.gradient("d", target.type());
            before.add(Step.Declare.of(held, adjoint, Place.NONE));
            if (!first) before.add(new Step.Assign(adjoint, Terms.zero(), Place.NONE));
            d = held.read();
        }
        flow.back(value, d, output(step, target));
        List<Step> reverse = Sweeps.concat(before, new Missed(reversal).back(step, d, value, flow.steps()));
        if (!self && !first) reverse = Sweeps.concat(reverse, List.of(new Step.Assign(adjoint, Terms.zero(), Place.NONE)));
        return staged(step, target, value, staging, reverse);
    }

    private Value adjoint(Value target, Staging staging, Flow flow) {
        if (target instanceof Value.Element element) return flow.shadowElement(element);
        return reversal.adjoint(((Value.Read) target).wire()).read();
    }

    /** Whether the gradient on {@code target} may change while that of {@code value} is sent back. */
    private boolean mentions(Value value, Value target) {
        return Walk.any(value, v -> reversal.isActive(v) && (target instanceof Value.Read ? v.equals(target)
            : v instanceof Value.Element e && reversal.facts().storage(e.array()) == reversal.facts().storage(((Value.Element) target).array())
              || v instanceof Value.Element f && reversal.facts().isOutside(f.array()) && reversal.facts().isOutside(((Value.Element) target).array())));
    }

    /** Whether {@code target} is the same element after the step: its index may depend on what the step writes, as in {@code c[(int) c[0]] = x}. */
    private boolean isThereStill(Value target, Step step) {
        return target.operands().stream().allMatch(operand -> reversal.isStable(operand, step));
    }

    /** Where the reverse pass finds the output of {@code step}, if it does. */
    private Optional<Value> output(Step step, Value target) {
        if (!target.type().equals(Walk.values(step).get(Walk.values(step).size() - 1).type())) return Optional.empty();
        if (!reversal.isStableAfter(target, step)) return Optional.empty();
        return target instanceof Value.Element && !(Staging.isCheap(target) && isThereStill(target, step)) ? Optional.empty() : Optional.of(target);
    }

    /** {@code target = value}, where the gradient on the target is {@code d}, which nobody needs any more. */
    Sweeps assigned(Step step, Value target, Value value, Value d) {
        Staging staging = reversal.staging(step);
        Flow flow = new Flow(reversal, staging);
        flow.back(value, d, output(step, target));
        return staged(step, target, value, staging, new Missed(reversal).back(step, d, value, flow.steps()));
    }

    /** The step again with its names in place. */
    private Sweeps staged(Step step, Value target, Value value, Staging staging, List<Step> reverse) {
        List<Value> roots = new ArrayList<>(target instanceof Value.Element ? target.operands() : List.of());
        roots.add(value);
        Staging.Staged staged = staging.stage(roots);
        Value last = staged.values().get(roots.size() - 1);
        Value into = target instanceof Value.Element ? target.with(staged.values().subList(0, 2)) : target;
        Place place = step instanceof Step.Declare d ? d.place() : ((Step.Assign) step).place();
        Step again = step instanceof Step.Declare d ? Step.Declare.of(d.wire(), last, place) : new Step.Assign(into, last, place);
        return new Sweeps(Sweeps.concat(staged.before(), List.of(again)), StepSweeps.reversed(place, reverse));
    }

    /** {@code target op= value}. */
    Sweeps updated(Step.Update step) {
        if (!step.isSum() || mentions(step.value(), step.target())) {
            Value value = Value.Apply.of(step.gate(), step.target(), step.value());
            Step.Assign assign = new Step.Assign(step.target(), Terms.narrowed(step.target().type(), value), step.place());
            reversal.standsFor(assign, step);
            Sweeps sweeps = overwritten(assign, step.target(), assign.value());
            return new Sweeps(sweeps.forward().stream().map(s -> written(s, step)).toList(), sweeps.reverse());
        }
        return accumulated(step, step.gate().symbol().equals("-"));
    }

    /** {@code target = target op value} as {@code as} has it, {@code target op= value}. */
    private static Step written(Step step, Step.Update as) {
        boolean same = step instanceof Step.Assign assign && assign.value() instanceof Value.Apply apply && apply.gate() == as.gate() && apply.operands().get(0).equals(assign.target());
        return same ? new Step.Update(((Step.Assign) step).target(), as.gate(), ((Step.Assign) step).value().operands().get(1), as.place()) : step;
    }

    /** {@code target += value}: the gradient on the target goes on to the value, and stays where it is. */
    private Sweeps accumulated(Step.Update step, boolean minus) {
        if (!reversal.isActive(step.value())) return Sweeps.inactive(step);
        Staging staging = reversal.staging(step);
        Flow flow = new Flow(reversal, staging);
        Value d = adjoint(step.target(), staging, flow);
        flow.back(step.value(), minus ? Terms.negate(d) : d, Optional.empty());
        boolean element = step.target() instanceof Value.Element;
        if (element && staging.mayThrow()) staging.name(step.target());
        Staging.Staged staged = staging.stage(List.of(step.target(), step.value()));
        Value target = staged.values().get(0), value = staged.values().get(1);
        Step again = target instanceof Value.Read && element
            ? new Step.Assign(step.target(), Terms.narrowed(step.target().type(), Value.Apply.of(step.gate(), target, value)), step.place())
            : new Step.Update(target, step.gate(), value, step.place());
        return new Sweeps(Sweeps.concat(staged.before(), List.of(again)), StepSweeps.reversed(step.place(), new Missed(reversal).back(step, d, step.value(), flow.steps())));
    }
}
