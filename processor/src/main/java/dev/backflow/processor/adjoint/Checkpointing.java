package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.analysis.Repeatable;
import dev.backflow.processor.analysis.State;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Duplicate;
import dev.backflow.processor.circuit.Gradients;
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
    private final Reversal reversal;
    private final Step.Loop loop;
    private final State state;
    private final Counting counting;
    private final Schedule schedule;
    private final List<Step> header;
    /** Where the states of a variable, object or array are kept. */
    private final Map<Wire, Wire> kept = new LinkedHashMap<>();
    /** What variables and arrays hold before the loop that are written to after it. */
    private final Map<Wire, Wire> laterVariables;
    private final Map<Wire, Wire> laterArrays;
    /** The shadows of the objects that the first round begins with, and of those that the last one leaves. */
    private final Map<Wire, Wire> first;
    private final Map<Wire, Wire> after;

    Checkpointing(Step.Loop loop, State state, Reversal reversal) {
        this.reversal = reversal;
        this.loop = loop;
        this.state = state;
        this.counting = Counting.of(loop).orElseThrow();
        this.laterVariables = copies(state.laterVariables(), "Then");
        this.laterArrays = copies(state.laterArrays(), "Then");
        this.first = shadows("First");
        this.after = shadows("After");
        Staging staging = reversal.staging(loop.init().get(0)); // beside a round, which is reversed at once, the ends of the loop must last
        this.schedule = new Schedule(counting, staging.use(counting.start()), staging.use(counting.bound()));
        this.header = staging.stage(List.of(counting.start(), counting.bound())).before();
        state.variables().stream().filter(v -> !Repeatable.isBlank(v, reversal.circuit())).forEach(this::keep);
        state.objects().forEach(this::keep);
        state.arrays().forEach(this::keep);
    }

    private void keep(Wire wire) {
        kept.put(wire, Wire.fresh(wire.name() + "Kept", new Type.ArrayOf(wire.type())));
    }

    /** Names for shadows of the objects that change. */
    private Map<Wire, Wire> shadows(String ending) {
        Map<Wire, Wire> shadows = new LinkedHashMap<>();
        state.objects().stream().filter(reversal::isActive).forEach(wire -> shadows.put(wire, Wire.gradient(reversal.adjoint(wire).name() + ending, reversal.adjoint(wire).type())));
        return shadows;
    }

    private static Map<Wire, Wire> copies(List<Wire> wires, String ending) {
        Map<Wire, Wire> copies = new LinkedHashMap<>();
        wires.forEach(wire -> copies.put(wire, Wire.fresh(wire.name() + ending, wire.type())));
        return copies;
    }

    /** {@code body} are the sweeps of a round, one after the other. */
    Sweeps of(Sweeps body, int snapshots) {
        return new Sweeps(forward(snapshots), reverse(body));
    }

    // ---- the way there

    private List<Step> forward(int snapshots) {
        List<Step> steps = new ArrayList<>(header);
        steps.add(schedule.declared(snapshots));
        kept.values().forEach(k -> steps.add(Step.Declare.of(k, new Value.NewArray((Type.ArrayOf) k.type(), List.of(schedule.slots())), Place.NONE)));
        laterVariables.forEach((wire, copy) -> steps.add(Step.Declare.of(copy, wire.read(), Place.NONE)));
        laterArrays.forEach((wire, copy) -> steps.add(copied(copy, wire)));
        first.forEach((wire, shadow) -> steps.add(Step.Declare.of(shadow, reversal.adjoint(wire).read(), Place.NONE)));
        Map<Wire, Value> own = new HashMap<>();
        steps.add(loop.with(Sweeps.concat(List.of(keeping(counting.counter().read(), own)), new Duplicate(own).block(loop.body()))));
        steps.addAll(behind());
        return steps;
    }

    /** The objects that the last round leaves have shadows of their own. */
    private List<Step> behind() {
        List<Step> fresh = new ArrayList<>();
        after.keySet().forEach(wire -> fresh.add(new Step.Assign(reversal.adjoint(wire).read(), Gradients.zeros(wire.read()), Place.NONE)));
        List<Step> steps = ifRun(fresh);
        after.forEach((wire, shadow) -> steps.add(Step.Declare.of(shadow, reversal.adjoint(wire).read(), Place.NONE)));
        return steps;
    }

    private List<Step> ifRun(List<Step> steps) {
        return new ArrayList<>(steps.isEmpty() ? steps : List.of(new Step.If(schedule.hasRun(), steps, List.of(), Place.NONE)));
    }

    /** Keeps the state before the round of {@code counter}, if it is one of those. */
    private Step keeping(Value counter, Map<Wire, Value> own) {
        List<Step> steps = new ArrayList<>();
        kept.forEach((wire, places) -> {
            Value now = own.getOrDefault(wire, wire.read());
            Value place = new Value.Element(places.read(), schedule.slot());
            steps.add(new Step.Assign(place, wire.type().isArray() ? copy(now, place) : now, Place.NONE));
        });
        return new Step.If(schedule.keeps(counter), steps, List.of(), Place.NONE);
    }

    // ---- the way back

    private List<Step> reverse(Sweeps body) {
        Map<Wire, Wire> last = copies(Sweeps.concat(state.arrays(), Sweeps.concat(state.outputs(), state.laterArrays())), "Last"), next = shadows("Next");
        List<Step> steps = new ArrayList<>();
        last.forEach((wire, copy) -> steps.add(copied(copy, wire)));
        laterArrays.forEach((wire, copy) -> steps.add(restored(copy.read(), wire)));
        next.forEach((wire, shadow) -> steps.add(Step.Declare.of(shadow, after.get(wire).read(), Place.NONE)));
        steps.add(schedule.backwards(round(body, next), reversal));
        List<Step> begun = new ArrayList<>();
        next.forEach((wire, shadow) -> begun.add(Shadows.add(shadow.read(), first.get(wire).read())));
        steps.addAll(ifRun(begun));
        last.forEach((wire, copy) -> steps.add(restored(copy.read(), wire)));
        return steps;
    }

    /** One round, reversed; {@code next} are the shadows of the objects that it leaves, and then of those that it began with. */
    private List<Step> round(Sweeps body, Map<Wire, Wire> next) {
        Map<Wire, Value> own = new HashMap<>();
        List<Step> steps = taken(own);
        steps.add(again(own));
        Map<Wire, Wire> begins = shadows(""), held = shadows("0");
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

    /** Takes up the last state before the round, in variables of its own, which are added to {@code own}. */
    private List<Step> taken(Map<Wire, Value> own) {
        List<Step> steps = new ArrayList<>();
        Wire slot = Wire.fresh("slot", Type.INT);
        steps.add(Step.Declare.of(slot, schedule.before(counting.counter().read()), Place.NONE));
        for (Wire wire : Sweeps.concat(state.variables(), state.objects())) {
            Wire variable = Wire.fresh(wire.name(), wire.type());
            own.put(wire, variable.read());
            steps.add(Step.Declare.of(variable, kept.containsKey(wire) ? taken(wire, slot) : Frame.nothing(wire.type()), Place.NONE));
        }
        laterVariables.forEach((wire, copy) -> own.put(wire, copy.read()));
        state.arrays().forEach(array -> steps.add(restored(new Value.Element(kept.get(array).read(), slot.read()), array)));
        return steps;
    }

    /** A round may write into the array that it begins with. */
    private Value taken(Wire wire, Wire slot) {
        Value state = new Value.Element(kept.get(wire).read(), slot.read());
        return wire.type().isArray() ? copy(state) : state;
    }

    /** From the state that is taken up to the round to be reversed. */
    private Step again(Map<Wire, Value> own) {
        Wire at = Wire.fresh(counting.counter().name(), Type.INT);
        Map<Wire, Value> once = new HashMap<>(own);
        once.put(counting.counter(), at.read());
        return schedule.again(at, Sweeps.concat(List.of(keeping(at.read(), own)), new Duplicate(once).block(loop.body())));
    }

    // ---- arrays

    private static Step copied(Wire copy, Wire array) {
        return Step.Declare.of(copy, copy(array.read()), Place.NONE);
    }

    private static Value copy(Value... arrayAndRoom) {
        return Schedule.call(Schedule.CLASS + ".copy", false, arrayAndRoom[0].type(), List.of(arrayAndRoom));
    }

    private static Step restored(Value copy, Wire array) {
        return new Step.Evaluate(new Value.Call(new Callee.Foreign(Schedule.CLASS + ".restore", false, Optional.empty()), List.of(copy, array.read())), Place.NONE);
    }
}
