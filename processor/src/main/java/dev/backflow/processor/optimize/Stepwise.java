package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Long expressions in several statements, in the order in which Java evaluates them: {@code double sum = a + b + …;} and
 * then {@code sum + c + …}.
 */
final class Stepwise extends Preceded {
    private final int longest;
    private final Length length = Length.ofPart();

    /** No expression is to be longer than about {@code longest} bytes. */
    Stepwise(int longest) {
        this.longest = longest;
    }

    /** A target is evaluated before the value; if that goes into several statements, so does what the target is made of. */
    @Override public List<Step> assign(Step.Assign step) {
        List<Value> both = operands(List.of(step.target(), step.value()), step.target() instanceof Value.Read);
        return List.of(new Step.Assign(both.get(0), both.get(1), step.place()));
    }

    /** Java reads the target of an update before the value, which changes nothing that a target is. */
    @Override public List<Step> update(Step.Update step) {
        List<Value> both = operands(List.of(step.target(), step.value()), step.target() instanceof Value.Read);
        return List.of(new Step.Update(both.get(0), step.gate(), both.get(1), step.place()));
    }

    private List<Value> operands(List<Value> both, boolean plain) {
        if (length.of(both.get(0)) + length.of(both.get(1)) <= longest) return both;
        if (plain) return List.of(both.get(0), shortened(both.get(1)));
        Value target = both.get(0).with(both.get(0).operands().stream().map(this::named).toList());
        return List.of(target, shortened(both.get(1)));
    }

    /** A condition of a loop is evaluated again and again, where it stands. */
    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }

    /** An assertion's too, only if assertions are on. */
    @Override public List<Step> check(Step.Assert step) {
        return List.of(step);
    }

    @Override public Value value(Value value) {
        return length.of(value) > longest ? shortened(value) : value;
    }

    private Value shortened(Value value) {
        if (length.of(value) <= longest) return value;
        if (value instanceof Value.Choice choice) return chosen(choice);
        if (value instanceof Value.Apply apply && (isSymbol(apply, "&&") || isSymbol(apply, "||"))) return decided(apply);
        List<Value> parts = new ArrayList<>();
        for (Value operand : value.operands()) {
            int told = before.size();
            Value part = shortened(operand);
            if (before.size() > told) keepBefore(told, parts);
            parts.add(part);
        }
        return together(value.with(parts));
    }

    /** What may throw and stands to the left of statements that were made is evaluated before them. */
    private void keepBefore(int told, List<Value> parts) {
        List<Step> made = new ArrayList<>(before.subList(told, before.size()));
        before.subList(told, before.size()).clear();
        parts.replaceAll(part -> Walk.any(part, Stepwise::mayThrow) ? named(part) : part);
        before.addAll(made);
    }

    /** Names operands until the whole is short enough, the first ones first. */
    private Value together(Value value) {
        List<Value> parts = new ArrayList<>(value.operands());
        for (int i = 0; i < parts.size() && length.of(value.with(parts)) > longest; i++) parts.set(i, named(parts.get(i)));
        return value.with(parts);
    }

    private Value named(Value value) {
        if (value instanceof Value.Read || value instanceof Value.Literal || value instanceof Value.Constant) return value;
        Wire wire = Wire.fresh("part", value.type());
        before.add(Step.Declare.of(wire, value, Place.NONE));
        return wire.read();
    }

    private static boolean isSymbol(Value.Apply apply, String symbol) {
        return apply.gate().form() == Gate.Form.INFIX && apply.gate().symbol().equals(symbol);
    }

    private Value chosen(Value.Choice choice) {
        Value condition = shortened(choice.condition());
        Wire wire = Wire.fresh("chosen", choice.type());
        before.add(new Step.Declare(wire, Optional.empty(), Place.NONE));
        before.add(new Step.If(condition, side(wire, choice.yes()), side(wire, choice.no()), Place.NONE));
        return wire.read();
    }

    /** {@code a && b} as {@code test = a; if (test) test = b;}. */
    private Value decided(Value.Apply apply) {
        Wire wire = Wire.fresh("test", Type.BOOLEAN);
        before.add(Step.Declare.of(wire, shortened(apply.operands().get(0)), Place.NONE));
        Value open = isSymbol(apply, "&&") ? wire.read() : Value.Apply.of(Gates.standard().prefix("!"), wire.read());
        before.add(new Step.If(open, side(wire, apply.operands().get(1)), List.of(), Place.NONE));
        return wire.read();
    }

    private List<Step> side(Wire wire, Value value) {
        return block(List.of(new Step.Assign(wire.read(), value, Place.NONE)));
    }

    private static boolean mayThrow(Value value) {
        boolean whole = value instanceof Value.Apply apply && !apply.type().isFloating() && ("/".equals(apply.gate().symbol()) || "%".equals(apply.gate().symbol()));
        return whole || value instanceof Value.Element || value instanceof Value.Component || value instanceof Value.Length || value instanceof Value.Field || value.standsAlone()
            || value instanceof Value.Apply apply && apply.gate().declared();
    }
}
