package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A name for every wire of a circuit: two wires that can be seen at the same place never share one. A user's variable keeps
 * its own name; ours give way.
 */
final class Names {
    private record Region(int from, int to) {
        boolean meets(Region other) {
            return from < other.to && other.from < to;
        }
    }

    private final Map<Wire, List<Region>> regions = new LinkedHashMap<>();
    private final Map<Wire, String> names = new HashMap<>();
    private final Map<String, List<Wire>> taken = new HashMap<>();
    private final Set<String> hidden;
    private int position;

    Names(Circuit circuit, Set<String> hidden) {
        this.hidden = hidden;
        List<Integer> starts = new ArrayList<>();
        circuit.parameters().forEach(p -> starts.add(0));
        visit(circuit.body(), Integer.MAX_VALUE);
        circuit.parameters().forEach(p -> regions.put(p, List.of(new Region(-1, Integer.MAX_VALUE))));
        circuit.parameters().stream().filter(Wire::isUsers).forEach(this::name);
        regions.keySet().stream().filter(Wire::isUsers).forEach(this::name);
        regions.keySet().forEach(this::name);
    }

    String of(Wire wire) {
        return names.getOrDefault(wire, wire.name());
    }

    /** Gives the wires of a block their regions; {@code end} is where an enclosing header's variables end. */
    private void visit(List<Step> steps, int end) {
        List<Step.Declare> here = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (Step step : steps) {
            position++;
            if (step instanceof Step.Declare declare) {
                here.add(declare);
                from.add(position);
            } else if (step instanceof Step.Loop loop) {
                header(loop);
            } else {
                Walk.blocks(step).forEach(block -> visit(block, end));
            }
        }
        position++;
        for (int i = 0; i < here.size(); i++) add(here.get(i).wire(), new Region(from.get(i), position));
    }

    private void header(Step.Loop loop) {
        int from = ++position;
        visit(loop.body(), position);
        position++;
        for (Step step : loop.init()) if (step instanceof Step.Declare declare) add(declare.wire(), new Region(from, position));
    }

    private void add(Wire wire, Region region) {
        regions.computeIfAbsent(wire, w -> new ArrayList<>()).add(region);
    }

    private void name(Wire wire) {
        if (names.containsKey(wire)) return;
        String name = wire.name();
        for (int i = 2; isTaken(name, wire); i++) name = wire.name() + (Character.isDigit(wire.name().charAt(wire.name().length() - 1)) ? "_" : "") + i;
        names.put(wire, name);
        taken.computeIfAbsent(name, n -> new ArrayList<>()).add(wire);
    }

    private boolean isTaken(String name, Wire wire) {
        if (SourceVersion.isKeyword(name) || !wire.isUsers() && hidden.contains(name) || Set.of("Math", "StrictMath", "Shadow", "Arrays", "java", "dev").contains(name)) return true;
        for (Wire other : taken.getOrDefault(name, List.of()))
            for (Region mine : regions.get(wire)) for (Region theirs : regions.get(other)) if (mine.meets(theirs)) return true;
        return false;
    }
}
