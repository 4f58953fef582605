package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;

/** Finds the place for a declaration: in the smallest block that holds every use of the variable, before the first. */
final class Placement {
    private Placement() {}

    /** {@code steps} with {@code declaration} of {@code wire} before its first use, not inside a loop that does not hold it all along. */
    static List<Step> before(List<Step> steps, Wire wire, Step declaration) {
        int first = -1, uses = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (!uses(steps.get(i), wire)) continue;
            if (uses++ == 0) first = i;
        }
        if (uses == 0) return steps;
        List<Step> out = new ArrayList<>(steps);
        if (uses == 1 && !(steps.get(first) instanceof Step.Loop) && !usesItself(steps.get(first), wire) && blocksWith(steps.get(first), wire) == 1) {
            out.set(first, inner(steps.get(first), wire, declaration));
            return out;
        }
        while (first > 0 && steps.get(first - 1) instanceof Step.Remark) first--;
        out.add(first, declaration);
        return out;
    }

    static boolean uses(Step step, Wire wire) {
        if (usesItself(step, wire)) return true;
        for (List<Step> block : Walk.blocks(step)) for (Step inner : block) if (uses(inner, wire)) return true;
        return false;
    }

    static boolean usesItself(Step step, Wire wire) {
        for (Value value : Walk.values(step)) if (Walk.any(value, v -> v instanceof Value.Read read && read.wire() == wire)) return true;
        return false;
    }

    private static int blocksWith(Step step, Wire wire) {
        int blocks = 0;
        for (List<Step> block : Walk.blocks(step)) if (block.stream().anyMatch(s -> uses(s, wire))) blocks++;
        return blocks;
    }

    private static Step inner(Step step, Wire wire, Step declaration) {
        Rewriting descent = new Rewriting() {
            @Override public List<Step> block(List<Step> steps) {
                return steps.stream().anyMatch(s -> uses(s, wire)) ? before(steps, wire, declaration) : steps;
            }
        };
        return step.accept(descent).get(0);
    }
}
