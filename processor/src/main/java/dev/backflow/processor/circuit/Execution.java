package dev.backflow.processor.circuit;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;

/** Steps at work, over the wires of one call. */
final class Execution implements Step.Cases<Outcome> {
    private final Evaluation evaluation;
    private final Map<Wire, Object> wires;

    Execution(Evaluation evaluation, Map<Wire, Object> wires) {
        this.evaluation = evaluation;
        this.wires = wires;
    }

    Outcome block(List<Step> steps) {
        for (Step step : steps) {
            Outcome outcome = step.accept(this);
            if (!outcome.goesOn()) return outcome;
        }
        return Outcome.NEXT;
    }

    private Object value(Value value) {
        return value.accept(evaluation);
    }

    private boolean holds(Value condition) {
        return (Boolean) value(condition);
    }

    @Override public Outcome declare(Step.Declare step) {
        wires.remove(step.wire());
        step.value().ifPresent(v -> wires.put(step.wire(), Arithmetic.converted(value(v), step.wire().type())));
        return Outcome.NEXT;
    }

    @Override public Outcome assign(Step.Assign step) {
        Target target = target(step.target());
        target.set(Arithmetic.converted(value(step.value()), step.target().type()));
        return Outcome.NEXT;
    }

    @Override public Outcome update(Step.Update step) {
        Target target = target(step.target());
        Object before = target.get(), operand = value(step.value());
        Type type = step.target().type();
        target.set(Arithmetic.converted(Arithmetic.infix(step.gate().symbol(), before, operand), type));
        return Outcome.NEXT;
    }

    private Target target(Value target) {
        if (target instanceof Value.Element element) return element(value(element.array()), (Integer) Arithmetic.converted(value(element.index()), Type.INT));
        if (target instanceof Value.Field field) return evaluation.outside().field(value(field.object()), field.name());
        return wire(((Value.Read) target).wire());
    }

    private static Target element(Object array, int index) {
        return new Target() {
            @Override public Object get() { return Array.get(array, index); }

            @Override public void set(Object value) { Array.set(array, index, value); }
        };
    }

    private Target wire(Wire wire) {
        return new Target() {
            @Override public Object get() { return evaluation.read(wire.read()); }

            @Override public void set(Object value) { wires.put(wire, value); }
        };
    }

    @Override public Outcome evaluate(Step.Evaluate step) {
        value(step.value());
        return Outcome.NEXT;
    }

    @Override public Outcome branch(Step.If step) {
        return block(holds(step.condition()) ? step.then() : step.otherwise());
    }

    @Override public Outcome loop(Step.Loop step) {
        block(step.init());
        boolean tested = step.kind() != Step.Loop.Kind.DO;
        while (!tested || holds(step.condition())) {
            tested = true;
            Outcome outcome = block(step.body()).past(step.next());
            if (!outcome.goesOn()) return outcome.past(step.exit());
            block(step.update());
        }
        return Outcome.NEXT;
    }

    @Override public Outcome scope(Step.Scope step) {
        return block(step.body()).past(step.label());
    }

    @Override public Outcome leave(Step.Leave step) {
        return Outcome.left(step.label());
    }

    @Override public Outcome choose(Step.Switch step) {
        Object selector = value(step.selector());
        if (selector == null) throw new NullPointerException();
        List<Step> otherwise = List.of();
        for (Step.Arm arm : step.arms()) {
            if (arm.labels().isEmpty()) otherwise = arm.body();
            if (arm.labels().stream().anyMatch(label -> evaluation.outside().isCase(label, selector))) return block(arm.body());
        }
        return block(otherwise);
    }

    @Override public Outcome leaveWith(Step.Return step) {
        return Outcome.returned(step.value().map(this::value).orElse(null));
    }

    @Override public Outcome raise(Step.Throw step) {
        throw Surroundings.thrown((Throwable) value(step.value()));
    }

    @Override public Outcome check(Step.Assert step) {
        if (holds(step.condition())) return Outcome.NEXT;
        throw step.message().map(m -> new AssertionError(value(m))).orElseGet(AssertionError::new);
    }

    @Override public Outcome remark(Step.Remark step) {
        return Outcome.NEXT;
    }
}
