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
 * The sweeps of a call of a method with a gradient of its own: the callee's forward pass leaves a tape, its reverse pass
 * takes it up. Neither runs anything twice, however deep the calls nest.
 */
final class CallSweeps {
    private CallSweeps() {}

    /** Whether a gradient flows through the call. */
    static boolean isGradient(Value.Call call, Reversal reversal) {
        if (call.callee() instanceof Callee.Foreign) return false;
        if (call.operands().stream().noneMatch(reversal.facts()::isVarying)) return false;
        return call.callee().result().filter(Type::carries).isPresent()
            || call.operands().stream().anyMatch(o -> o.type().isReference() && reversal.isActive(o));
    }

    /** {@code target = call}, {@code declares} if the target is declared here; no target for a call without result. */
    static Sweeps of(Step step, Optional<Value> target, boolean declares, Value.Call call, Place place, Reversal reversal) {
        if (call.callee() instanceof Callee.Gated gate) return new GateSweeps(gate, call, step, place, reversal).of(target, declares);
        if (reversal.pairs().isPreaccumulated(call(call))) return new Preaccumulation(call, place, reversal).of(step, target, declares);
        Pairs.Pair pair = reversal.pairs().of(call(call), reversal.facts().active(call), lasting(step, call, reversal), target.filter(t -> t.type().isReference() && !reversal.isLasting(t, step)).isEmpty());
        reversal.callingPair();
        Staging staging = reversal.staging(step);
        Wire tape = Wire.fresh(pair.name() + "Tape", new Type.Reference(pair.tape()));
        List<Step> reverse = reverse(target, declares, call, pair, tape, staging, reversal);
        Staging.Staged staged = staging.stage(call.operands());
        List<Step> forward = new ArrayList<>(staged.before());
        forward.add(Step.Declare.of(tape, new Value.Call(new Callee.Foreign(pair.forward(), false, Optional.of(tape.type())), arguments(staged.values(), call, pair, reversal)), place));
        target.ifPresent(t -> results(t, declares, tape, place, reversal, forward));
        return new Sweeps(forward, StepSweeps.reversed(place, reverse));
    }

    /** The arguments that are still the same when the reverse pass comes back. */
    private static List<Boolean> lasting(Step step, Value.Call call, Reversal reversal) {
        return call.operands().stream().map(o -> !o.type().isReference() || !o.type().carries() && !o.type().isArray() || reversal.isLasting(o, step)).toList();
    }

    private static List<Value> arguments(List<Value> staged, Value.Call call, Pairs.Pair pair, Reversal reversal) {
        List<Value> arguments = new ArrayList<>(staged);
        for (int i = 0; i < staged.size(); i++) {
            Value operand = call.operands().get(i);
            if (!pair.active().get(i) || !operand.type().isReference()) continue;
            boolean isNull = operand instanceof Value.Literal;
            arguments.add(isNull ? operand : reversal.isActive(operand) ? reversal.shadow(operand) : Gradients.zeros(operand));
        }
        return arguments;
    }

    private static void results(Value target, boolean declares, Wire tape, Place place, Reversal reversal, List<Step> forward) {
        Value value = new Value.Field(tape.read(), "value", target.type());
        forward.add(declares ? Step.Declare.of(((Value.Read) target).wire(), value, place) : new Step.Assign(target, value, place));
        if (!target.type().isReference() || !reversal.isActive(target) && !isResult(target, reversal)) return;
        Value shadow = reversal.shadow(target);
        Value dValue = new Value.Field(tape.read(), "shadow", shadow.type());
        forward.add(declares ? Step.Declare.of(((Value.Read) shadow).wire(), dValue, place) : new Step.Assign(shadow, dValue, place));
    }

    /** Whether no gradient comes back to what the call gives. */
    static boolean isUnasked(Optional<Value> target, Reversal reversal) {
        return target.filter(t -> reversal.isActive(t) || isResult(t, reversal)).isEmpty();
    }

    static boolean isResult(Value target, Reversal reversal) {
        return target instanceof Value.Read read && reversal.result().filter(r -> r == read.wire()).isPresent();
    }

    private static List<Step> reverse(Optional<Value> target, boolean declares, Value.Call call, Pairs.Pair pair, Wire tape, Staging staging, Reversal reversal) {
        Flow flow = new Flow(reversal, staging);
        List<Step> reverse = new ArrayList<>();
        List<Value> arguments = new ArrayList<>(List.of(tape.read()));
        Optional<Value> unused = call.callee().result().filter(Type::isFloating).map(Terms::zero);
        Optional<Value> cotangent = target.isEmpty() ? unused : target.filter(t -> t.type().isFloating()).map(t -> cotangent(t, flow, reversal));
        boolean overwritten = cotangent.isPresent() && !declares && !Terms.isZero(cotangent.get()) && !isResult(target.get(), reversal);
        cotangent.map(c -> overwritten ? taken(c, target.get().type(), reverse) : c).ifPresent(arguments::add);
        reverse.add(new Step.Evaluate(new Value.Call(new Callee.Foreign(pair.reverse(), false, Optional.empty()), arguments), Place.NONE));
        for (int i = 0; i < call.operands().size(); i++) {
            Value operand = call.operands().get(i);
            if (pair.active().get(i) && !operand.type().isReference())
                flow.back(operand, new Value.Field(tape.read(), Gradients.field(pair.parameters().get(i)), call(call).parameters().get(i).type()), Optional.empty());
        }
        return Sweeps.concat(reverse, flow.steps());
    }

    /** A cotangent out of its variable, which begins anew at zero before the callee, or another value's gates, add to it. */
    static Value taken(Value cotangent, Type type, List<Step> reverse) {
        Wire held = Wire.gradient("d", type);
        reverse.add(Step.Declare.of(held, cotangent, Place.NONE));
        reverse.add(new Step.Assign(cotangent, Terms.zero(), Place.NONE));
        return held.read();
    }

    /** The cotangent of the number that a gate gives; what was in the variable before gets none. */
    static Value cotangent(Value target, boolean declares, Flow flow, Reversal reversal, List<Step> reverse) {
        Value cotangent = cotangent(target, flow, reversal);
        return declares || isResult(target, reversal) ? cotangent : taken(cotangent, target.type(), reverse);
    }

    private static Callee.Method call(Value.Call call) {
        return (Callee.Method) call.callee();
    }

    static Value cotangent(Value target, Flow flow, Reversal reversal) {
        if (isResult(target, reversal)) return reversal.seed().orElseThrow().read();
        if (!reversal.isActive(target)) return Terms.zero(target.type());
        return target instanceof Value.Element element ? flow.shadowElement(element) : reversal.adjoint(((Value.Read) target).wire()).read();
    }
}
