package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cotangents that are 0 or 1 whenever the steps run, written out: what did not flow contributes nothing, whatever the other factor
 * is, and nothing is multiplied by 1.
 */
final class KnownCotangents extends Rewriting {
    /** Zeros and ones that were cotangents: no number of the text's own is one of these objects. */
    private static final Value NOTHING = new Value.Literal("0.0", Type.DOUBLE), NARROW_NOTHING = new Value.Literal("0f", Type.FLOAT), ONE = new Value.Literal("1.0", Type.DOUBLE), NARROW_ONE = new Value.Literal("1f", Type.FLOAT);

    private final Map<Wire, Value> known;

    private KnownCotangents(Map<Wire, Value> known) {
        this.known = known;
    }

    static List<Step> writtenOut(List<Step> steps) {
        List<Step> now = steps;
        for (Map<Wire, Value> known = known(now); !known.isEmpty(); known = known(now)) now = Optimized.settled(new KnownCotangents(known).block(now));
        return now;
    }

    // ---- which they are

    private static Map<Wire, Value> known(List<Step> steps) {
        Map<Wire, Value> known = new HashMap<>();
        Set<Wire> unknown = new HashSet<>();
        Walk.steps(steps, step -> Walk.assigned(step).ifPresent(wire -> {
            Optional<Value> given = given(step, wire);
            if (given.isEmpty() || known.putIfAbsent(wire, given.get()) != null && !(isNothing(given.get()) && isNothing(known.get(wire)))) unknown.add(wire);
        }));
        known.keySet().retainAll(Walk.declares(steps));
        known.keySet().removeAll(unknown);
        return known;
    }

    /** The number that {@code step} gives a cotangent, if it is 0 or 1. */
    private static Optional<Value> given(Step step, Wire wire) {
        if (!wire.isGradient() || !wire.type().isFloating()) return Optional.empty();
        boolean narrow = wire.type() == Type.FLOAT;
        if (step instanceof Step.Update update) return update.isSum() && isNothing(update.value()) ? Optional.of(update.value()) : Optional.empty();
        Optional<Value> value = step instanceof Step.Declare declare ? declare.value() : Optional.of(((Step.Assign) step).value());
        if (value.filter(v -> isNothing(v) || Nothing.isZeroLiteral(v)).isPresent()) return Optional.of(narrow ? NARROW_NOTHING : NOTHING);
        return value.filter(KnownCotangents::isOne).map(v -> narrow ? NARROW_ONE : ONE);
    }

    private static boolean isNothing(Value value) {
        return value == NOTHING || value == NARROW_NOTHING;
    }

    private static boolean isOne(Value value) {
        return wasOne(value) || value.whole().filter(n -> n == 1).isPresent();
    }

    private static boolean wasOne(Value value) {
        return value == ONE || value == NARROW_ONE;
    }

    // ---- the steps without them

    /** A remark goes with the last step that it stood before. */
    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        boolean had = false, has = false;
        for (Step step : steps) {
            List<Step> instead = step.accept(this);
            if (step instanceof Step.Remark) {
                withoutIdle(out, had && !has);
                had = has = false;
            } else {
                had = true;
                has |= !instead.isEmpty();
            }
            out.addAll(instead);
        }
        withoutIdle(out, had && !has);
        return out;
    }

    private static void withoutIdle(List<Step> steps, boolean idle) {
        if (idle && !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Remark) steps.remove(steps.size() - 1);
    }

    @Override public List<Step> declare(Step.Declare step) {
        return known.containsKey(step.wire()) ? List.of() : List.of(new Step.Declare(step.wire(), step.value().map(this::whole), step.place()));
    }

    @Override public List<Step> assign(Step.Assign step) {
        return isKnown(step.target()) ? List.of() : List.of(new Step.Assign(target(step.target()), whole(step.value()), step.place()));
    }

    @Override public List<Step> update(Step.Update step) {
        Value value = value(step.value());
        if (isKnown(step.target()) || step.isSum() && isNothing(value)) return List.of();
        return List.of(new Step.Update(target(step.target()), step.gate(), value, step.place()));
    }

    private boolean isKnown(Value target) {
        return target instanceof Value.Read read && known.containsKey(read.wire());
    }

    /** What a variable is given: zero as others write it. */
    private Value whole(Value value) {
        Value now = value(value);
        return isNothing(now) && !isNothing(value) ? new Value.Literal("0", Type.INT) : now;
    }

    @Override public List<Step> branch(Step.If step) {
        Value condition = value(step.condition());
        if (!(condition instanceof Value.Literal literal)) return super.branch(step);
        List<Step> chosen = block(literal.text().equals("true") ? step.then() : step.otherwise());
        return Walk.anyStep(chosen, s -> s instanceof Step.Leave || s instanceof Step.Return || s instanceof Step.Throw) ? super.branch(step) : chosen;
    }

    @Override public Value target(Value target) {
        return target instanceof Value.Read ? target : target.map(this::value);
    }

    @Override public Value value(Value value) {
        if (value instanceof Value.Read read) return known.getOrDefault(read.wire(), value);
        Value now = value.map(this::value);
        if (now == value) return value;
        if (now instanceof Value.Apply apply) return apply.operands().size() == 2 ? ofTwo(apply, value.type()) : ofOne(apply);
        if (now instanceof Value.Cast cast && cast.type().isFloating()) return isNothing(cast.operand()) ? nothing(cast.type()) : now;
        return now instanceof Value.Choice choice ? chosen(choice) : now;
    }

    private static Value nothing(Type type) {
        return type == Type.FLOAT ? NARROW_NOTHING : NOTHING;
    }

    private static Value ofOne(Value.Apply apply) {
        return apply.operands().size() == 1 && apply.gate().symbol().equals("-") && isNothing(apply.operands().get(0)) ? apply.operands().get(0) : apply;
    }

    private static Value ofTwo(Value.Apply apply, Type type) {
        Value left = apply.operands().get(0), right = apply.operands().get(1);
        boolean none = isNothing(left), nor = isNothing(right);
        return switch (apply.gate().symbol()) {
            case "*" -> none || nor ? nothing(type) : wasOne(left) ? as(type, right) : wasOne(right) ? as(type, left) : apply;
            case "/" -> none ? nothing(type) : apply;
            case "+" -> none && nor ? nothing(type) : none ? as(type, right) : nor ? as(type, left) : apply;
            case "-" -> none && nor ? nothing(type) : nor ? as(type, left) : none ? FirstWrites.negated(as(type, right)) : apply;
            case "==", "!=" -> isZero(left) && isZero(right) ? new Value.Literal(Boolean.toString(apply.gate().symbol().equals("==")), Type.BOOLEAN) : apply;
            default -> apply;
        };
    }

    private static boolean isZero(Value value) {
        return isNothing(value) || Nothing.isZeroLiteral(value);
    }

    private static Value as(Type type, Value value) {
        return value.type().equals(type) ? value : new Value.Cast(type, value);
    }

    private static Value chosen(Value.Choice choice) {
        if (choice.condition() instanceof Value.Literal literal) return as(choice.type(), literal.text().equals("true") ? choice.yes() : choice.no());
        return isNothing(choice.yes()) && isNothing(choice.no()) ? nothing(choice.type()) : choice;
    }
}
