package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Names;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A variable that holds one array after the other in each round of a loop: behind {@code covariance = predicted;} it is read as
 * {@code predicted}, until it is given the next. That name is for one array only, so that the reverse pass need not remember which
 * one the variable held. An array that a helper made goes by the variable's name.
 */
public final class Versions extends Revision {
    private final Set<Wire> changing;
    /** The name of the array that a variable holds here. */
    private final Map<Wire, Value> held = new HashMap<>();
    private final Renamed names = new Renamed(held);
    private final Map<Wire, Value> called = new HashMap<>();
    private boolean repeats;

    private Versions(List<Step> body) {
        changing = Walk.changed(body);
    }

    /** {@code program} with a name for each of these arrays. */
    public static Program named(Program program) {
        return program.map(circuit -> circuit.snapshots().isPresent() ? circuit : named(circuit));
    }

    private static Circuit named(Circuit circuit) {
        Versions versions = new Versions(circuit.body());
        List<Step> body = versions.block(circuit.body());
        return circuit.with(versions.called.isEmpty() ? body : versions.calling().block(body));
    }

    private Renamed calling() {
        return new Renamed(called) {
            @Override public List<Step> declare(Step.Declare step) {
                Value.Read read = (Value.Read) called.getOrDefault(step.wire(), step.wire().read());
                return List.of(new Step.Declare(read.wire(), step.value().map(this::value), step.place()));
            }
        };
    }

    @Override public List<Step> block(List<Step> steps) {
        Map<Wire, Value> before = Map.copyOf(held);
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            if (!Walk.blocks(step).isEmpty()) held.keySet().removeAll(Walk.changed(List.of(step)));
            out.addAll(step.accept(this));
            Names.given(step).ifPresent(value -> hold(Walk.assigned(step).orElseThrow(), value(value)));
        }
        held.clear();
        held.putAll(before);
        return kept(steps, repeats ? withoutIdle(out) : out);
    }

    private void hold(Wire variable, Value value) {
        boolean isName = repeats && value instanceof Value.Read read && value.type().isArray() && !changing.contains(read.wire());
        if (isName && (changing.contains(variable) || !variable.isUsers())) {
            held.put(variable, value);
            Wire array = ((Value.Read) value).wire();
            if (variable.isUsers() && !array.isUsers()) called.putIfAbsent(array, Wire.fresh(variable.name(), array.type()).read());
        } else {
            held.remove(variable);
        }
    }

    @Override public List<Step> loop(Step.Loop step) {
        boolean around = repeats;
        repeats = true;
        List<Step> loop = super.loop(step);
        repeats = around;
        return loop;
    }

    /** {@code steps} without those that give a variable an array that nobody reads from it before it is given the next. */
    private static List<Step> withoutIdle(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) if (!isIdle(steps.get(i), steps.subList(i + 1, steps.size()))) out.add(steps.get(i));
        return out;
    }

    private static boolean isIdle(Step step, List<Step> behind) {
        boolean names = step instanceof Step.Assign assign && assign.target() instanceof Value.Read && assign.value() instanceof Value.Read && assign.value().type().isArray();
        return names && isReplaced(Walk.assigned(step).orElseThrow(), behind);
    }

    /** Whether {@code steps} give {@code variable} another value, whichever way they go, before they read it. */
    static boolean isReplaced(Wire variable, List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Assign assign && assign.target().equals(variable.read())) return !Walk.reads(assign.value()).contains(variable);
            if (Walk.mentions(List.of(step)).contains(variable) || !Walk.endsBehind(List.of(step))) return false;
        }
        return false;
    }

    @Override public Value value(Value value) {
        return held.isEmpty() ? value : names.value(value);
    }

    @Override public Value target(Value target) {
        return target instanceof Value.Read ? target : value(target);
    }
}
