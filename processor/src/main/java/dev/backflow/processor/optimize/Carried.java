package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element that a round gives a value, and the next round adds to, waits in a variable: {@code for (…; i--) { … du[i + 1] += e;
 * du[i] = d; }} becomes {@code c = du[n + 1]; for (…; i--) { … du[i + 1] = c + e; c = d; } du[0] = c;}, which reads and writes each
 * element once. The array was made in this method, long enough for the first of them, and nobody else has got it.
 */
final class Carried extends Revision {
    private final Set<Wire> own;
    private final Made made;

    private Carried(Set<Wire> own, Made made) {
        this.own = own;
        this.made = made;
    }

    static List<Step> elements(List<Step> body) {
        Set<Wire> own = Fixed.own(body);
        return own.isEmpty() ? body : new Carried(own, new Made(body)).block(body);
    }

    @Override public List<Step> loop(Step.Loop step) {
        Step.Loop loop = step.with(block(step.body()));
        Optional<Counting> counting = Counting.of(loop);
        return List.of(counting.isPresent() && Walk.endsBehind(loop.body()) ? carried(loop, counting.get()) : loop);
    }

    private Step carried(Step.Loop loop, Counting counting) {
        List<Step> before = new ArrayList<>(), after = new ArrayList<>();
        Step.Loop changed = loop;
        for (Wire array : arrays(loop)) {
            Optional<Turn> turn = Turn.of(array, counting, loop.body()).filter(t -> isThere(array, counting, t.offset()));
            if (turn.isEmpty()) continue;
            Wire carried = Wire.fresh(array.name() + "Carried", ((Type.ArrayOf) array.type()).element());
            before.add(Step.Declare.of(carried, turn.get().first(counting), Place.NONE));
            changed = changed.with(turn.get().carries(changed.body(), carried));
            after.add(new Step.Assign(turn.get().last(counting), carried.read(), Place.NONE));
        }
        if (before.isEmpty()) return loop;
        List<Step> then = new ArrayList<>(before);
        then.add(changed);
        then.addAll(after);
        return new Step.If(at(loop.condition(), counting.counter(), counting.start()), then, List.of(), Place.NONE);
    }

    /** Whether the array has an element {@code offset} behind the number that a loop counts down from, if it begins at all. */
    private boolean isThere(Wire array, Counting counting, int offset) {
        if (counting.upwards() || !(counting.start() instanceof Value.Apply less) || !less.gate().symbol().equals("-") || less.operands().size() != 2) return false;
        Optional<Integer> number = less.operands().get(1).whole(), least = counting.bound().whole();
        return number.isPresent() && least.isPresent() && number.get() > offset && least.get() >= Math.max(0, -offset) && made.isSame(less.operands().get(0), new Value.Length(array.read()));
    }

    private Set<Wire> arrays(Step.Loop loop) {
        Set<Wire> arrays = new LinkedHashSet<>();
        for (Step step : loop.body())
            if (step instanceof Step.Update update && update.target() instanceof Value.Element element) Walk.base(element).filter(own::contains).ifPresent(arrays::add);
        arrays.removeAll(Walk.declares(List.of(loop)));
        return arrays;
    }

    /** {@code value}, where {@code counter} is {@code number}. */
    private static Value at(Value value, Wire counter, Value number) {
        return value.equals(counter.read()) ? number : value.map(operand -> at(operand, counter, number));
    }

    /**
     * What a round does with its two elements of an array: it adds to one with the step {@code addition}, the one that the round
     * before has given a value as its last deed, as this round does for the other with the step {@code end}.
     */
    private record Turn(Wire array, Step.Update addition, Step end) {
        static Optional<Turn> of(Wire array, Counting counting, List<Step> body) {
            List<Step> uses = body.stream().filter(step -> Walk.anyStep(List.of(step), s -> Walk.values(s).stream().anyMatch(v -> uses(v, array)))).toList();
            List<Step> writes = uses.stream().filter(step -> place(step, array).isPresent()).toList();
            boolean plain = uses.stream().allMatch(step -> step instanceof Step.Declare || step instanceof Step.Assign || step instanceof Step.Update);
            if (!plain || writes.size() != 2 || !(writes.get(0) instanceof Step.Update addition) || writes.get(1) != uses.get(uses.size() - 1)) return Optional.empty();
            return Optional.of(new Turn(array, addition, writes.get(1))).filter(turn -> turn.isInTurn(counting) && uses.stream().allMatch(turn::isClear));
        }

        private static boolean uses(Value value, Wire array) {
            if (value instanceof Value.Length length && length.array().equals(array.read())) return false;
            return value.equals(array.read()) || value.operands().stream().anyMatch(o -> uses(o, array));
        }

        private static Optional<Value.Element> place(Step step, Wire array) {
            return Walk.target(step).filter(t -> t instanceof Value.Element element && element.array().equals(array.read())).map(Value.Element.class::cast);
        }

        private Value.Element added() {
            return (Value.Element) addition.target();
        }

        private Value.Element ended() {
            return place(end, array).orElseThrow();
        }

        /** Whether the one element is the other one in the round before. */
        private boolean isInTurn(Counting counting) {
            Value one = added().index(), other = ended().index();
            if (Postponed.offset(one).isEmpty() || Postponed.offset(other).isEmpty()) return false;
            boolean counted = Walk.reads(one).equals(Set.of(counting.counter())) && Walk.reads(other).equals(Set.of(counting.counter()));
            return counted && Postponed.offset(one).getAsInt() - Postponed.offset(other).getAsInt() == 1;
        }

        /** Whether a step reads no other element than the one that the round ends with, and the sums are those of its type. */
        private boolean isClear(Step step) {
            Value element = ended();
            boolean reads = step instanceof Step.Declare declare ? isClear(declare.value().orElseThrow(), element) : isClear(Walk.values(step).get(1), element) && (step == addition || step == end || isClear(Walk.values(step).get(0), element));
            boolean sums = !(step == addition || step == end && step instanceof Step.Update) || isSum((Step.Update) step, element.type());
            return reads && sums;
        }

        private boolean isClear(Value value, Value element) {
            if (value.equals(element) || value instanceof Value.Length length && length.array().equals(array.read())) return true;
            return !value.equals(array.read()) && value.operands().stream().allMatch(o -> isClear(o, element));
        }

        private static boolean isSum(Step.Update update, Type type) {
            return update.isSum() && update.value().type() == type;
        }

        /** The element that the first round adds to. */
        Value first(Counting counting) {
            Value length = counting.start().operands().get(0);
            int less = counting.start().operands().get(1).whole().orElseThrow() - offset();
            return new Value.Element(array.read(), Value.Apply.of(Gates.standard().infix("-"), length, new Value.Literal(Integer.toString(less), Type.INT)));
        }

        int offset() {
            return Postponed.offset(added().index()).orElseThrow();
        }

        /** The element that the last round gives a value. */
        Value last(Counting counting) {
            int last = counting.bound().whole().orElseThrow() + (counting.inclusive() ? 0 : 1) + Postponed.offset(ended().index()).getAsInt();
            return new Value.Element(array.read(), new Value.Literal(Integer.toString(last), Type.INT));
        }

        /** The rounds with the one element in {@code carried}. */
        List<Step> carries(List<Step> body, Wire carried) {
            List<Step> out = new ArrayList<>();
            for (Step step : body) {
                if (step == addition) out.add(new Step.Assign(added(), sum(carried.read(), addition), addition.place()));
                else if (step == end && step instanceof Step.Update update) out.add(new Step.Assign(carried.read(), sum(ended(), update), update.place()));
                else if (step == end) out.add(new Step.Assign(carried.read(), ((Step.Assign) end).value(), ((Step.Assign) end).place()));
                else out.add(step);
            }
            return out;
        }

        private static Value sum(Value of, Step.Update update) {
            return Value.Apply.of(update.gate(), of, update.value());
        }
    }
}
