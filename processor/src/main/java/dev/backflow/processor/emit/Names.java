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
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * A name for every wire of a circuit: two wires that can be seen at the same place never share one. A user's variable keeps
 * its own name; ours give way.
 */
final class Names {
    /** Beyond so many variables of one name at the same place, the numbers go on from the last one given. */
    private static final int SEARCHED = 100;

    private record Region(int from, int to) {}

    /** Where one name is in use: regions that do not meet, by where they begin. */
    private static final class Taken {
        private final TreeMap<Integer, Integer> ends = new TreeMap<>();

        boolean meets(Region region) {
            Map.Entry<Integer, Integer> last = ends.lowerEntry(region.to());
            return last != null && last.getValue() > region.from();
        }

        void add(Region region) {
            ends.merge(region.from(), region.to(), Math::max);
        }
    }

    private final Map<Wire, List<Region>> regions = new LinkedHashMap<>();
    private final Map<Wire, String> names = new HashMap<>();
    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Set<String> outside;
    private int position;

    /** {@code outside} are names that the text uses for something else. */
    Names(Circuit circuit, Set<String> outside) {
        this.outside = outside;
        visit(circuit.body());
        circuit.parameters().forEach(p -> regions.put(p, List.of(new Region(-1, Integer.MAX_VALUE))));
        circuit.parameters().stream().filter(Wire::isUsers).forEach(this::name);
        regions.keySet().stream().filter(Wire::isUsers).forEach(this::name);
        regions.keySet().forEach(this::name);
    }

    String of(Wire wire) {
        return names.getOrDefault(wire, wire.name());
    }

    /** Gives the wires of a block their regions. */
    private void visit(List<Step> steps) {
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
                Walk.blocks(step).forEach(this::visit);
            }
        }
        position++;
        for (int i = 0; i < here.size(); i++) add(here.get(i).wire(), new Region(from.get(i), position));
    }

    private void header(Step.Loop loop) {
        int from = ++position;
        visit(loop.body());
        position++;
        for (Step step : loop.init()) if (step instanceof Step.Declare declare) add(declare.wire(), new Region(from, position));
    }

    private void add(Wire wire, Region region) {
        regions.computeIfAbsent(wire, w -> new ArrayList<>()).add(region);
    }

    private void name(Wire wire) {
        if (names.containsKey(wire)) return;
        String name = isTaken(wire.name(), wire) ? numbered(wire) : wire.name();
        names.put(wire, name);
        Taken places = taken.computeIfAbsent(name, n -> new Taken());
        regions.get(wire).forEach(places::add);
    }

    private String numbered(Wire wire) {
        String stem = wire.name() + (Character.isDigit(wire.name().charAt(wire.name().length() - 1)) ? "_" : "");
        int i = 2;
        while (isTaken(stem + i, wire)) i = i < SEARCHED ? i + 1 : Math.max(i, last.getOrDefault(stem, i)) + 1;
        last.merge(stem, i, Math::max);
        return stem + i;
    }

    private boolean isTaken(String name, Wire wire) {
        if (SourceVersion.isKeyword(name) || outside.contains(name)) return true;
        Taken places = taken.get(name);
        return places != null && regions.get(wire).stream().anyMatch(places::meets);
    }
}
