package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of inner loops, in a loop whose iterations are reversed one by one: an iteration takes those that the one before has done with. */
final class Kept extends Rewriting {
    private final Reversal reversal;
    private final Map<Wire, Value> made = new LinkedHashMap<>();

    private Kept(Reversal reversal) {
        this.reversal = reversal;
    }

    /** The rows, made before the loop, and its body. */
    record Rows(List<Step> before, List<Step> body) {}

    static Rows of(List<Step> body, Reversal reversal) {
        Kept kept = new Kept(reversal);
        kept.find(body);
        List<Step> before = new ArrayList<>();
        kept.made.forEach((row, value) -> before.add(Step.Declare.of(row, isLiteral(value) ? value : new Value.NewArray((Type.ArrayOf) row.type(), List.of(Terms.zero())), Place.NONE)));
        return new Rows(before, kept.block(body));
    }

    /** The rows that an iteration makes once, outside of its own loops. */
    private void find(List<Step> steps) {
        for (Step step : steps) {
            Value value = step instanceof Step.Declare declare ? declare.value().orElse(null) : step instanceof Step.Assign assign ? assign.value() : null;
            Walk.assigned(step).filter(row -> value != null && reversal.fusion().isRow(row) && isMade(value)).ifPresent(row -> made.put(row, value));
            if (!(step instanceof Step.Loop)) Walk.blocks(step).forEach(this::find);
        }
    }

    private static boolean isMade(Value value) {
        return value instanceof Value.NewArray || value instanceof Value.Call call && call.operands().size() == 1 && !call.operands().get(0).type().isReference();
    }

    /** Whether the length is a number: that at which rows begin that grow, or that of a loop which always goes round as often. */
    private static boolean isLiteral(Value value) {
        return value instanceof Value.NewArray array && array.operands().get(0) instanceof Value.Literal;
    }

    @Override public List<Step> declare(Step.Declare step) {
        if (!made.containsKey(step.wire())) return List.of(step);
        return step.value().filter(Value::standsAlone).map(value -> again(step.wire().read(), value, step.place())).orElse(List.of());
    }

    @Override public List<Step> assign(Step.Assign step) {
        return step.target() instanceof Value.Read row && made.containsKey(row.wire()) && isMade(step.value()) ? again(row, step.value(), step.place()) : List.of(step);
    }

    private static List<Step> again(Value.Read row, Value value, Place place) {
        return isLiteral(value) ? List.of() : List.of(new Step.Assign(row, room(row, value), place));
    }

    private static Value room(Value used, Value made) {
        return new Value.Call(new Callee.Foreign("dev.backflow.Tape.room", false, Optional.of(used.type())), List.of(used, made.operands().get(0)));
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Optional<Value> place = i + 1 < steps.size() ? place(steps.get(i), steps.get(i + 1)) : Optional.empty();
            if (place.isEmpty()) out.addAll(steps.get(i).accept(this));
            else out.add(Step.Declare.of(((Step.Declare) steps.get(i)).wire(), room(place.get(), Walk.values(steps.get(i)).get(0)), Place.NONE));
        }
        return out;
    }

    /** Where the row that an iteration of an inner loop makes is put, if that is among rows that are kept. */
    private Optional<Value> place(Step step, Step next) {
        if (!(step instanceof Step.Declare row) || !reversal.fusion().isRow(row.wire()) || row.value().filter(v -> isMade(v) && !isLiteral(v)).isEmpty()) return Optional.empty();
        boolean numbers = ((Type.ArrayOf) row.wire().type()).element() instanceof Type.Primitive;
        boolean put = numbers && next instanceof Step.Assign assign && assign.value().equals(row.wire().read()) && assign.target() instanceof Value.Element element && element.array() instanceof Value.Read table && made.containsKey(table.wire());
        return put ? Walk.target(next) : Optional.empty();
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
