package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sweeps of {@code System.arraycopy}, {@code Arrays.fill} and the copies of arrays. */
final class LibrarySweeps {
    private final Reversal reversal;

    LibrarySweeps(Reversal reversal) {
        this.reversal = reversal;
    }

    /** An operation for its effect. */
    Sweeps moved(Step.Evaluate step, Value.Library library) {
        Optional<Step> rows = Shadows.moved(library, reversal);
        if (rows.isPresent()) return new Sweeps(List.of(step, rows.get()), List.of());
        Staging staging = reversal.staging(step);
        List<Step> reverse = library.bulk() == Bulk.ARRAYCOPY ? copy(library.operands(), staging) : fill(library.operands(), staging);
        Staging.Staged staged = staging.stage(library.operands());
        return new Sweeps(Sweeps.concat(staged.before(), List.of(new Step.Evaluate(library.with(staged.values()), step.place()))), StepSweeps.reversed(step.place(), reverse));
    }

    private List<Step> copy(List<Value> operands, Staging staging) {
        Value into = reversal.shadow(operands.get(2), staging);
        Value from = staging.use(operands.get(1)), at = staging.use(operands.get(3)), length = staging.use(operands.get(4));
        Value end = Terms.infix("+", at, length);
        Type.ArrayOf type = (Type.ArrayOf) operands.get(2).type();
        List<Step> steps = new ArrayList<>();
        Wire held = Wire.gradient("d", type);
        boolean flows = reversal.isActive(operands.get(0));
        if (flows) steps.add(Step.Declare.of(held, new Value.Library(Bulk.COPY_OF_RANGE, List.of(into, at, end), Optional.of(type)), Place.NONE));
        steps.add(new Step.Evaluate(new Value.Library(Bulk.FILL_RANGE, List.of(into, at, end, Terms.zero(type.element())), Optional.empty()), Place.NONE));
        if (!flows) return steps;
        Value source = reversal.shadow(operands.get(0), staging);
        steps.add(each(length, k -> Terms.accumulate(new Value.Element(source, Terms.plus(from, k)), new Value.Element(held.read(), k))));
        return steps;
    }

    private List<Step> fill(List<Value> operands, Staging staging) {
        Value array = reversal.shadow(operands.get(0), staging);
        Value value = operands.get(operands.size() - 1);
        boolean range = operands.size() == 4;
        Value from = range ? staging.use(operands.get(1)) : Terms.zero();
        Value to = range ? staging.use(operands.get(2)) : new Value.Length(array);
        Type element = ((Type.ArrayOf) operands.get(0).type()).element();
        List<Step> steps = new ArrayList<>();
        Wire sum = Wire.gradient("d", element);
        boolean flows = reversal.isActive(value);
        if (flows) {
            steps.add(Step.Declare.of(sum, Terms.zero(), Place.NONE));
            steps.add(each(from, to, k -> Terms.accumulate(sum.read(), new Value.Element(array, k))));
        }
        steps.add(new Step.Evaluate(new Value.Library(Bulk.FILL_RANGE, List.of(array, from, to, Terms.zero(element)), Optional.empty()), Place.NONE));
        Flow flow = new Flow(reversal, staging);
        if (flows) flow.back(value, sum.read(), Optional.empty());
        return Sweeps.concat(steps, flow.steps());
    }

    /** What goes back through the copy of an array whose shadow is {@code d}. */
    List<Step> copied(Value.Library library, Value d, Staging staging) {
        Value source = library.operands().get(0);
        if (!((Type.ArrayOf) library.type()).element().isFloating() || !reversal.isActive(source)) return List.of();
        Value from = reversal.shadow(source, staging);
        if (library.bulk() == Bulk.CLONE) return List.of(Shadows.add(d, from));
        Value start = library.bulk() == Bulk.COPY_OF_RANGE ? staging.use(library.operands().get(1)) : Terms.zero();
        Value there = Terms.isZero(start) ? new Value.Length(from) : Terms.infix("-", new Value.Length(from), start);
        Gate min = Gates.standard().function("java.lang.Math", "min", 2).orElseThrow();
        return List.of(each(Value.Apply.of(min, new Value.Length(d), there),
            k -> Terms.accumulate(new Value.Element(from, Terms.plus(start, k)), new Value.Element(d, k))));
    }

    private static Step each(Value length, Function<Value, Step> body) {
        return each(Terms.zero(), length, body);
    }

    private static Step each(Value from, Value to, Function<Value, Step> body) {
        Wire k = Wire.fresh("k", Type.INT);
        return new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(k, from, Place.NONE)), Terms.infix("<", k.read(), to),
            List.of(Terms.step(k.read(), true)), List.of(body.apply(k.read())), new Label("each"), new Label("next"), Place.NONE);
    }
}
