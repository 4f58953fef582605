package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sweeps of a call of a method that makes one number of numbers, and whose companion is another: such a method is a gate. The
 * forward pass has its companion compute value and gradient, and the reverse pass multiplies. All that is kept of the callee is
 * a number for each of its arguments, however long it is.
 */
public final class Preaccumulation {
    private final Value.Call call;
    private final Callee.Method callee;
    private final Place place;
    private final Reversal reversal;
    private final Wire gradient;

    Preaccumulation(Value.Call call, Place place, Reversal reversal) {
        this.call = call;
        this.callee = (Callee.Method) call.callee();
        this.place = place;
        this.reversal = reversal;
        this.gradient = Wire.fresh(callee.name() + "Gradient", new Type.Reference(callee.prefix() + GradientNames.gradient(callee.name(), callee.types(), callee.overloaded())));
    }

    /** Whether methods with such parameters and result are called like this by other companions. */
    public static boolean isFor(Optional<Type> result, List<Type> parameters, List<Boolean> differentiated) {
        for (int i = 0; i < parameters.size(); i++) if (differentiated.get(i) && parameters.get(i).isReference()) return false;
        return result.filter(Type::isFloating).isPresent();
    }

    Sweeps of(Step step, Optional<Value> target, boolean declares) {
        if (CallSweeps.isUnasked(target, reversal)) return Sweeps.inactive(step);
        Staging staging = reversal.staging(step);
        List<Step> locals = new ArrayList<>(), reverse = reverse(target.get(), declares, new Flow(reversal, staging), locals);
        Staging.Staged staged = staging.stage(call.operands());
        List<Step> forward = new ArrayList<>(staged.before());
        forward.add(Step.Declare.of(gradient, new Value.Call(new Callee.Foreign(callee.prefix() + callee.name(), false, Optional.of(gradient.type())), staged.values()), place));
        Value value = given("value", callee.result().orElseThrow());
        forward.add(declares ? Step.Declare.of(((Value.Read) target.get()).wire(), value, place) : new Step.Assign(target.get(), value, place));
        return new Sweeps(Sweeps.concat(forward, locals), StepSweeps.reversed(place, reverse));
    }

    /** The reverse pass; the local gradients that it speaks of are declared in {@code locals}. */
    private List<Step> reverse(Value target, boolean declares, Flow flow, List<Step> locals) {
        List<Step> reverse = new ArrayList<>();
        Value cotangent = CallSweeps.cotangent(target, declares, flow, reversal, reverse);
        for (int i = 0; i < callee.parameters().size(); i++) {
            Value operand = call.operands().get(i);
            if (callee.differentiated().get(i) && reversal.isActive(operand)) flow.back(operand, Terms.times(local(callee.parameters().get(i), locals), cotangent), Optional.empty());
        }
        return Sweeps.concat(reverse, reversal.strongZero() ? List.of(Missed.spared(cotangent, flow.steps())) : flow.steps());
    }

    private Value local(Callee.Parameter parameter, List<Step> locals) {
        String name = Gradients.field(parameter.name());
        Wire local = Wire.fresh("d" + callee.name() + "_" + name, parameter.type());
        locals.add(Step.Declare.of(local, given(name, parameter.type()), Place.NONE));
        return local.read();
    }

    /** What the gradient's accessor {@code name} gives. */
    private Value given(String name, Type type) {
        return new Value.Call(new Callee.Foreign(name, true, Optional.of(type)), List.of(gradient.read()));
    }
}
