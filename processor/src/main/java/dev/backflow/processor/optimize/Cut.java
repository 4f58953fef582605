package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A long block, cut: runs of steps that can be methods of their own, and what stays between them. */
final class Cut {
    /** What is shorter costs less where it is. */
    private static final int SHORTEST_PART = 100;

    /** Steps to be a method, in whose place {@code mark} stands; {@code left} are the labels that it leaves for. */
    record Part(Step mark, List<Step> steps, List<Label> left) {}

    private final Label method = new Label("method");
    private final Length length;
    private final Map<Step, Part> parts = new IdentityHashMap<>();
    private final List<Part> inOrder = new ArrayList<>();
    private final Set<Wire> frames;
    private final int longest;
    private final List<Step> body;

    /**
     * @param frames those that the steps have already, which all parts share
     * @param longest the bytes of bytecode of a part's own steps
     * @param length how long steps are in a part
     */
    Cut(List<Step> steps, Set<Wire> frames, int longest, Length length) {
        this.length = length;
        this.frames = frames;
        this.longest = longest;
        body = cut(steps);
    }

    /** The body with marks in the places of the parts. */
    List<Step> body() {
        return body;
    }

    List<Part> parts() {
        return inOrder;
    }

    /** The part that {@code step} is the mark of, or {@code null}. */
    Part at(Step step) {
        return parts.get(step);
    }

    private List<Step> cut(List<Step> steps) {
        List<Step> out = new ArrayList<>(), run = new ArrayList<>(), remarks = new ArrayList<>();
        int size = 0;
        for (Step step : steps) {
            if (step instanceof Step.Remark) {
                remarks.add(step);
                continue;
            }
            boolean stays = stays(step) || length.of(step) > longest && !Walk.blocks(step).isEmpty();
            if (stays || size + length.of(step) > longest) {
                close(run, size, out);
                size = 0;
            }
            List<Step> into = stays ? out : run;
            into.addAll(remarks);
            remarks.clear();
            into.add(stays && length.of(step) > longest ? inside(step) : step);
            if (!stays) size += length.of(step);
        }
        close(run, size, out);
        return out;
    }

    private void close(List<Step> run, int size, List<Step> out) {
        if (size < SHORTEST_PART) out.addAll(run);
        else {
            Part part = new Part(new Step.Remark("part"), List.copyOf(run), List.copyOf(Walk.leaves(run, method)));
            parts.put(part.mark(), part);
            inOrder.add(part);
            out.add(part.mark());
        }
        run.clear();
    }

    /** The step with its blocks cut; of a loop, the body. */
    private Step inside(Step step) {
        List<List<Step>> blocks = new ArrayList<>();
        for (List<Step> block : Walk.blocks(step)) blocks.add(step instanceof Step.Loop loop && block != loop.body() ? block : cut(block));
        return Walk.with(step, blocks);
    }

    /** Whether Java must see the step where it is: what control cannot go past, and what no array can hold. */
    private boolean stays(Step step) {
        return Jumps.ends(step) || step instanceof Step.Declare declare && frames.contains(declare.wire()) || Walk.anyStep(List.of(step), s -> s instanceof Step.Return) || assigns(step).stream().anyMatch(w -> !isHeld(w.type()));
    }

    /** The wires of others that the step assigns, or its own. */
    private static Set<Wire> assigns(Step step) {
        Set<Wire> assigned = new LinkedHashSet<>();
        Walk.steps(List.of(step), s -> Walk.assigned(s).ifPresent(assigned::add));
        for (List<Step> block : Walk.blocks(step)) assigned.removeAll(Walk.declares(block));
        return assigned;
    }

    /** Whether arrays of {@code type} can be made. */
    static boolean isHeld(Type type) {
        return !type.text().contains("<");
    }
}
