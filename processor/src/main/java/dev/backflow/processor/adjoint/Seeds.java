package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cotangents that a loop's reversal reads, computed before the loop runs instead of after all that follows it. This can be if
 * they depend neither on what the loop computes nor on anything that may throw.
 */
final class Seeds {
    private final Set<Wire> needed = new HashSet<>();
    private final Set<Wire> added = new HashSet<>();
    private final Set<Wire> taken = new HashSet<>();
    private final Set<Wire> ofLoop;
    private final Set<Wire> primals;
    private final List<Step> first = new ArrayList<>();
    private boolean possible = true;

    /**
     * @param passes what an iteration and its reversal do
     * @param cotangents those of its variables that are cotangents made outside of it
     * @param ofLoop what the loop gives values
     */
    private Seeds(List<Step> passes, Set<Wire> cotangents, Set<Wire> ofLoop) {
        this.ofLoop = ofLoop;
        this.primals = Walk.mentions(passes);
        primals.removeAll(cotangents);
        for (Wire wire : cotangents) (isAddedTo(wire, passes) ? added : needed).add(wire);
    }

    /** {@code rest}, parted: what comes before the loop, and what stays behind it. */
    record Parted(List<Step> first, Sweeps rest) {}

    static Optional<Parted> of(Sweeps rest, List<Step> passes, Set<Wire> cotangents, Set<Wire> ofLoop) {
        Seeds seeds = new Seeds(passes, cotangents, ofLoop);
        List<Step> back = seeds.part(rest.reverse()), on = seeds.part(rest.forward());
        Collections.reverse(seeds.first);
        return seeds.possible ? Optional.of(new Parted(seeds.first, new Sweeps(on, back))) : Optional.empty();
    }

    private static boolean isAddedTo(Wire wire, List<Step> steps) {
        return !Walk.anyStep(steps, s -> {
            List<Value> values = Walk.values(s);
            boolean adds = s instanceof Step.Update update && update.target().equals(wire.read()) && update.isSum();
            return (adds ? values.subList(1, values.size()) : values).stream().anyMatch(v -> Walk.reads(v).contains(wire)) || !adds && Walk.assigned(s).filter(wire::equals).isPresent();
        });
    }

    /** The steps that stay, from the last to the first. */
    private List<Step> part(List<Step> steps) {
        List<Step> staying = new ArrayList<>();
        boolean moved = false, stayed = false;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step instanceof Step.Remark) {
                if (moved) first.add(step);
                if (stayed || !moved) staying.add(step);
                moved = stayed = false;
            } else if (mustMove(step)) {
                moved = true;
                move(step);
            } else {
                stayed = true;
                staying.add(step);
            }
        }
        Collections.reverse(staying);
        return staying;
    }

    private boolean mustMove(Step step) {
        if (step instanceof Step.Declare declare && added.contains(declare.wire())) return true;
        return Walk.anyStep(List.of(step), s -> Walk.assigned(s).filter(needed::contains).isPresent())
            || Walk.mentions(List.of(step)).stream().anyMatch(w -> taken.contains(w) || added.contains(w) && !isAddedTo(w, List.of(step)));
    }

    private void move(Step step) {
        possible &= isPlain(step) && Walk.mentions(List.of(step)).stream().noneMatch(ofLoop::contains)
            && !Walk.anyStep(List.of(step), s -> Walk.assigned(s).filter(primals::contains).isPresent());
        Walk.steps(List.of(step), s -> Walk.assigned(s).ifPresent(w -> (isAddedTo(w, List.of(step)) ? added : taken).add(w)));
        Walk.mentions(List.of(step)).stream().filter(w -> !isAddedTo(w, List.of(step))).forEach(needed::add);
        first.add(step);
    }

    /** Whether the step only computes numbers, which cannot fail, for cotangents and names of ours. */
    private boolean isPlain(Step step) {
        if (step instanceof Step.Declare declare) return declare.wire().type() instanceof Type.Primitive && declare.value().isPresent() && isPlain(declare.value().get());
        if (step instanceof Step.Assign || step instanceof Step.Update)
            return Walk.assigned(step).filter(w -> !w.isUsers()).isPresent() && Walk.values(step).stream().allMatch(Seeds::isPlain);
        if (!(step instanceof Step.If branch)) return step instanceof Step.Remark;
        return isPlain(branch.condition()) && branch.place() == Place.NONE && branch.then().stream().allMatch(this::isPlain) && branch.otherwise().stream().allMatch(this::isPlain);
    }

    private static boolean isPlain(Value value) {
        return !Walk.any(value, v -> Staging.mayThrow(v) || v instanceof Value.Field || v instanceof Value.Constant && v.type().isReference());
    }
}
