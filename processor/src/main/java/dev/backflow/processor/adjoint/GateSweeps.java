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
 * The sweeps of a call of a gate whose reverse pass is a method of somebody's: it is called with what the gate was given, what
 * it gave and the cotangent of that, and adds to the shadows of what the gate was given.
 */
final class GateSweeps {
    private final Callee.Gated gate;
    private final Value.Call call;
    private final Step step;
    private final Place place;
    private final Reversal reversal;
    private final Staging staging;
    private final List<Step> copies = new ArrayList<>(), forward = new ArrayList<>(), reverse = new ArrayList<>();

    GateSweeps(Callee.Gated gate, Value.Call call, Step step, Place place, Reversal reversal) {
        this.gate = gate;
        this.call = call;
        this.step = step;
        this.place = place;
        this.reversal = reversal;
        this.staging = reversal.staging(step);
    }

    Sweeps of(Optional<Value> target, boolean declares) {
        if (CallSweeps.isUnasked(target, reversal)) return Sweeps.inactive(step);
        List<Value> given = new ArrayList<>();
        call.operands().forEach(operand -> given.add(given(operand)));
        boolean direct = declares && reversal.isStableAfter(target.get(), step);
        Wire out = direct ? ((Value.Read) target.get()).wire() : Wire.fresh(gate.text().substring(gate.text().lastIndexOf('.') + 1), gate.result().orElseThrow());
        Flow flow = new Flow(reversal, staging);
        Value cotangent = out.type().isReference() ? shadow(target.get(), declares, direct, out) : CallSweeps.cotangent(target.get(), declares, flow, reversal, reverse);
        List<Value> arguments = new ArrayList<>(given);
        arguments.add(gave(target.get(), out));
        arguments.add(cotangent);
        backwards(given, arguments, flow);
        Staging.Staged staged = staging.stage(call.operands());
        List<Step> before = Sweeps.concat(staged.before(), copies);
        before.add(Step.Declare.of(out, foreign(gate.text(), gate.result(), staged.values()), place));
        if (!direct) forward.add(0, declares ? Step.Declare.of(((Value.Read) target.get()).wire(), out.read(), place) : new Step.Assign(target.get(), out.read(), place));
        return new Sweeps(Sweeps.concat(before, forward), StepSweeps.reversed(place, Sweeps.concat(reverse, flow.steps())));
    }

    private static Value.Call foreign(String text, Optional<Type> result, List<Value> operands) {
        return new Value.Call(new Callee.Foreign(text, false, result), operands);
    }

    /** An argument as it was when the gate took it: a copy if somebody writes to it before the reverse pass comes back. */
    private Value given(Value operand) {
        boolean lasting = !operand.type().isArray() || operand instanceof Value.Literal || reversal.isLasting(operand, step);
        return lasting ? staging.use(operand) : copied(named(operand), copies);
    }

    private Value named(Value operand) {
        return operand instanceof Value.Read ? operand : staging.name(operand);
    }

    private Value gave(Value target, Wire out) {
        return !out.type().isArray() || reversal.isLasting(target, step) ? out.read() : copied(out.read(), forward);
    }

    private static Value copied(Value array, List<Step> into) {
        return kept("dev.backflow.Shadow.copy", array, Wire.fresh(name(array) + "Copy", array.type()), into);
    }

    private static Value kept(String function, Value array, Wire name, List<Step> into) {
        into.add(Step.Declare.of(name, foreign(function, Optional.of(array.type()), List.of(array)), Place.NONE));
        return name.read();
    }

    private static String name(Value variable) {
        return ((Value.Read) variable).wire().name();
    }

    /** Whether other rows may be in an array when the reverse pass comes back, so that its shadow has other rows, too. */
    private boolean losesRows(Value array) {
        return array.type() instanceof Type.ArrayOf table && table.element().isReference() && !(array instanceof Value.Literal) && !reversal.hasLastingRows(array, step);
    }

    /** The rows of a shadow as they are when the gate is called. */
    private static Value outline(Value shadow, List<Step> into) {
        return kept("dev.backflow.Shadow.outline", shadow, Wire.gradient(name(shadow) + "Rows", shadow.type()), into);
    }

    /** A new shadow for the array that the gate gave. */
    private Value shadow(Value target, boolean declares, boolean direct, Wire out) {
        Wire shadow = direct ? reversal.adjoint(out) : Wire.gradient("d" + out.name(), Gradients.shadow(out.type()));
        forward.add(Step.Declare.of(shadow, Gradients.zeros(out.read()), place));
        if (!direct) {
            Value known = reversal.shadow(target);
            forward.add(declares ? Step.Declare.of(((Value.Read) known).wire(), shadow.read(), place) : new Step.Assign(known, shadow.read(), place));
        }
        return losesRows(target) ? outline(shadow.read(), forward) : shadow.read();
    }

    /** Calls the reverse pass, and sends back what it found for numbers. */
    private void backwards(List<Value> given, List<Value> arguments, Flow flow) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < gate.parameters().size(); i++) if (isDifferentiated(i) && !type(i).isReference()) numbers.add(i);
        for (int i = 0; i < gate.parameters().size(); i++) {
            if (isDifferentiated(i) && type(i).isReference()) arguments.add(shadow(gate.parameters().get(i), call.operands().get(i), given.get(i)));
            else if (numbers.size() > 1 && numbers.contains(i)) arguments.add(shadow(i, flow));
        }
        if (numbers.size() == 1) returned(numbers.get(0), arguments, flow);
        else reverse.add(new Step.Evaluate(foreign(gate.vjp(), Optional.empty(), arguments), Place.NONE));
    }

    private boolean isDifferentiated(int parameter) {
        return !gate.parameters().get(parameter).constant() && type(parameter).carries();
    }

    private Type type(int parameter) {
        return gate.parameters().get(parameter).type();
    }

    private Value shadow(Callee.Parameter parameter, Value operand, Value given) {
        if (reversal.isActive(operand)) return losesRows(operand) ? outline(named(reversal.shadow(operand)), copies) : reversal.shadow(operand, staging);
        if (gate.sparing() || operand instanceof Value.Literal) return new Value.Literal("null", parameter.type());
        Wire scratch = Wire.gradient(Gradients.field(parameter.name()), parameter.type());
        reverse.add(Step.Declare.of(scratch, Gradients.zeros(given), Place.NONE));
        return scratch.read();
    }

    /** The gradient on the only number is what the reverse pass returns. */
    private void returned(int number, List<Value> arguments, Flow flow) {
        Value.Call vjp = foreign(gate.vjp(), Optional.of(type(number)), arguments);
        if (reversal.isActive(call.operands().get(number))) {
            Wire d = Wire.gradient(Gradients.field(gate.parameters().get(number).name()), type(number));
            reverse.add(Step.Declare.of(d, vjp, Place.NONE));
            flow.back(call.operands().get(number), d.read(), Optional.empty());
        } else {
            reverse.add(new Step.Evaluate(vjp, Place.NONE));
        }
    }

    /** The shadow of one number among several. */
    private Value shadow(int number, Flow flow) {
        Type.ArrayOf type = new Type.ArrayOf(type(number));
        Wire d = Wire.gradient(Gradients.field(gate.parameters().get(number).name()), type);
        reverse.add(Step.Declare.of(d, new Value.NewArray(type, List.of(Terms.integer(1))), Place.NONE));
        flow.back(call.operands().get(number), new Value.Element(d.read(), Terms.integer(0)), Optional.empty());
        return d.read();
    }
}
