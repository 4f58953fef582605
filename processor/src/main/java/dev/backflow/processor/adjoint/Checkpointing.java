package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.analysis.Repeatable;
import dev.backflow.processor.analysis.State;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Duplicate;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sweeps of a loop that keeps its state at a few rounds. The forward pass runs the loop as it is. The reverse pass goes through
 * the rounds from the last to the first: it takes the last state kept before a round, runs on to that round, keeping states on the
 * way, and then runs it with its reversal behind it.
 */
final class Checkpointing {
    private static final String CLASS = "dev.backflow.Checkpoints";

    private final Reversal reversal;
    private final Step.Loop loop;
    private final State state;
    private final Counting counting;
    private final Wire schedule = Wire.fresh("checkpoints", new Type.Reference(CLASS));
    private final Map<Wire, Wire> kept = new LinkedHashMap<>();

    Checkpointing(Step.Loop loop, State state, Reversal reversal) {
        this.reversal = reversal;
        this.loop = loop;
        this.state = state;
        this.counting = Counting.of(loop).orElseThrow();
        state.variables().stream().filter(v -> !Repeatable.isBlank(v, reversal.circuit())).forEach(this::keep);
        state.objects().forEach(this::keep);
        state.arrays().forEach(this::keep);
    }

    private void keep(Wire wire) {
        kept.put(wire, Wire.fresh(wire.name() + "Kept", new Type.ArrayOf(wire.type())));
    }

    /** {@code body} are the sweeps of a round, one after the other. */
    Sweeps of(Sweeps body, int snapshots) {
        Staging staging = reversal.staging(loop);
        Value start = staging.use(counting.start()), bound = staging.use(counting.bound());
        List<Step> before = new ArrayList<>(staging.stage(List.of(counting.start(), counting.bound())).before());
        before.add(Step.Declare.of(schedule, call("new " + CLASS, false, schedule.type(), List.of(rounds(start, bound), Terms.integer(snapshots))), Place.NONE));
        kept.values().forEach(k -> before.add(Step.Declare.of(k, new Value.NewArray((Type.ArrayOf) k.type(), List.of(asked("slots", Type.INT))), Place.NONE)));
        Map<Wire, Wire> later = copies(state.laterVariables(), "Then"), laterArrays = copies(state.laterArrays(), "Then");
        later.forEach((wire, copy) -> before.add(Step.Declare.of(copy, wire.read(), Place.NONE)));
        laterArrays.forEach((wire, copy) -> before.add(copied(copy, wire)));
        Value counter = counting.counter().read();
        Map<Wire, Wire> first = shadows("First"), after = shadows("After");
        first.forEach((wire, shadow) -> before.add(Step.Declare.of(shadow, reversal.adjoint(wire).read(), Place.NONE)));
        Map<Wire, Value> own = new HashMap<>();
        Step forward = new Step.Loop(loop.kind(), loop.init(), loop.condition(), loop.update(), Sweeps.concat(List.of(keeping(round(counter, start), own)), new Duplicate(own).block(loop.body())),
            loop.exit(), loop.next(), loop.place());
        before.add(forward);
        before.addAll(behind(after));
        return new Sweeps(before, reverse(body, start, bound, later, laterArrays, first, after));
    }

    /** Names for shadows of the objects that change. */
    private Map<Wire, Wire> shadows(String ending) {
        Map<Wire, Wire> shadows = new LinkedHashMap<>();
        state.objects().stream().filter(reversal::isActive).forEach(wire -> shadows.put(wire, Wire.gradient(reversal.adjoint(wire).name() + ending, reversal.adjoint(wire).type())));
        return shadows;
    }

    /** The objects that the last round leaves have shadows of their own. */
    private List<Step> behind(Map<Wire, Wire> after) {
        List<Step> steps = new ArrayList<>();
        after.keySet().forEach(wire -> steps.add(new Step.Assign(reversal.adjoint(wire).read(), Gradients.zeros(wire.read()), Place.NONE)));
        List<Step> all = new ArrayList<>(steps.isEmpty() ? steps : List.of(new Step.If(hasRun(), steps, List.of(), Place.NONE)));
        after.forEach((wire, shadow) -> all.add(Step.Declare.of(shadow, reversal.adjoint(wire).read(), Place.NONE)));
        return all;
    }

    private Value hasRun() {
        return Terms.infix(">=", asked("slot", Type.INT), Terms.integer(0));
    }

    private static Map<Wire, Wire> copies(List<Wire> wires, String ending) {
        Map<Wire, Wire> copies = new LinkedHashMap<>();
        wires.forEach(wire -> copies.put(wire, Wire.fresh(wire.name() + ending, wire.type())));
        return copies;
    }

    // ---- the way back

    private List<Step> reverse(Sweeps body, Value start, Value bound, Map<Wire, Wire> later, Map<Wire, Wire> laterArrays, Map<Wire, Wire> first, Map<Wire, Wire> after) {
        List<Wire> changed = new ArrayList<>(Sweeps.concat(state.arrays(), Sweeps.concat(state.outputs(), state.laterArrays())));
        Map<Wire, Wire> last = copies(changed, "Last"), next = shadows("Next");
        List<Step> reverse = new ArrayList<>();
        last.forEach((wire, copy) -> reverse.add(copied(copy, wire)));
        laterArrays.forEach((wire, copy) -> reverse.add(restored(copy.read(), wire)));
        next.forEach((wire, shadow) -> reverse.add(Step.Declare.of(shadow, after.get(wire).read(), Place.NONE)));
        reverse.add(LoopSweeps.backwards(counting, start, bound, round(body, start, later, next), reversal));
        List<Step> begun = new ArrayList<>();
        next.forEach((wire, shadow) -> begun.add(Shadows.add(shadow.read(), first.get(wire).read())));
        if (!begun.isEmpty()) reverse.add(new Step.If(hasRun(), begun, List.of(), Place.NONE));
        last.forEach((wire, copy) -> reverse.add(restored(copy.read(), wire)));
        return reverse;
    }

    private List<Step> round(Sweeps body, Value start, Map<Wire, Wire> later, Map<Wire, Wire> next) {
        Value counter = counting.counter().read();
        Map<Wire, Value> own = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        Wire slot = Wire.fresh("slot", Type.INT);
        steps.add(Step.Declare.of(slot, asked("before", Type.INT, round(counter, start)), Place.NONE));
        for (Wire wire : Sweeps.concat(state.variables(), state.objects())) {
            Wire variable = Wire.fresh(wire.name(), wire.type());
            own.put(wire, variable.read());
            steps.add(Step.Declare.of(variable, kept.containsKey(wire) ? taken(wire, slot) : Frame.nothing(wire.type()), Place.NONE));
        }
        later.forEach((wire, copy) -> own.put(wire, copy.read()));
        state.arrays().forEach(array -> steps.add(restored(new Value.Element(kept.get(array).read(), slot.read()), array)));
        steps.add(again(start, own));
        Map<Wire, Wire> begins = shadows("");
        Map<Wire, Wire> held = shadows("0");
        List<Step> gathered = new ArrayList<>();
        begins.forEach((wire, shadow) -> {
            steps.add(Step.Declare.of(shadow, Gradients.zeros(own.get(wire)), Place.NONE));
            steps.add(Step.Declare.of(held.get(wire), shadow.read(), Place.NONE));
            own.put(reversal.adjoint(wire), shadow.read());
            gathered.add(Shadows.add(next.get(wire).read(), shadow.read()));
        });
        steps.addAll(new Renamed(own).block(new Join(reversal).of(new Sweeps(Sweeps.concat(body.forward(), gathered), body.reverse()))));
        next.forEach((wire, shadow) -> steps.add(new Step.Assign(shadow.read(), held.get(wire).read(), Place.NONE)));
        return steps;
    }

    /** A round may write into the array that it begins with. */
    private Value taken(Wire wire, Wire slot) {
        Value state = new Value.Element(kept.get(wire).read(), slot.read());
        return wire.type().isArray() ? copy(state) : state;
    }

    /** From the state that is taken up to the round to be reversed. */
    private Step again(Value start, Map<Wire, Value> own) {
        Wire at = Wire.fresh(counting.counter().name(), Type.INT);
        Value from = asked("from", Type.LONG);
        Value first = Terms.isZero(start) && counting.upwards() ? from : Terms.infix(counting.upwards() ? "+" : "-", start, from);
        Map<Wire, Value> once = new HashMap<>(own);
        once.put(counting.counter(), at.read());
        List<Step> body = new ArrayList<>(List.of(keeping(round(at.read(), start), own)));
        body.addAll(new Duplicate(once).block(loop.body()));
        return new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(at, new Value.Cast(Type.INT, first), Place.NONE)), Terms.infix(counting.upwards() ? "<" : ">", at.read(), counting.counter().read()),
            List.of(Terms.step(at.read(), counting.upwards())), body, new Label("again"), new Label("next"), Place.NONE);
    }

    // ---- states

    /** Keeps the state before a round, if it is one of those. */
    private Step keeping(Value round, Map<Wire, Value> own) {
        List<Step> steps = new ArrayList<>();
        kept.forEach((wire, places) -> {
            Value now = own.getOrDefault(wire, wire.read());
            Value place = new Value.Element(places.read(), asked("slot", Type.INT));
            steps.add(new Step.Assign(place, wire.type().isArray() ? copy(now, place) : now, Place.NONE));
        });
        return new Step.If(asked("keeps", Type.BOOLEAN, round), steps, List.of(), Place.NONE);
    }

    private static Step copied(Wire copy, Wire array) {
        return Step.Declare.of(copy, copy(array.read()), Place.NONE);
    }

    private static Value copy(Value... arrayAndRoom) {
        return call(CLASS + ".copy", false, arrayAndRoom[0].type(), List.of(arrayAndRoom));
    }

    private static Step restored(Value copy, Wire array) {
        return new Step.Evaluate(new Value.Call(new Callee.Foreign(CLASS + ".restore", false, Optional.empty()), List.of(copy, array.read())), Place.NONE);
    }

    // ---- rounds

    private Value rounds(Value start, Value bound) {
        Value from = counting.upwards() ? start : bound, to = counting.upwards() ? bound : start;
        if (Terms.isZero(from) && !counting.inclusive()) return to;
        Value span = Terms.isZero(from) ? wide(to) : Terms.infix("-", wide(to), from);
        return counting.inclusive() ? Terms.infix("+", span, Terms.integer(1)) : span;
    }

    private Value round(Value counter, Value start) {
        if (!counting.upwards()) return Terms.infix("-", wide(start), counter);
        return Terms.isZero(start) ? counter : Terms.infix("-", wide(counter), start);
    }

    /** The difference of two counters may be more than an {@code int} holds. */
    private static Value wide(Value value) {
        return new Value.Cast(Type.LONG, value);
    }

    private Value asked(String method, Type result, Value... arguments) {
        List<Value> all = new ArrayList<>(List.of(schedule.read()));
        all.addAll(List.of(arguments));
        return call(method, true, result, all);
    }

    private static Value call(String text, boolean receiver, Type result, List<Value> arguments) {
        return new Value.Call(new Callee.Foreign(text, receiver, Optional.of(result)), arguments);
    }
}
