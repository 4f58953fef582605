package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The frames of a cut circuit: an array for every type, a place in it for each variable as long as that lives. */
final class Frames {
    private record Busy(int end, int place) {}

    private final Map<Type, Wire> frames = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new HashMap<>();
    private final Map<Type, PriorityQueue<Busy>> busy = new HashMap<>();
    private final Map<Wire, Integer> places = new HashMap<>();

    Frames(Shared shared) {
        List<Wire> wires = new ArrayList<>(shared.framed());
        wires.sort(Comparator.comparing(shared::begin));
        wires.forEach(wire -> place(wire, shared.begin(wire), shared.end(wire)));
    }

    private void place(Wire wire, int begin, int end) {
        Type type = wire.type();
        frames.computeIfAbsent(type, t -> Wire.fresh(name(t), new Type.ArrayOf(t)));
        PriorityQueue<Busy> taken = busy.computeIfAbsent(type, t -> new PriorityQueue<>(Comparator.comparing(Busy::end)));
        boolean free = !taken.isEmpty() && taken.peek().end() < begin;
        int place = free ? taken.poll().place() : sizes.merge(type, 1, Integer::sum) - 1;
        taken.add(new Busy(end, place));
        places.put(wire, place);
    }

    private static String name(Type type) {
        if (type == Type.DOUBLE) return "frame";
        Type leaf = type instanceof Type.ArrayOf array ? array.leaf() : type;
        String simple = leaf.text().substring(leaf.text().lastIndexOf('.') + 1);
        return simple.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + simple.substring(1) + "s".repeat(type instanceof Type.ArrayOf array ? array.rank() : 0) + "Frame";
    }

    boolean holds(Wire wire) {
        return places.containsKey(wire);
    }

    /** Where a variable is kept. */
    Value place(Wire wire) {
        return new Value.Element(frames.get(wire.type()).read(), new Value.Literal(Integer.toString(places.get(wire)), Type.INT));
    }

    /** All frames. */
    Collection<Wire> all() {
        return frames.values();
    }

    /** The frames of these variables. */
    Set<Wire> of(Collection<Wire> wires) {
        Set<Wire> used = new LinkedHashSet<>();
        frames.forEach((type, frame) -> {
            if (wires.stream().anyMatch(w -> w.type().equals(type))) used.add(frame);
        });
        return used;
    }

    List<Step> declared() {
        List<Step> steps = new ArrayList<>();
        frames.forEach((type, frame) -> steps.add(Step.Declare.of(frame, made(type), Place.NONE)));
        return steps;
    }

    private Value made(Type type) {
        return new Value.NewArray(new Type.ArrayOf(type), List.of(new Value.Literal(Integer.toString(sizes.get(type)), Type.INT)));
    }
}
