package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an outermost loop must find as it was, to run one of its rounds again.
 *
 * @param variables numbers that it changes
 * @param objects variables that it gives other objects
 * @param arrays arrays that it changes and reads
 * @param outputs arrays that it only writes to
 * @param laterVariables numbers that it reads, and that change after it
 * @param laterArrays arrays that it reads, and that change after it
 */
public record State(List<Wire> variables, List<Wire> objects, List<Wire> arrays, List<Wire> outputs, List<Wire> laterVariables, List<Wire> laterArrays) {
    /** The loops of {@code circuit} that stand in no other and that carry numbers which a gradient flows through from round to round. */
    public static Map<Step.Loop, State> carried(Circuit circuit, Facts facts, Remembered remembered) {
        Map<Step.Loop, State> states = new LinkedHashMap<>();
        for (Step.Loop loop : outermost(circuit.body())) {
            State state = of(loop, facts, remembered);
            boolean carries = Stream.concat(state.objects.stream(), state.arrays.stream()).anyMatch(facts::isActive) || state.variables.stream().anyMatch(v -> facts.isActive(v) && isRead(v, loop));
            if (carries && !mayLoseRows(loop, facts, remembered)) states.put(loop, state);
        }
        return states;
    }

    /** Between a forward and a reverse pass that stand apart, the caller may put other rows where this one's were. */
    private static boolean mayLoseRows(Step.Loop loop, Facts facts, Remembered remembered) {
        return outside(loop).stream().filter(w -> w.type().isReference()).anyMatch(w -> facts.reachable(w.read()).stream().anyMatch(remembered::mayLoseRows));
    }

    /** The loops that stand in no other. */
    public static List<Step.Loop> outermost(List<Step> steps) {
        List<Step.Loop> loops = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Loop loop) loops.add(loop);
            else Walk.blocks(step).forEach(block -> loops.addAll(outermost(block)));
        }
        return loops;
    }

    private static State of(Step.Loop loop, Facts facts, Remembered remembered) {
        State state = new State(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Wire wire : outside(loop)) {
            if (!wire.type().isReference()) state.variable(wire, loop, remembered);
            else if (remembered.changes(wire, loop, false)) state.objects.add(wire);
            else if (wire.type().isArray()) state.array(wire, loop, facts, remembered);
        }
        return state;
    }

    /** The variables from outside that the loop mentions. */
    public static Set<Wire> outside(Step.Loop loop) {
        Set<Wire> wires = new LinkedHashSet<>(Walk.mentions(List.of(loop)));
        wires.removeAll(Walk.declares(List.of(loop)));
        return wires;
    }

    private void variable(Wire wire, Step.Loop loop, Remembered remembered) {
        if (remembered.changes(wire, loop, false)) variables.add(wire);
        else if (remembered.changes(wire, loop, true)) laterVariables.add(wire);
    }

    private void array(Wire wire, Step.Loop loop, Facts facts, Remembered remembered) {
        Set<Storage> held = facts.reachable(wire.read());
        if (held.stream().anyMatch(s -> remembered.changes(s, loop, false))) (isRead(wire, loop) ? arrays : outputs).add(wire);
        else if (held.stream().anyMatch(s -> remembered.changes(s, loop, true))) laterArrays.add(wire);
    }

    /** Whether the loop does more with {@code wire} than to add to it, or, with an array, to put numbers into it. */
    private static boolean isRead(Wire wire, Step.Loop loop) {
        return Walk.anyStep(List.of(loop), step -> {
            List<Value> values = new ArrayList<>(Walk.values(step));
            boolean adds = step instanceof Step.Update update && update.target().equals(wire.read());
            boolean puts = step instanceof Step.Assign assign && isTarget(assign.target(), wire);
            if (adds || puts) values.addAll(values.remove(0) instanceof Value.Element element ? List.of(element.index()) : List.of());
            return values.stream().anyMatch(v -> reads(v, wire));
        });
    }

    private static boolean isTarget(Value target, Wire wire) {
        return target.equals(wire.read()) || target instanceof Value.Element element && element.array().equals(wire.read());
    }

    private static boolean reads(Value value, Wire wire) {
        if (value instanceof Value.Length length && length.array().equals(wire.read())) return false;
        return value.equals(wire.read()) || value.operands().stream().anyMatch(o -> reads(o, wire));
    }
}
