package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Closes a pair of sweeps that will not run in one and the same block: what the reverse sweep reads of the forward sweep's
 * variables is written again there where that is cheap and safe, and else handed over through storage.
 */
final class Frame {
    /** Where a variable of the forward sweep waits for the reverse sweep. */
    interface Storage {
        Value place(Wire wire);
    }

    private final Reversal reversal;
    private final Storage storage;

    Frame(Reversal reversal, Storage storage) {
        this.reversal = reversal;
        this.storage = storage;
    }

    /** The sweeps, apart; {@code given} are variables that the reverse sweep has anyway. */
    Sweeps close(Sweeps sweeps, Set<Wire> given) {
        return close(sweeps, given, Walk.declares(sweeps.forward()), List.of());
    }

    /** {@code parameters} are variables of the forward sweep that it does not declare; they are stored at once. */
    Sweeps close(Sweeps sweeps, Set<Wire> given, Set<Wire> declared, List<Wire> parameters) {
        Set<Wire> known = new HashSet<>(declared);
        known.addAll(parameters);
        known.removeAll(given);
        known.removeAll(Walk.declares(sweeps.reverse()));
        Reborn reborn = Reborn.of(sweeps.forward(), reversal);
        Set<Wire> needed = needed(sweeps.reverse(), known, reborn);
        if (reborn.remember(single(needed, sweeps.reverse(), reborn))) needed = needed(sweeps.reverse(), known, reborn);
        Placement reverse = new Placement(sweeps.reverse());
        Map<Wire, Value> stored = new LinkedHashMap<>();
        for (Wire wire : backwards(order(sweeps.forward(), parameters, needed))) {
            Optional<Value> again = reborn.value(wire);
            if (again.isEmpty()) stored.put(wire, storage.place(wire));
            reverse.before(wire, Step.Declare.of(wire, again.orElseGet(() -> stored.get(wire)), Place.NONE));
        }
        List<Step> forward = new Storing(stored).block(reborn.without(sweeps.forward()));
        List<Step> entry = new ArrayList<>();
        parameters.stream().filter(stored::containsKey).forEach(p -> entry.add(new Step.Assign(stored.get(p), p.read(), Place.NONE)));
        return new Sweeps(Sweeps.concat(entry, forward), reverse.steps());
    }

    /** What the reverse sweep reads, and what must be read to write that again. */
    private Set<Wire> needed(List<Step> reverse, Set<Wire> known, Reborn reborn) {
        Set<Wire> needed = new HashSet<>();
        Deque<Wire> open = new ArrayDeque<>(Walk.mentions(reverse));
        while (!open.isEmpty()) {
            Wire wire = open.pop();
            if (!known.contains(wire) || !needed.add(wire)) continue;
            reborn.value(wire).ifPresent(v -> open.addAll(Walk.reads(v)));
        }
        return needed;
    }

    /** The numbers of which each is all that an array would be handed over for. */
    private static Set<Wire> single(Set<Wire> needed, List<Step> reverse, Reborn reborn) {
        Map<Wire, Set<Wire>> written = new LinkedHashMap<>();
        for (Wire wire : needed)
            reborn.value(wire).ifPresent(v -> Walk.reads(v).stream().filter(array -> array.type().isArray() && needed.contains(array)).forEach(array -> written.computeIfAbsent(array, a -> new HashSet<>()).add(wire)));
        written.keySet().removeAll(Walk.mentions(reverse));
        Set<Wire> single = new HashSet<>();
        written.forEach((array, wires) -> {
            if (wires.size() == 1 && reborn.value(array).isEmpty()) single.addAll(wires);
        });
        single.removeIf(wire -> wire.type().isReference());
        return single;
    }

    private static List<Wire> order(List<Step> forward, List<Wire> parameters, Set<Wire> needed) {
        List<Wire> order = new ArrayList<>(parameters);
        order.addAll(Walk.declares(forward));
        order.retainAll(needed);
        return order;
    }

    private static List<Wire> backwards(Collection<Wire> wires) {
        List<Wire> list = new ArrayList<>(wires);
        java.util.Collections.reverse(list);
        return list;
    }

    /** Stores a variable wherever it is given a value. */
    private static final class Storing extends Rewriting {
        private final Map<Wire, Value> stored;

        Storing(Map<Wire, Value> stored) {
            this.stored = stored;
        }

        @Override public List<Step> declare(Step.Declare step) {
            return step.value().isPresent() ? also(step.wire(), step) : List.of(step);
        }

        @Override public List<Step> assign(Step.Assign step) {
            return step.target() instanceof Value.Read read ? also(read.wire(), step) : List.of(step);
        }

        @Override public List<Step> update(Step.Update step) {
            return step.target() instanceof Value.Read read ? also(read.wire(), step) : List.of(step);
        }

        private List<Step> also(Wire wire, Step step) {
            Value place = stored.get(wire);
            return place == null ? List.of(step) : List.of(step, new Step.Assign(place, wire.read(), Place.NONE));
        }

        @Override public List<Step> loop(Step.Loop step) {
            return List.of(step.with(block(step.body())));
        }
    }

    /** The value a variable has before it is given one, where Java wants to see one. */
    static Value nothing(Type type) {
        if (type == Type.BOOLEAN) return Terms.bool(false);
        return type.isReference() ? new Value.Literal("null", type) : Terms.zero();
    }
}
