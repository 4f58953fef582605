package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many bytes of bytecode a circuit takes: what javac writes, or a little more. */
final class Length implements Step.Cases<Integer>, Value.Cases<Integer> {
    /** The variables that two bytes are enough for. */
    private static final int NARROW = 255;

    private final Map<Object, Integer> known = new IdentityHashMap<>();
    private final Map<Wire, Integer> places;
    private final boolean remembers;

    private Length(Map<Wire, Integer> places, boolean remembers) {
        this.places = places;
        this.remembers = remembers;
    }

    /** The length of {@code circuit}'s own method. */
    static int of(Circuit circuit) {
        Map<Wire, Integer> places = new HashMap<>();
        int next = 0;
        for (Wire parameter : circuit.parameters()) next = place(parameter, next, places);
        place(circuit.body(), next, places);
        return new Length(places, false).of(circuit.body());
    }

    /** Lengths in a method of few variables, for those who ask for the same again. */
    static Length ofPart() {
        return new Length(Map.of(), true);
    }

    /** Where javac puts the variables: one after the other, and those of a block that has ended are written over. */
    private static void place(List<Step> steps, int from, Map<Wire, Integer> places) {
        int next = from;
        for (Step step : steps) {
            if (step instanceof Step.Declare declare) next = place(declare.wire(), next, places);
            int inside = next;
            if (step instanceof Step.Loop loop) for (Step init : loop.init()) if (init instanceof Step.Declare declare) inside = place(declare.wire(), inside, places);
            for (List<Step> block : Walk.blocks(step)) if (!(step instanceof Step.Loop loop) || block == loop.body()) place(block, inside, places);
        }
    }

    private static int place(Wire wire, int next, Map<Wire, Integer> places) {
        places.put(wire, next);
        return next + slots(wire);
    }

    private static int slots(Wire wire) {
        return wire.type() == Type.DOUBLE || wire.type() == Type.LONG ? 2 : 1;
    }

    private int variable(Wire wire) {
        return places.getOrDefault(wire, 0) > NARROW ? 4 : 2;
    }

    int of(List<Step> steps) {
        int sum = 0;
        for (Step step : steps) sum += of(step);
        return sum;
    }

    int of(Step step) {
        if (!remembers) return step.accept(this);
        Integer length = known.get(step);
        if (length == null) known.put(step, length = step.accept(this));
        return length;
    }

    int of(Value value) {
        if (!remembers) return value.accept(this);
        Integer length = known.get(value);
        if (length == null) known.put(value, length = value.accept(this));
        return length;
    }

    private int all(List<? extends Value> values) {
        int sum = 0;
        for (Value value : values) sum += of(value);
        return sum;
    }

    /** The operands, converted to {@code type}. */
    private int converted(List<Value> operands, Type type) {
        int sum = all(operands);
        for (Value operand : operands) if (!operand.type().equals(type) && !(operand instanceof Value.Literal)) sum++;
        return sum;
    }

    // ---- values

    @Override public Integer literal(Value.Literal value) {
        return value.type() == Type.BOOLEAN || value.text().equals("null") ? 1 : 3;
    }

    @Override public Integer constant(Value.Constant value) {
        return 3;
    }

    @Override public Integer read(Value.Read value) {
        return variable(value.wire());
    }

    @Override public Integer element(Value.Element value) {
        return all(value.operands()) + 1;
    }

    @Override public Integer length(Value.Length value) {
        return all(value.operands()) + 1;
    }

    @Override public Integer apply(Value.Apply value) {
        if (value.type() == Type.BOOLEAN) return all(value.operands()) + 10;
        if (value.type().isReference()) return all(value.operands()) + 5;
        return converted(value.operands(), value.type()) + (value.gate().form() == Gate.Form.CALL ? 3 : value.gate().symbol().equals("~") ? 4 : 1);
    }

    @Override public Integer choice(Value.Choice value) {
        return converted(value.operands(), value.type()) + 6;
    }

    @Override public Integer cast(Value.Cast value) {
        return all(value.operands()) + (value.type().isReference() ? 3 : 2);
    }

    @Override public Integer component(Value.Component value) {
        return all(value.operands()) + 3;
    }

    @Override public Integer field(Value.Field value) {
        return all(value.operands()) + 3;
    }

    @Override public Integer call(Value.Call value) {
        boolean made = value.callee() instanceof Callee.Foreign foreign && foreign.text().startsWith("new ");
        return all(value.operands()) + value.operands().size() + (made ? 7 : 5);
    }

    @Override public Integer newArray(Value.NewArray value) {
        return all(value.operands()) + 4;
    }

    @Override public Integer newArrayOf(Value.NewArrayOf value) {
        return all(value.operands()) + 6 + 6 * value.operands().size();
    }

    @Override public Integer newRecord(Value.NewRecord value) {
        return all(value.operands()) + value.operands().size() + 7;
    }

    @Override public Integer library(Value.Library value) {
        return all(value.operands()) + value.operands().size() + (value.bulk() == Bulk.CLONE ? 6 : 3);
    }

    // ---- steps

    @Override public Integer declare(Step.Declare step) {
        return step.value().map(v -> of(v) + variable(step.wire()) + 1).orElse(0);
    }

    @Override public Integer assign(Step.Assign step) {
        return of(step.target()) + of(step.value()) + 2;
    }

    @Override public Integer update(Step.Update step) {
        boolean twice = step.target() instanceof Value.Read;
        return of(step.target()) * (twice ? 2 : 1) + of(step.value()) + (twice ? 4 : 9);
    }

    @Override public Integer evaluate(Step.Evaluate step) {
        return of(step.value()) + 1;
    }

    @Override public Integer branch(Step.If step) {
        return of(step.condition()) + 6 + of(step.then()) + of(step.otherwise());
    }

    @Override public Integer loop(Step.Loop step) {
        return of(step.init()) + of(step.condition()) + of(step.body()) + of(step.update()) + 6;
    }

    @Override public Integer scope(Step.Scope step) {
        return of(step.body());
    }

    @Override public Integer leave(Step.Leave step) {
        return 3;
    }

    @Override public Integer choose(Step.Switch step) {
        int label = step.selector().type() instanceof Type.Primitive ? 8 : 45;
        int sum = of(step.selector()) + 24;
        for (Step.Arm arm : step.arms()) sum += of(arm.body()) + 3 + label * arm.labels().size();
        return sum;
    }

    @Override public Integer leaveWith(Step.Return step) {
        return step.value().map(this::of).orElse(0) + 2;
    }

    @Override public Integer raise(Step.Throw step) {
        return of(step.value()) + 1;
    }

    @Override public Integer check(Step.Assert step) {
        return of(step.condition()) + 18 + step.message().map(this::of).orElse(0);
    }

    @Override public Integer remark(Step.Remark step) {
        return 0;
    }
}
