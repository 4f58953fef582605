package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A new shadow that is only added to, and then as a whole to another one, is that other one: {@code dd[j] += e; … for (i …)
 * db[i] -= dd[i];} becomes {@code db[j] -= e}. What is added to a gradient may be added in any order.
 */
final class Direct extends Revision {
    /** {@code into[i] += from[i]} for all elements, or {@code -=}, and where that stands in its block. */
    private record Moving(Wire from, Wire into, String sign, int at) {}

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = super.block(steps);
        for (int i = 0; i < out.size(); i++) {
            Optional<Moving> moving = out.get(i) instanceof Step.Declare declare && isNew(declare) ? moving(declare, i, out) : Optional.empty();
            if (moving.isPresent()) out = without(moving.get(), i--, out);
        }
        return out;
    }

    /** A new array of numbers to sum in. */
    private static boolean isNew(Step.Declare declare) {
        return declare.wire().isGradient() && declare.value().filter(v -> v instanceof Value.NewArray array && array.type().rank() == 1 && array.type().leaf().isFloating()).isPresent();
    }

    private static Optional<Moving> moving(Step.Declare from, int begin, List<Step> block) {
        for (int at = begin + 1; at < block.size(); at++) {
            Optional<Moving> moving = block.get(at) instanceof Step.Loop loop ? moving(from, at, loop) : Optional.empty();
            if (moving.isEmpty()) continue;
            List<Step> between = block.subList(begin + 1, at), after = block.subList(at + 1, block.size());
            boolean last = !Walk.mentions(after).contains(from.wire()) && Walk.reads(from.value().orElseThrow()).stream().noneMatch(wire -> isAssigned(wire, between));
            if (last && isCalm(between, moving.get())) return moving;
        }
        return Optional.empty();
    }

    private static boolean goesOverAll(Step.Loop loop, Value length) {
        Optional<Counting> counting = Counting.of(loop);
        if (counting.isEmpty()) return false;
        Value first = counting.get().upwards() ? counting.get().start() : counting.get().bound();
        return first instanceof Value.Literal zero && zero.text().equals("0") && Fixed.length(counting.get()).filter(length::equals).isPresent() && !(length instanceof Value.Element);
    }

    private static Optional<Moving> moving(Step.Declare from, int at, Step.Loop loop) {
        List<Step> body = new ArrayList<>(loop.body());
        body.removeIf(Step.Remark.class::isInstance);
        if (body.isEmpty() || !(body.get(0) instanceof Step.Update update) || !update.isSum() || !(update.value() instanceof Value.Element element) || !element.array().equals(from.wire().read())) return Optional.empty();
        if (body.size() == 2 && body.get(1) instanceof Step.Assign reset && reset.target().equals(element) && reset.value() instanceof Value.Literal) body.remove(1);
        if (body.size() != 1 || !goesOverAll(loop, from.value().orElseThrow().operands().get(0)) || !element.index().equals(Counting.of(loop).orElseThrow().counter().read())) return Optional.empty();
        if (!(update.target() instanceof Value.Element target) || !(target.array() instanceof Value.Read into) || !target.index().equals(element.index())) return Optional.empty();
        boolean fits = into.wire().isGradient() && into.wire() != from.wire() && into.type().equals(from.wire().type());
        return fits ? Optional.of(new Moving(from.wire(), into.wire(), update.gate().symbol(), at)) : Optional.empty();
    }

    /** Whether {@code steps} only add to what is moved, and nothing would notice that it is added to the other shadow at once. */
    private static boolean isCalm(List<Step> steps, Moving moving) {
        boolean ends = !Walk.endsBehind(steps) || Walk.anyStep(steps, s -> s instanceof Step.Throw || s instanceof Step.Assert || s instanceof Step.Evaluate);
        boolean known = !isAssigned(moving.into(), steps) && (!Walk.declares(steps).contains(moving.into()) || name(moving.into(), steps).isPresent());
        return known && !ends && !Walk.anyStep(steps, step -> disturbs(step, moving, steps));
    }

    private static boolean disturbs(Step step, Moving moving, List<Step> steps) {
        Optional<Value> target = Walk.target(step);
        if (target.filter(t -> t.type().isReference()).isPresent()) return true;
        boolean makes = step instanceof Step.Declare declare && declare.value().filter(Value.NewArray.class::isInstance).isPresent();
        List<Value> values = new ArrayList<>(Walk.values(step));
        if (step instanceof Step.Update update && update.target() instanceof Value.Element element) {
            if (element.array().equals(moving.from().read()) && !update.isSum()) return true;
            values.set(0, element.index());
            if (!element.array().equals(moving.from().read())) values.add(element.array());
        }
        return values.stream().anyMatch(v -> Walk.any(v, part -> part.standsAlone() && !makes || part.equals(moving.from().read()) || isSum(part, steps)));
    }

    /** Whether {@code value} is a number of a shadow that could be the one that is added to. */
    private static boolean isSum(Value value, List<Step> steps) {
        if (!(value instanceof Value.Element element) || value.type().isReference()) return false;
        Optional<Wire> base = Walk.root(element) instanceof Value.Read read ? Optional.of(read.wire()) : Optional.empty();
        return base.isEmpty() || base.get().isGradient() && !Walk.anyStep(steps, s -> s instanceof Step.Declare declare && declare.wire() == base.get() && declare.value().filter(Value.NewArray.class::isInstance).isPresent());
    }

    private static boolean isAssigned(Wire wire, List<Step> steps) {
        return Walk.changed(steps).contains(wire);
    }

    /** The declaration of a name for a shadow, if that can be declared before {@code steps}. */
    private static Optional<Step> name(Wire into, List<Step> steps) {
        return steps.stream().filter(step -> step instanceof Step.Declare declare && declare.wire() == into && declare.value().filter(v -> isThere(v, steps)).isPresent()).findFirst();
    }

    private static boolean isThere(Value value, List<Step> steps) {
        boolean place = value instanceof Value.Read || value instanceof Value.Element element && isThere(element.array(), steps) && element.index() instanceof Value.Read;
        Set<Wire> declared = Walk.declares(steps);
        return place && Walk.reads(value).stream().noneMatch(wire -> declared.contains(wire) || isAssigned(wire, steps));
    }

    private static List<Step> without(Moving moving, int begin, List<Step> block) {
        List<Step> between = block.subList(begin + 1, moving.at());
        Optional<Step> name = name(moving.into(), between);
        List<Step> out = new ArrayList<>(block.subList(0, begin));
        name.ifPresent(out::add);
        List<Step> rest = new ArrayList<>(between);
        name.ifPresent(rest::remove);
        out.addAll(new Rewriting() {
            @Override public List<Step> update(Step.Update step) {
                return List.of(step.target() instanceof Value.Element element && element.array().equals(moving.from().read()) ? added(step, element, moving) : step);
            }
        }.block(rest));
        out.addAll(block.subList(moving.at() + 1, block.size()));
        return out;
    }

    private static Step added(Step.Update step, Value.Element element, Moving moving) {
        String sign = step.gate().symbol().equals(moving.sign()) ? "+" : "-";
        return new Step.Update(new Value.Element(moving.into().read(), element.index()), Gates.standard().infix(sign), step.value(), step.place());
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
