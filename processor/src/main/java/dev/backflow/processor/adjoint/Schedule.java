package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rounds of a loop that counts, numbered from 0, and what the generated code asks {@code Checkpoints} about them. */
final class Schedule {
    static final String CLASS = "dev.backflow.Checkpoints";

    private final Counting counting;
    private final Value start;
    private final Value bound;
    private final Wire checkpoints = Wire.fresh("checkpoints", new Type.Reference(CLASS));

    Schedule(Counting counting, Value start, Value bound) {
        this.counting = counting;
        this.start = start;
        this.bound = bound;
    }

    /** The plan for {@code snapshots} states. */
    Step declared(int snapshots) {
        return Step.Declare.of(checkpoints, call("new " + CLASS, false, checkpoints.type(), List.of(count(), Terms.integer(snapshots))), Place.NONE);
    }

    private Value count() {
        Value from = counting.upwards() ? start : bound, to = counting.upwards() ? bound : start;
        if (Terms.isZero(from) && !counting.inclusive()) return to;
        Value span = Terms.isZero(from) ? wide(to) : Terms.infix("-", wide(to), from);
        return counting.inclusive() ? Terms.infix("+", span, Terms.integer(1)) : span;
    }

    private Value number(Value counter) {
        if (!counting.upwards()) return Terms.infix("-", wide(start), counter);
        return Terms.isZero(start) ? counter : Terms.infix("-", wide(counter), start);
    }

    /** The difference of two counters may be more than an {@code int} holds. */
    private static Value wide(Value value) {
        return new Value.Cast(Type.LONG, value);
    }

    /** How many states there is room for. */
    Value slots() {
        return asked("slots", Type.INT);
    }

    /** Whether the state before the round of {@code counter} is kept. */
    Value keeps(Value counter) {
        return asked("keeps", Type.BOOLEAN, number(counter));
    }

    /** Where the state is kept, after {@link #keeps} has said so. */
    Value slot() {
        return asked("slot", Type.INT);
    }

    /** Whether there was a round at all. */
    Value hasRun() {
        return Terms.infix(">=", slot(), Terms.integer(0));
    }

    /** Where the last state before the round of {@code counter} is. */
    Value before(Value counter) {
        return asked("before", Type.INT, number(counter));
    }

    /** Runs {@code body} from the state that {@link #before} gave to the round of the counter, with a counter {@code at} of its own. */
    Step again(Wire at, List<Step> body) {
        Value from = asked("from", Type.LONG);
        Value first = Terms.isZero(start) && counting.upwards() ? from : Terms.infix(counting.upwards() ? "+" : "-", start, from);
        return new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(at, new Value.Cast(Type.INT, first), Place.NONE)), Terms.infix(counting.upwards() ? "<" : ">", at.read(), counting.counter().read()),
            List.of(Terms.step(at.read(), counting.upwards())), body, new Label("again"), new Label("next"), Place.NONE);
    }

    /** All rounds from the last to the first. */
    Step backwards(List<Step> round, Reversal reversal) {
        return LoopSweeps.backwards(counting, start, bound, round, reversal);
    }

    private Value asked(String method, Type result, Value... arguments) {
        List<Value> all = new ArrayList<>(List.of(checkpoints.read()));
        all.addAll(List.of(arguments));
        return call(method, true, result, all);
    }

    static Value call(String text, boolean receiver, Type result, List<Value> arguments) {
        return new Value.Call(new Callee.Foreign(text, receiver, Optional.of(result)), arguments);
    }
}
