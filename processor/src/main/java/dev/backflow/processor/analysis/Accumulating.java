package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Loops whose iterations meet only in sums: {@code total += f(i)}. Nothing that a gradient flows through goes from one iteration
 * to another, but by being added to numbers that the loop does not read. Such iterations may be reversed one by one, in any order.
 */
public final class Accumulating {
    private final Facts facts;
    private final Step.Loop loop;
    private final List<Step> steps;
    private final Set<Wire> inside;
    private final List<Step> rest;
    private final Set<Storage> shared = new HashSet<>();
    private final Refilled refilled;

    private Accumulating(Circuit circuit, Facts facts, Step.Loop loop, List<Step> rest) {
        this.facts = facts;
        this.loop = loop;
        this.rest = rest;
        this.refilled = new Refilled(circuit, facts, loop, rest);
        this.steps = all(loop);
        this.inside = Walk.declares(loop.body());
        Set<Wire> outside = new HashSet<>(circuit.parameters());
        outside.addAll(Walk.declares(circuit.body()));
        outside.removeAll(inside);
        for (Wire wire : outside) if (wire.type().isReference()) shared.addAll(facts.reachable(wire.read()));
        references(circuit.body(), Value.Constant.class::isInstance, shared);
    }

    /**
     * Whether {@code loop} is of this kind, and nothing that stands in the same block after it, {@code rest}, writes to what it
     * reads.
     */
    public static boolean is(Step.Loop loop, List<Step> rest, Circuit circuit, Facts facts) {
        if (!Walk.endsBehind(loop.body())) return false;
        Accumulating accumulating = new Accumulating(circuit, facts, loop, rest);
        return accumulating.wiresAreApart() && accumulating.objectsAreApart();
    }

    private static List<Step> all(Step.Loop loop) {
        List<Step> steps = new ArrayList<>(loop.body());
        steps.addAll(loop.update());
        return steps;
    }

    // ---- variables

    private boolean wiresAreApart() {
        Set<Wire> carried = assigned(steps), later = assigned(rest);
        for (Wire wire : carried) if (carries(wire) && !isSum(wire) && !refilled.is(wire)) return false;
        for (Wire wire : Walk.mentions(steps)) if (carries(wire) && !carried.contains(wire) && later.contains(wire)) return false;
        return true;
    }

    private boolean carries(Wire wire) {
        return !inside.contains(wire) && facts.isActive(wire);
    }

    private static Set<Wire> assigned(Collection<Step> steps) {
        Set<Wire> wires = new HashSet<>();
        Walk.steps(steps, s -> Walk.assigned(s).ifPresent(wires::add));
        return wires;
    }

    /** Whether the loop only adds to {@code wire}, and looks at it nowhere. */
    private boolean isSum(Wire wire) {
        if (wire.type().isReference() || Walk.reads(loop.condition()).contains(wire)) return false;
        return !Walk.anyStep(steps, s -> {
            boolean adds = s instanceof Step.Update update && update.target().equals(wire.read()) && update.isSum();
            List<Value> values = Walk.values(s);
            return (adds ? values.subList(1, values.size()) : values).stream().anyMatch(v -> Walk.reads(v).contains(wire));
        });
    }

    // ---- objects

    private boolean objectsAreApart() {
        for (Storage storage : written(steps)) if (leadsToGradients(storage) && !isOwn(storage) && !refilled.is(storage)) return false;
        Set<Storage> touched = new HashSet<>();
        references(steps, v -> true, touched);
        Set<Storage> later = written(rest);
        return touched.stream().filter(facts::isActive).noneMatch(t -> later.stream().anyMatch(l -> mayBe(t, l)));
    }

    private boolean leadsToGradients(Storage storage) {
        return storage.reached().stream().anyMatch(facts::isActive);
    }

    private boolean mayBe(Storage one, Storage other) {
        return one.root() == other.root() || facts.isOutside(one) && facts.isOutside(other);
    }

    /** Whether every object of this storage is made in an iteration, and forgotten with it. */
    private boolean isOwn(Storage storage) {
        return !facts.isOutside(storage) && shared.stream().noneMatch(s -> s.root() == storage.root());
    }

    private Set<Storage> written(Collection<Step> block) {
        Set<Storage> written = new HashSet<>();
        Walk.steps(block, s -> written.addAll(facts.writes(s)));
        return written;
    }

    private void references(Collection<Step> block, Predicate<Value> which, Set<Storage> into) {
        Walk.steps(block, s -> Walk.values(s).forEach(value -> Walk.values(value, v -> {
            if (isReference(v) && which.test(v)) into.addAll(facts.reachable(v));
        })));
    }

    private static boolean isReference(Value value) {
        boolean nothing = value instanceof Value.Call call && call.callee().result().isEmpty() || value instanceof Value.Library library && library.result().isEmpty();
        return !nothing && value.type().isReference() && !(value instanceof Value.Literal);
    }
}
