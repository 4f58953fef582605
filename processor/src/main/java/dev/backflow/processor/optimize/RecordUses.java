package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables that hold records whose components could as well be variables: new records, at some place at least, that the circuit
 * asks for components. A record may be returned, and it may leave for an array or a call, from one place of the text and as often as
 * it was made; where records are compared none leaves, for it would be made anew. A variable that is given the record of another
 * one, and is done with before that has its next, is the other one by another name.
 */
final class RecordUses {
    /** {@code into} is given a record; {@code spot} is where. */
    private record Gift(Wire into, Value value, Spot spot, boolean declares) {}

    /** A place among the steps: in a block, the block in a step, and so on outwards. */
    record Spot(List<Step> block, int index, int number, Step around, Spot outer, int loops) {
        /** The innermost loop around; null if there is none. */
        Step loop() {
            return around instanceof Step.Loop || outer == null ? around : outer.loop();
        }

        Step step() {
            return block.get(index);
        }

        List<Step> rest() {
            return block.subList(index + 1, block.size());
        }
    }

    private final Map<Wire, List<Gift>> gifts = new HashMap<>();
    private final Map<Wire, Integer> born = new LinkedHashMap<>();
    private final List<Spot> path = new ArrayList<>();
    private final Map<Wire, Integer> depths = new HashMap<>();
    private final Map<Wire, Spot> last = new HashMap<>();
    private final Map<Spot, Integer> ends = new IdentityHashMap<>();
    private final Map<Wire, Set<Spot>> leaving = new HashMap<>();
    private final Map<Wire, Wire> names = new HashMap<>();
    private final Map<Wire, String> called = new HashMap<>();
    private final Set<Wire> asked = new HashSet<>();
    private final Set<Wire> bad = new HashSet<>();
    private final Set<Wire> told;
    private final boolean compared;
    private final int depth;
    private int count;

    /**
     * @param told variables of ours that bear a name of the user's
     * @param depth how deep the records lie one in another that are looked at: 1 for a record of numbers
     */
    RecordUses(List<Step> body, Set<Wire> told, int depth) {
        this.told = told;
        this.depth = depth;
        this.compared = Walk.anyStep(body, step -> Walk.values(step).stream().anyMatch(value -> Walk.any(value, RecordUses::compares)));
        visit(body, null, null, 0);
        born.keySet().forEach(this::alias);
        settle();
        Set<Wire> useful = useful();
        born.keySet().stream().map(this::root).filter(w -> !useful.contains(w)).forEach(bad::add);
        settle();
    }

    /** Whether two records are asked whether they are one. */
    private static boolean compares(Value value) {
        return value instanceof Value.Apply && value.operands().stream().filter(o -> o.type() instanceof Type.RecordOf && !(o instanceof Value.Literal)).count() > 1;
    }

    /** How deep records lie one in another in those that {@code steps} make; 0 if they make none. */
    static int depth(List<Step> steps) {
        int[] depth = {0};
        Walk.steps(steps, step -> Walk.values(step).forEach(value -> {
            if (value instanceof Value.NewRecord made && made.type().plain()) depth[0] = Math.max(depth[0], depth(made.type()));
        }));
        return depth[0];
    }

    private static int depth(Type type) {
        return type instanceof Type.RecordOf record ? 1 + record.components().stream().mapToInt(c -> depth(c.type())).max().orElse(0) : 0;
    }

    /** Whether the components of {@code wire}'s record could be variables. */
    boolean isLoose(Wire wire) {
        return born.containsKey(root(wire)) && !bad.contains(root(wire));
    }

    boolean isLoose(Value value) {
        return value instanceof Value.Read read && isLoose(read.wire());
    }

    /** The variable that {@code wire} is another name for. */
    Wire root(Wire wire) {
        Wire at = wire;
        while (names.containsKey(at)) at = names.get(at);
        return at;
    }

    /** What {@code wire}, or the user's own name for it, is called. */
    String name(Wire wire) {
        return called.getOrDefault(wire, wire.name());
    }

    /** Whether the user's name for {@code wire} is known. */
    boolean isTold(Wire wire) {
        return wire.isUsers() || told.contains(wire) || called.containsKey(wire);
    }

    boolean isName(Wire wire) {
        return names.containsKey(wire);
    }

    private void visit(List<Step> steps, Step around, Spot outer, int loops) {
        for (int i = 0; i < steps.size(); i++) {
            Spot spot = new Spot(steps, i, ++count, around, outer, loops);
            Step step = steps.get(i);
            boolean head = around instanceof Step.Loop loop && steps != loop.body();
            path.add(spot);
            note(step, spot, head);
            Walk.values(step).forEach(this::mention);
            for (List<Step> block : Walk.blocks(step)) visit(block, step, spot, step instanceof Step.Loop ? loops + 1 : loops);
            path.remove(path.size() - 1);
            ends.put(spot, count);
        }
    }

    /** Notes the step that speaks of a variable last, of those of the block that declares it. */
    private void mention(Value value) {
        if (value instanceof Value.Read read && depths.containsKey(read.wire())) last.put(read.wire(), path.get(depths.get(read.wire())));
        else value.operands().forEach(this::mention);
    }

    private void note(Step step, Spot spot, boolean head) {
        boolean given = (step instanceof Step.Declare || step instanceof Step.Assign) && Walk.assigned(step).filter(w -> w.type() instanceof Type.RecordOf).isPresent();
        if (step instanceof Step.Declare declare && given) {
            born.put(declare.wire(), spot.loops());
            depths.put(declare.wire(), path.size() - 1);
            if (head || !((Type.RecordOf) declare.wire().type()).plain() || depth(declare.wire().type()) != depth) bad.add(declare.wire());
            declare.value().ifPresent(value -> give(new Gift(declare.wire(), value, spot, true)));
        } else if (given) {
            Wire into = Walk.assigned(step).orElseThrow();
            if (head) bad.add(into);
            give(new Gift(into, ((Step.Assign) step).value(), spot, false));
        } else {
            boolean stays = head || !(step instanceof Step.Declare || step instanceof Step.Assign || step instanceof Step.Evaluate || step instanceof Step.Return);
            Walk.values(step).forEach(value -> scan(value, stays, spot));
        }
    }

    private void give(Gift gift) {
        gifts.computeIfAbsent(gift.into(), w -> new ArrayList<>()).add(gift);
        if (!(gift.value() instanceof Value.Read)) scanSides(gift.value(), gift.spot());
    }

    /** What is chosen from goes to another variable, as a read does. */
    private void scanSides(Value value, Spot spot) {
        if (value instanceof Value.Choice choice) {
            scan(choice.condition(), true, spot);
            if (!(choice.yes() instanceof Value.Read)) scanSides(choice.yes(), spot);
            if (!(choice.no() instanceof Value.Read)) scanSides(choice.no(), spot);
        } else {
            scan(value, false, spot);
        }
    }

    /** @param stays whether a record that is not asked for a component must be an object here */
    private void scan(Value value, boolean stays, Spot spot) {
        if (value instanceof Value.Component component && component.object() instanceof Value.Read read) {
            asked.add(read.wire());
        } else if (value instanceof Value.Read read && read.type() instanceof Type.RecordOf) {
            if (stays) bad.add(read.wire());
            if (!(spot.step() instanceof Step.Return)) leaving.computeIfAbsent(read.wire(), w -> Collections.newSetFromMap(new IdentityHashMap<>())).add(spot);
        } else {
            boolean fixed = stays || value instanceof Value.Apply || value instanceof Value.Choice || value instanceof Value.Cast || value instanceof Value.Component;
            value.operands().forEach(operand -> scan(operand, fixed, spot));
        }
    }

    /** Notes which variable {@code wire} is another name for. */
    private void alias(Wire wire) {
        List<Gift> all = gifts.getOrDefault(wire, List.of());
        if (all.size() != 1 || !all.get(0).declares() || !(all.get(0).value() instanceof Value.Read read)) return;
        Wire other = root(read.wire());
        if (!born.containsKey(other) || !isDone(wire, other, all.get(0).spot())) return;
        names.put(wire, other);
        boolean single = gifts.getOrDefault(other, List.of()).size() == 1;
        if (single && !isTold(other) && isTold(wire)) called.put(other, wire.name());
    }

    /** Whether nobody speaks of {@code wire} any more when {@code other} is given its next record. */
    private boolean isDone(Wire wire, Wire other, Spot spot) {
        List<Gift> next = gifts.getOrDefault(other, List.of());
        Spot end = last.get(wire);
        if (end == null || next.size() == 1 && next.get(0).declares()) return true;
        int to = Walk.blocks(end.step()).isEmpty() ? end.number() - 1 : ends.get(end);
        return next.stream().noneMatch(gift -> gift.spot().number() > spot.number() && gift.spot().number() <= to);
    }

    /** Gives up what cannot be loose, until nothing changes. */
    private void settle() {
        bad.addAll(bad.stream().map(this::root).toList());
        for (boolean news = true; news; ) {
            news = false;
            Map<Wire, List<Spot>> departures = departures();
            for (Wire wire : born.keySet()) if (isLoose(wire) && root(wire) == wire && !holds(wire, departures.getOrDefault(wire, List.of()))) news |= bad.add(wire);
        }
    }

    private boolean holds(Wire wire, List<Spot> departures) {
        List<Gift> all = gifts.getOrDefault(wire, List.of());
        if (all.stream().noneMatch(gift -> isMade(gift.value())) || compared && !departures.isEmpty()) return false;
        if (departures.size() > 1 || departures.stream().anyMatch(spot -> spot.loops() != born.get(wire) && all.stream().noneMatch(gift -> gift.spot().loop() == spot.loop()))) return false;
        Awaited awaited = new Awaited(wire, this);
        return all.stream().allMatch(gift -> isSafe(gift.value(), gift.spot(), awaited));
    }

    /** Whether {@code value} is a new record, or one that is loose already. */
    private boolean isMade(Value value) {
        if (value instanceof Value.Choice choice) return isMade(choice.yes()) || isMade(choice.no());
        return value instanceof Value.NewRecord || isLoose(value);
    }

    /** Whether the components can be asked for here: a record that may be {@code null} is asked for some later anyway. */
    private boolean isSafe(Value value, Spot spot, Awaited awaited) {
        if (value instanceof Value.Choice choice) return isSafe(choice.yes(), spot, awaited) && isSafe(choice.no(), spot, awaited);
        return isMade(value) || awaited.from(spot);
    }

    private Map<Wire, List<Spot>> departures() {
        Map<Wire, List<Spot>> all = new HashMap<>();
        leaving.forEach((wire, spots) -> all.computeIfAbsent(root(wire), w -> new ArrayList<>()).addAll(spots));
        gifts.values().forEach(list -> list.forEach(gift -> {
            if (!isLoose(gift.into())) from(gift.value()).forEach(wire -> all.computeIfAbsent(root(wire), w -> new ArrayList<>()).add(gift.spot()));
        }));
        return all;
    }

    /** The variables whose records {@code value} may be. */
    private static List<Wire> from(Value value) {
        if (value instanceof Value.Read read) return List.of(read.wire());
        return value instanceof Value.Choice choice ? Stream.of(choice.yes(), choice.no()).flatMap(side -> from(side).stream()).toList() : List.of();
    }

    /** The variables that are asked for a component, or that have or give records of those that are. */
    private Set<Wire> useful() {
        Map<Wire, Set<Wire>> neighbours = new HashMap<>();
        gifts.values().forEach(list -> list.forEach(gift -> from(gift.value()).stream().filter(from -> isLoose(from) && isLoose(gift.into())).forEach(from -> {
            neighbours.computeIfAbsent(root(from), w -> new LinkedHashSet<>()).add(root(gift.into()));
            neighbours.computeIfAbsent(root(gift.into()), w -> new LinkedHashSet<>()).add(root(from));
        })));
        Set<Wire> useful = new HashSet<>();
        Deque<Wire> more = new ArrayDeque<>(asked.stream().map(this::root).toList());
        while (!more.isEmpty()) {
            Wire wire = more.pop();
            if (useful.add(wire)) more.addAll(neighbours.getOrDefault(wire, Set.of()));
        }
        return useful;
    }
}
