package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the places for declarations: in the smallest block that holds every use of the variable, before the first, and not
 * inside a loop that does not hold it all along.
 */
final class Placement {
    private final Block root;
    private final Map<Wire, List<Slot>> uses = new HashMap<>();

    /** Declarations are to be placed in {@code steps}, that of a variable before those of what it is written with. */
    Placement(List<Step> steps) {
        root = block(steps, null);
    }

    private static final class Block {
        final Slot around;
        final int depth;
        final List<Slot> slots = new ArrayList<>();

        Block(Slot around) {
            this.around = around;
            this.depth = around == null ? 0 : around.in.depth + 1;
        }
    }

    /** A step of a block, or a declaration that was placed before one. */
    private static final class Slot {
        final Block in;
        final Step step;
        final int index;
        final Slot host;
        final List<Block> blocks = new ArrayList<>();
        final List<Slot> before = new ArrayList<>();

        Slot(Block in, Step step, int index, Slot host) {
            this.in = in;
            this.step = step;
            this.index = index;
            this.host = host;
        }

        boolean precedes(Slot other) {
            if (index != other.index) return index < other.index;
            if (host == null || other.host == null) return host != null;
            return host.before.indexOf(this) < host.before.indexOf(other);
        }
    }

    private Block block(List<Step> steps, Slot around) {
        Block block = new Block(around);
        for (Step step : steps) {
            Slot slot = new Slot(block, step, block.slots.size(), null);
            block.slots.add(slot);
            note(slot);
            for (List<Step> inner : Walk.blocks(step)) slot.blocks.add(block(inner, slot));
        }
        return block;
    }

    private void note(Slot slot) {
        for (Value value : Walk.values(slot.step)) for (Wire wire : Walk.reads(value)) uses.computeIfAbsent(wire, w -> new ArrayList<>()).add(slot);
    }

    /** Places {@code declaration} of {@code wire}, if that is used at all. */
    void before(Wire wire, Step declaration) {
        Slot first = null;
        for (Slot use : uses.getOrDefault(wire, List.of())) first = first == null ? use : first(first, use);
        if (first == null) return;
        for (Slot at = first; at != null; at = at.in.around) if (at.step instanceof Step.Loop) first = at;
        Slot host = first.host == null ? first : first.host;
        Slot placed = new Slot(first.in, declaration, host.index, host);
        host.before.add(first.host == null ? host.before.size() : host.before.indexOf(first), placed);
        note(placed);
    }

    /** The first of two uses, or of what holds them, in the smallest block that holds both. */
    private static Slot first(Slot one, Slot other) {
        Slot a = one, b = other;
        while (a.in != b.in) {
            int depth = Math.max(a.in.depth, b.in.depth);
            if (a.in.depth == depth) a = a.in.around;
            if (b.in.depth == depth) b = b.in.around;
        }
        return b.precedes(a) ? b : a;
    }

    /** The steps with all declarations in place. */
    List<Step> steps() {
        return steps(root);
    }

    private static List<Step> steps(Block block) {
        List<Step> out = new ArrayList<>();
        for (Slot slot : block.slots) {
            int at = out.size();
            if (!slot.before.isEmpty()) while (at > 0 && out.get(at - 1) instanceof Step.Remark) at--;
            List<Step> placed = new ArrayList<>();
            slot.before.forEach(s -> placed.add(s.step));
            out.addAll(at, placed);
            out.add(slot.blocks.isEmpty() ? slot.step : Walk.with(slot.step, slot.blocks.stream().map(Placement::steps).toList()));
        }
        return out;
    }
}
