package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.analysis.Lent;
import dev.backflow.processor.analysis.Remembered;
import dev.backflow.processor.analysis.Repeatable;
import dev.backflow.processor.analysis.State;
import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses what a gradient must not flow through, now that it is known where it flows. */
final class Checks {
    /** Objects that take numbers and give none back. */
    private static final Set<String> PRINTERS = Set.of("System.out", "System.err", "java.lang.System.out", "java.lang.System.err");

    /** Functions of {@code java.util.Arrays} that only look at what they are given, and answer with a truth, a whole number or a text. */
    private static final Set<String> READERS = Set.of("binarySearch", "equals", "deepEquals", "hashCode", "deepHashCode", "compare", "mismatch", "toString", "deepToString");

    private static final Set<String> BOXES = Set.of("Double.valueOf", "Float.valueOf");

    private static final Set<String> COLLECTIONS = Set.of("java.util.List.", "java.util.Set.", "java.util.Map.", "java.util.Collections.", "java.util.Arrays.asList");

    private final Circuit circuit;
    private final Facts facts;
    private final Calls calls;
    private final Diagnostics diagnostics;

    private Checks(Circuit circuit, Facts facts, Calls calls, Diagnostics diagnostics) {
        this.circuit = circuit;
        this.facts = facts;
        this.calls = calls;
        this.diagnostics = diagnostics;
    }

    static void of(Circuit circuit, Facts facts, Calls calls, Diagnostics diagnostics) {
        Checks checks = new Checks(circuit, facts, calls, diagnostics);
        checks.block(circuit.body());
        Rebuilt.refuse(circuit, facts, calls, diagnostics);
        for (Wire constant : circuit.constants())
            if (constant.type().isReference() && constant.type().carries() && facts.isVarying(constant.read()) && facts.isWritten(constant)) checks.written(constant);
    }

    /** The loops that are to keep their state at a few rounds, and can be run again from there; refuses the others. */
    static Map<Step.Loop, State> checkpoints(Circuit circuit, Facts facts, Remembered remembered, Calls calls, Diagnostics diagnostics) {
        int snapshots = circuit.snapshots().orElseThrow();
        if (snapshots < 1) diagnostics.error(Code.CHECKPOINTED, circuit.place(), circuit.name(), snapshots + " snapshots are none; keep at least one");
        else if (State.outermost(circuit.body()).isEmpty()) diagnostics.error(Code.CHECKPOINTED, circuit.place(), circuit.name(), "it has no loop");
        Map<Step.Loop, State> fit = new LinkedHashMap<>();
        State.carried(circuit, facts, remembered).forEach((loop, state) -> {
            Optional<String> fault = Repeatable.fault(loop, state, circuit, facts, remembered, calls);
            fault.ifPresentOrElse(f -> diagnostics.error(Code.CHECKPOINTED, loop.place(), circuit.name(), f), () -> fit.put(loop, state));
        });
        return fit;
    }

    /** A constant parameter that may be given what varies, by a method of another file perhaps. */
    private void written(Wire constant) {
        List<Lent> lent = Lent.of(constant, circuit, facts, calls);
        lent.forEach(to -> diagnostics.error(Code.CONSTANT_PASSED, place(to.step()), constant.name(), to.callee().name(), to.parameter().name()));
        if (lent.isEmpty()) diagnostics.error(Code.CONSTANT_WRITTEN, circuit.place(), constant.name());
    }

    /** What leads to nothing but an exception may do as it likes with its numbers. */
    private void block(List<Step> steps) {
        int end = steps.size();
        if (end > 0 && steps.get(end - 1) instanceof Step.Throw) while (end > 0 && !leaves(steps.get(end - 1))) end--;
        for (Step step : steps.subList(0, end)) {
            check(step);
            Walk.blocks(step).forEach(this::block);
        }
    }

    private static boolean leaves(Step step) {
        return Walk.anyStep(List.of(step), s -> s instanceof Step.Leave || s instanceof Step.Return);
    }

    private void check(Step step) {
        hidden(step).filter(facts::isVarying).ifPresent(v -> diagnostics.error(Code.UNSUPPORTED, place(step), "a " + v.type().text() + " as an object"));
        for (Value value : Walk.values(step)) {
            if (value instanceof Value.Call call && !(step instanceof Step.Throw)) call(call, place(step));
            Walk.values(value, v -> {
                if (v instanceof Value.Apply apply) constants(apply, place(step));
                if (held(v).isPresent() && isShared(v) && facts.isVarying(v))
                    diagnostics.error(Code.ACTIVE_FIELD, place(step), held(v).get());
            });
        }
    }

    /** Whether a gradient could get into what a field holds: not into a constant record of numbers, which nobody can write to. */
    private static boolean isShared(Value value) {
        return value instanceof Value.Constant ? isShared(value.type()) : value.type().isReference() && value.type().carries();
    }

    private static boolean isShared(Type type) {
        if (type instanceof Type.RecordOf record) return record.components().stream().anyMatch(c -> isShared(c.type()));
        return type.isReference() && type.carries();
    }

    /** What an assignment gives to a variable that does not show that it leads to numbers. */
    private static Optional<Value> hidden(Step step) {
        List<Value> values = Walk.values(step);
        Optional<Type> into = step instanceof Step.Declare declare ? Optional.of(declare.wire().type()) : Walk.target(step).map(Value::type);
        if (into.isEmpty() || values.isEmpty() || into.get().carries()) return Optional.empty();
        Value value = values.get(values.size() - 1);
        List<Value> given = value instanceof Value.NewArrayOf ? value.operands() : List.of(value);
        return given.stream().filter(v -> v.type().isReference() && v.type().carries()).findFirst();
    }

    /** The name of the field that {@code value} reads, of a class or of an object. */
    private static Optional<String> held(Value value) {
        if (value instanceof Value.Constant constant) return Optional.of(constant.text());
        return value instanceof Value.Field field ? Optional.of(field.name()) : Optional.empty();
    }

    private void call(Value.Call call, Place place) {
        if (call.callee() instanceof Callee.Foreign foreign) foreign(foreign, call, place);
        else if (call.callee() instanceof Callee.Gated gate) constants(gate.parameters(), gate.text(), call, place);
        else if (call.callee() instanceof Callee.Method method && !calls.knows(method)) constants(method.parameters(), method.name(), call, place);
    }

    private void foreign(Callee.Foreign foreign, Value.Call call, Place place) {
        boolean numbers = call.operands().stream().anyMatch(o -> o.type().isFloating() && facts.isVarying(o));
        boolean objects = call.operands().stream().anyMatch(o -> o.type().isReference() && o.type().carries() && facts.isVarying(o));
        boolean given = foreign.result().filter(t -> t.isReference() && t.carries()).isPresent() && facts.isVarying(call);
        if (objects && !isReader(foreign) || given || numbers && !isLocallyConstant(foreign, call)) diagnostics.error(code(foreign, call), place, calls.spoken(foreign.text()), calls.unread(foreign.text()));
    }

    private static boolean isReader(Callee.Foreign foreign) {
        return foreign.text().startsWith("java.util.Arrays.") && READERS.contains(foreign.text().substring("java.util.Arrays.".length()));
    }

    private Code code(Callee.Foreign foreign, Value.Call call) {
        if (calls.access(foreign.text()).filter(access -> !(access instanceof Access.OfMethod)).isPresent()) return Code.ACTIVE_FIELD;
        if (BOXES.contains(foreign.text())) return Code.BOXED;
        if (Bits.isOf(foreign)) return Code.BITS;
        boolean ofCollection = foreign.receiver() && call.operands().get(0).type().text().matches("java\\.util\\.[A-Z].*");
        return ofCollection || COLLECTIONS.stream().anyMatch(foreign.text()::startsWith) ? Code.COLLECTION : Code.NO_GATE;
    }

    /** Whether what comes back is no number, or a whole one, and no object keeps the argument. */
    private boolean isLocallyConstant(Callee.Foreign foreign, Value.Call call) {
        if (foreign.receiver()) return call.operands().get(0) instanceof Value.Constant object && PRINTERS.contains(object.text());
        if (Bits.isOf(foreign)) return !Bits.escape(call, circuit);
        return foreign.result().map(t -> t instanceof Type.Primitive ? !t.isFloating() : t.equals(Type.STRING) || t.text().equals("java.lang.String")).orElse(false);
    }

    private void constants(List<Callee.Parameter> parameters, String name, Value.Call call, Place place) {
        for (int i = 0; i < parameters.size(); i++)
            if (parameters.get(i).constant() && call.operands().get(i).type().carries() && facts.isVarying(call.operands().get(i)))
                diagnostics.error(Code.CONSTANT_ARGUMENT, place, parameters.get(i).name(), name);
    }

    private void constants(Value.Apply apply, Place place) {
        for (Wire constant : apply.gate().constants())
            if (facts.isVarying(apply.operands().get(apply.gate().inputs().indexOf(constant)))) diagnostics.error(Code.CONSTANT_ARGUMENT, place, constant.name(), apply.gate().symbol());
    }

    static Place place(Step step) {
        return step.accept(new Places());
    }

    private static final class Places implements Step.Cases<Place> {
        @Override public Place declare(Step.Declare step) { return step.place(); }
        @Override public Place assign(Step.Assign step) { return step.place(); }
        @Override public Place update(Step.Update step) { return step.place(); }
        @Override public Place evaluate(Step.Evaluate step) { return step.place(); }
        @Override public Place branch(Step.If step) { return step.place(); }
        @Override public Place loop(Step.Loop step) { return step.place(); }
        @Override public Place scope(Step.Scope step) { return step.place(); }
        @Override public Place leave(Step.Leave step) { return step.place(); }
        @Override public Place choose(Step.Switch step) { return step.place(); }
        @Override public Place leaveWith(Step.Return step) { return step.place(); }
        @Override public Place raise(Step.Throw step) { return step.place(); }
        @Override public Place check(Step.Assert step) { return step.place(); }
        @Override public Place remark(Step.Remark step) { return Place.NONE; }
    }
}
