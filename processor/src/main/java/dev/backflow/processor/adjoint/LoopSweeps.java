package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.analysis.State;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sweeps of a loop. A loop that counts is reversed by its counter; any other records how often it went round. What an
 * iteration must remember goes into rows, which all share one index; a counted loop knows their length beforehand.
 */
final class LoopSweeps {
    private final Reversal reversal;
    private final StepSweeps steps;

    LoopSweeps(Reversal reversal, StepSweeps steps) {
        this.reversal = reversal;
        this.steps = steps;
    }

    Sweeps of(Step.Loop loop) {
        Optional<State> state = reversal.state(loop);
        if (state.isPresent()) return checkpointed(loop, state.get());
        Invariants.Outside parts = Lasting.of(loop, Once.of(loop, Invariants.of(loop, steps.flagged(List.of(loop.next()), steps.block(loop.body())), reversal), reversal), reversal);
        Sweeps body = parts.body();
        if (body.reverse().isEmpty()) return steps.flagged(List.of(loop.exit()), new Sweeps(Sweeps.concat(parts.before(), FirstRound.of(with(loop, loop.init(), body.forward()), reversal)), List.of()));
        Set<Label> left = new LinkedHashSet<>(reversal.exits().leaves(loop.body()));
        left.remove(loop.next());
        List<Step> reverse = new ArrayList<>(body.reverse());
        left.forEach(label -> reverse.add(new Step.Assign(reversal.exits().flag(label).read(), Terms.zero(), Place.NONE)));
        Optional<Counting> counting = Counting.of(loop);
        Sweeps sweeps = counting.isPresent() && left.isEmpty() && invariant(counting.get(), loop)
            ? counted(loop, counting.get(), new Sweeps(body.forward(), reverse))
            : recorded(loop, counting, new Sweeps(body.forward(), reverse), left.stream().anyMatch(l -> l != loop.exit()));
        return steps.flagged(List.of(loop.exit()), new Sweeps(Sweeps.concat(parts.before(), Sweeps.concat(sweeps.forward(), parts.after())), sweeps.reverse()));
    }

    private Sweeps checkpointed(Step.Loop loop, State state) {
        Sweeps round = steps.flagged(List.of(loop.next()), steps.together(loop.body(), loop.body().size(), Sweeps.NONE));
        return new Checkpointing(loop, state, reversal).of(round, reversal.circuit().snapshots().orElseThrow());
    }

    private boolean invariant(Counting counting, Step.Loop loop) {
        return reversal.remembered().isInvariant(counting.bound(), loop);
    }

    private static Step.Loop with(Step.Loop loop, List<Step> init, List<Step> body) {
        return new Step.Loop(loop.kind(), init, loop.condition(), loop.update(), body, loop.exit(), loop.next(), loop.place());
    }

    // ---- loops that count

    private Sweeps counted(Step.Loop loop, Counting counting, Sweeps body) {
        Staging staging = reversal.staging(loop);
        Value start = staging.use(counting.start()), bound = staging.use(counting.bound());
        List<Step> names = staging.stage(List.of(counting.start(), counting.bound())).before();
        Value counter = counting.counter().read();
        Rows rows = new Rows(reversal, index(counting, counter, start, bound), size(counting, start, bound), Optional.empty());
        Sweeps kept = new Frame(reversal, rows).close(body, Set.of(counting.counter()));
        if (rows.isUsed()) reversal.fusion().stores(loop);
        List<Step> forward = FirstRound.of(with(loop, loop.init(), kept.forward()), reversal);
        List<Step> before = Sweeps.concat(names, rows.allocated());
        return new Sweeps(Sweeps.concat(before, forward), reversed(new Counting(counting.counter(), start, bound, counting.inclusive(), counting.upwards()), counting, kept.reverse()));
    }

    /** The way back through a loop that was {@code counting}, as {@code again} says for the reverse pass. */
    private List<Step> reversed(Counting again, Counting counting, List<Step> body) {
        Optional<AnyOrder> order = again.upwards() ? AnyOrder.of(again, body, reversal) : Optional.empty();
        if (order.isEmpty()) return Gathered.of(backwards(counting, again.start(), again.bound(), body, reversal), reversal);
        Step.Loop onwards = onwards(again, body);
        return order.get().addsUp() ? Interchanged.of(onwards, again, reversal) : Gathered.of(onwards, reversal);
    }

    private static Step.Loop onwards(Counting counting, List<Step> body) {
        return new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(counting.counter(), counting.start(), Place.NONE)), goesOn(counting, counting.counter().read()), List.of(Terms.step(counting.counter().read(), true)), body,
            new Label("onwards"), new Label("next"), Place.NONE);
    }

    /** Whether a loop that counts upwards goes round with its counter {@code at} this number. */
    static Value goesOn(Counting counting, Value at) {
        return Terms.infix(counting.inclusive() ? "<=" : "<", at, counting.bound());
    }

    static Step.Loop backwards(Counting counting, Value start, Value bound, List<Step> body, Reversal reversal) {
        Ends ends = new Ends(counting, reversal.ranges());
        return backwards(counting.counter(), counting.upwards(), ends.last(start, bound), ends.isBefore(counting.counter().read(), start), body);
    }

    private static Step.Loop backwards(Wire counter, boolean upwards, Value last, Value condition, List<Step> body) {
        return new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(counter, last, Place.NONE)), condition, List.of(Terms.step(counter.read(), !upwards)), body,
            new Label("backwards"), new Label("next"), Place.NONE);
    }

    /** The row of an iteration: the counter itself where that starts or ends at a literal. */
    private static Value index(Counting counting, Value counter, Value start, Value bound) {
        if (counting.upwards()) return isSmall(start) ? counter : Terms.minus(counter, start);
        return isSmall(bound) ? counter : Terms.minus(start, counter);
    }

    private static boolean isSmall(Value literal) {
        return Terms.number(literal).stream().anyMatch(n -> n >= 0 && n <= 16);
    }

    private static Value size(Counting counting, Value start, Value bound) {
        Value from = counting.upwards() ? start : bound, to = counting.upwards() ? bound : start;
        if (isSmall(from)) return counting.upwards() && !counting.inclusive() ? to : Terms.plus(to, Terms.integer(1));
        return counting.inclusive() ? Terms.plus(Terms.minus(to, from), Terms.integer(1)) : Terms.minus(to, from);
    }

    // ---- loops that do not

    private Sweeps recorded(Step.Loop loop, Optional<Counting> counting, Sweeps body, boolean leftFurther) {
        Wire trips = Wire.fresh("trips", Type.INT);
        Wire k = counting.filter(c -> c.upwards() && Terms.isZero(c.start())).map(Counting::counter).orElseGet(() -> Wire.fresh("k", Type.INT));
        boolean itself = counting.isPresent() && counting.get().counter() == k;
        Rows rows = new Rows(reversal, k.read(), Terms.integer(16), Optional.of(trips.read()));
        Set<Wire> given = new HashSet<>(Set.of(k));
        counting.ifPresent(c -> given.add(c.counter()));
        Value start = counting.map(Counting::start).orElse(Terms.zero());
        Staging staging = reversal.staging(loop);
        Value from = itself || counting.isEmpty() ? Terms.zero() : staging.use(start);
        List<Step> names = staging.stage(List.of(start)).before();
        Sweeps kept = new Frame(reversal, rows).close(body, given);
        if (rows.isUsed()) reversal.fusion().stores(loop);
        if (!itself && !rows.isUsed()) {
            trips = Wire.fresh("trips", Type.LONG);
            k = Wire.fresh("k", Type.LONG);
        }
        List<Step> forward = new ArrayList<>(rows.grown());
        if (!itself && rows.isUsed()) forward.add(Step.Declare.of(k, trips.read(), Place.NONE));
        forward.add(Terms.step(trips.read(), true));
        forward.addAll(kept.forward());
        List<Step> reverse = new ArrayList<>();
        if (!itself && counting.isPresent())
            reverse.add(Step.Declare.of(counting.get().counter(), whole(counting.get().upwards() ? Terms.plus(from, k.read()) : Terms.minus(from, k.read())), Place.NONE));
        reverse.addAll(kept.reverse());
        List<Step> before = Sweeps.concat(names, Sweeps.concat(List.of(Step.Declare.of(trips, Terms.zero(), Place.NONE)), rows.allocated()));
        boolean nested = reversal.remembered().site(loop).loops().size() > 1;
        Wire total = nested && !leftFurther ? Wire.fresh("count", trips.type()) : trips;
        List<Step> after = total == trips ? List.of() : List.of(Step.Declare.of(total, trips.read(), Place.NONE));
        Step.Loop back = backwards(k, true, Terms.minus(total.read(), Terms.integer(1)), Terms.infix(">=", k.read(), Terms.zero()), reverse);
        List<Step> looped = Sweeps.concat(List.of(with(loop, loop.init(), forward)), after);
        return new Sweeps(Sweeps.concat(before, looped), Gathered.of(back, reversal));
    }

    private static Value whole(Value counter) {
        return counter.type() == Type.LONG ? new Value.Cast(Type.INT, counter) : counter;
    }

    /** The rows of one loop: a row for each variable to remember, a place in it for each iteration. */
    static final class Rows implements Frame.Storage {
        private final Reversal reversal;
        private final Value index;
        private final Value size;
        private final Optional<Value> trips;
        private final List<Wire> rows = new ArrayList<>();

        Rows(Reversal reversal, Value index, Value size, Optional<Value> trips) {
            this.reversal = reversal;
            this.index = index;
            this.size = size;
            this.trips = trips;
        }

        @Override public Value place(Wire wire) {
            Wire row = Wire.fresh(wire.name() + (wire.name().endsWith("s") ? "Row" : "s"), new Type.ArrayOf(wire.type()));
            rows.add(row);
            reversal.fusion().row(row);
            return new Value.Element(row.read(), index);
        }

        boolean isUsed() {
            return !rows.isEmpty();
        }

        List<Step> allocated() {
            List<Step> steps = new ArrayList<>();
            for (Wire row : rows) steps.add(Step.Declare.of(row, room((Type.ArrayOf) row.type()), Place.NONE));
            return steps;
        }

        private Value room(Type.ArrayOf row) {
            if (Terms.number(size).stream().anyMatch(n -> n >= 0)) return new Value.NewArray(row, List.of(size));
            if (row.element().isReference()) return new Value.NewArray(row, List.of(size instanceof Value.Length ? size : Terms.max0(size)));
            return tape(row.element().text() + "s", row, wide(size));
        }

        /** The difference of two variables may be more than an {@code int} holds. */
        private static Value wide(Value size) {
            if (!(size instanceof Value.Apply difference) || difference.operands().size() < 2) return size;
            Value left = difference.operands().get(0), right = difference.operands().get(1);
            if (difference.gate().symbol().equals("+")) return Terms.infix("+", wide(left), right);
            if (!difference.gate().symbol().equals("-") || Terms.number(right).isPresent()) return size;
            return Terms.infix("-", new Value.Cast(Type.LONG, difference.operands().get(0)), difference.operands().get(1));
        }

        private static Value tape(String method, Type row, Value argument) {
            return new Value.Call(new Callee.Foreign("dev.backflow.Tape." + method, false, Optional.of(row)), List.of(argument));
        }

        /** Twice the room, once the rows are full. */
        List<Step> grown() {
            if (rows.isEmpty()) return List.of();
            List<Step> steps = new ArrayList<>();
            for (Wire row : rows) steps.add(new Step.Assign(row.read(), tape("grown", row.type(), row.read()), Place.NONE));
            Value full = Terms.infix("==", trips.orElseThrow(), new Value.Length(rows.get(0).read()));
            return List.of(new Step.If(full, steps, List.of(), Place.NONE));
        }
    }
}
