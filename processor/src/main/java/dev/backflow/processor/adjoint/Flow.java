package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Idiom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of a cotangent back through one expression: at every gate it is multiplied by the local gradient of each input,
 * and at the variables it is added to what is there already.
 */
final class Flow {
    private final Reversal reversal;
    private final Staging staging;
    private List<Step> steps = new ArrayList<>();
    private Optional<Value> root = Optional.empty();

    Flow(Reversal reversal, Staging staging) {
        this.reversal = reversal;
        this.staging = staging;
    }

    List<Step> steps() {
        return steps;
    }

    /** Sends {@code d} back through {@code value}; {@code output} is where the reverse pass finds the value itself. */
    void back(Value value, Value d, Optional<Value> output) {
        if (root.isEmpty()) root = Optional.of(value);
        if (!reversal.isActive(value)) return;
        if (value instanceof Value.Read read) steps.add(Terms.accumulate(reversal.adjoint(read.wire()).read(), d));
        else if (value instanceof Value.Element element) steps.add(Terms.accumulate(shadowElement(element), d));
        else if (value instanceof Value.Component component) component(component, d);
        else if (value instanceof Value.Choice choice) choose(staging.use(choice.condition()), choice.yes(), d, choice.no(), d);
        else if (value instanceof Value.Cast cast) back(cast.operand(), d, Optional.empty());
        else if (value instanceof Value.Apply apply) gate(apply, d, output);
    }

    private void component(Value.Component component, Value d) {
        steps.add(Terms.accumulate(new Value.Field(reversal.shadow(component.object(), staging), component.name(), component.type()), d));
    }

    /** {@code da[i]} for {@code a[i]}. */
    Value shadowElement(Value.Element element) {
        return new Value.Element(reversal.shadow(element.array(), staging), staging.use(element.index()));
    }

    private void gate(Value.Apply apply, Value d, Optional<Value> output) {
        Optional<Idiom.Match> idiom = reversal.gates().idiom(apply);
        if (idiom.isPresent()) {
            Idiom.Match match = idiom.get();
            gate(apply, match.operands(), match.inputs(), match.output(), match.partials(), d, output);
        } else {
            Gate gate = apply.gate();
            gate(apply, apply.operands(), gate.inputs(), gate.output(), gate.partials(), d, output);
        }
    }

    private void gate(Value.Apply apply, List<Value> operands, List<Wire> inputs, Wire out, List<Value> partials, Value d, Optional<Value> output) {
        long forks = operands.stream().filter(reversal::isActive).count();
        boolean guarded = reversal.strongZero() && partials.stream().anyMatch(p -> !isNumber(p));
        Value cotangent = (forks > 1 || guarded) && !isPlace(d) ? named(d, apply) : d;
        List<Step> before = steps;
        if (guarded) steps = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            if (!reversal.isActive(operands.get(i))) continue;
            Value local = local(partials.get(i), operands, inputs, out, apply, output);
            through(operands.get(i), local, cotangent);
        }
        if (guarded) before.add(new Step.If(Terms.infix("!=", cotangent, Terms.zero()), steps, List.of(), Place.NONE));
        steps = before;
    }

    /** Whether a local gradient is the same finite number everywhere. */
    private static boolean isNumber(Value partial) {
        return Terms.number(partial).isPresent() || partial instanceof Value.Choice choice && isNumber(choice.yes()) && isNumber(choice.no());
    }

    /** Whether a cotangent can be written twice without work. */
    private static boolean isPlace(Value d) {
        return Terms.isAtomic(d) || d instanceof Value.Element element && element.operands().stream().allMatch(o -> o instanceof Value.Read || o instanceof Value.Literal);
    }

    private Value named(Value d, Value of) {
        Wire wire = Wire.gradient("d" + Staging.nameFor(of), Type.promoted(d.type(), of.type()));
        steps.add(Step.Declare.of(wire, d, Place.NONE));
        return wire.read();
    }

    /** The local gradient in terms of what the reverse pass finds. */
    private Value local(Value template, List<Value> operands, List<Wire> inputs, Wire out, Value.Apply apply, Optional<Value> output) {
        if (Walk.any(template, v -> v.type().isReference())) return kept(template, operands, inputs, out, apply, output);
        Map<Wire, Value> actual = new HashMap<>();
        Value local = substitute(template, wire -> actual.computeIfAbsent(wire, w -> {
            if (w == out) return output.orElseGet(() -> staging.name(apply));
            int input = inputs.indexOf(w);
            return promoted(staging.use(operands.get(input)), w.type());
        }));
        return evaluated(local, template, operands, inputs, out);
    }

    /** A dear local gradient that the forward pass evaluates anyway, in this step or another, is not evaluated again. */
    private Value evaluated(Value local, Value template, List<Value> operands, List<Wire> inputs, Wire out) {
        if (Walk.any(template, Evaluated::isDear) && !Walk.reads(template).contains(out)) {
            Value whole = template instanceof Value.Apply minus && minus.operands().size() == 1 && !Evaluated.isDear(minus) ? minus.operands().get(0) : template;
            Value again = substitute(whole, w -> promoted(operands.get(inputs.indexOf(w)), w.type()));
            if (Walk.any(root.orElseThrow(), again::equals)) return whole == template ? staging.name(again) : template.with(List.of(staging.name(again)));
        }
        return staging.spared(local);
    }

    /** A local gradient that reads objects, which may change: the forward pass computes it. */
    private Value kept(Value template, List<Value> operands, List<Wire> inputs, Wire out, Value.Apply apply, Optional<Value> output) {
        if (template instanceof Value.Literal) return template;
        if (output.isEmpty() && Walk.reads(template).contains(out)) staging.name(apply);
        Value whole = staging.name(substitute(template, w -> w == out ? apply : promoted(operands.get(inputs.indexOf(w)), w.type())));
        boolean stops = Walk.any(template, v -> v instanceof Value.Choice choice && (Terms.isZero(choice.yes()) || Terms.isZero(choice.no())));
        return stops ? new Value.Choice(Terms.infix("!=", whole, Terms.zero()), whole, Terms.zero(), whole.type()) : whole;
    }

    private static Value substitute(Value template, java.util.function.Function<Wire, Value> actual) {
        if (template instanceof Value.Read read) return actual.apply(read.wire());
        return template.map(o -> substitute(o, actual));
    }

    /** In a local gradient, integers count as real numbers: {@code 1 / n} is no integer division. */
    private static Value promoted(Value value, Type formal) {
        if (!formal.isFloating() || value.type().isFloating() || !(value.type() instanceof Type.Primitive)) return value;
        return new Value.Cast(Type.DOUBLE, value);
    }

    private void through(Value operand, Value local, Value d) {
        if (Terms.isZero(local)) return;
        if (local instanceof Value.Choice choice) {
            if (isLeaf(operand) || Terms.isZero(choice.yes()) || Terms.isZero(choice.no())) route(choice, operand, d);
            else back(operand, named(Terms.times(choice, d), operand), Optional.empty());
        } else {
            back(operand, Terms.times(local, d), Optional.empty());
        }
    }

    private static boolean isLeaf(Value operand) {
        return operand instanceof Value.Read || operand instanceof Value.Element;
    }

    /** A choice of local gradients is emitted as a choice: what did not flow contributes exactly nothing. */
    private void route(Value.Choice choice, Value operand, Value d) {
        List<Step> before = steps;
        steps = new ArrayList<>();
        through(operand, Terms.arm(choice.yes(), choice, d), d);
        List<Step> yes = steps;
        steps = new ArrayList<>();
        through(operand, Terms.arm(choice.no(), choice, d), d);
        List<Step> no = steps;
        steps = before;
        if (!yes.isEmpty() || !no.isEmpty()) steps.add(new Step.If(choice.condition(), yes, no, Place.NONE));
    }

    private void choose(Value condition, Value yes, Value dYes, Value no, Value dNo) {
        List<Step> before = steps;
        steps = new ArrayList<>();
        back(yes, dYes, Optional.empty());
        List<Step> then = steps;
        steps = new ArrayList<>();
        back(no, dNo, Optional.empty());
        List<Step> otherwise = steps;
        steps = before;
        if (!then.isEmpty() || !otherwise.isEmpty()) steps.add(new Step.If(condition, then, otherwise, Place.NONE));
    }
}
