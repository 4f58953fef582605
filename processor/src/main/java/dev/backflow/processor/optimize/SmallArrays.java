package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables that hold small arrays whose elements could as well be variables: made here with a known length, named by known
 * indices, and known to nobody else. An array may go to another variable, or leave, if nobody names it by this variable
 * afterwards; or if its elements are never written, neither here nor where it has left for.
 */
final class SmallArrays {
    private static final int LONGEST = 16;

    private final ArrayUses uses;
    private final Map<Wire, Integer> lengths;
    private final Map<Wire, Wire> groups = new HashMap<>();
    private final Map<Wire, Wire> merged = new HashMap<>();
    private final Set<Step> merges = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Wire> bad;

    /** @param counters as for {@link ArrayUses} */
    SmallArrays(List<Step> body, Known known, Set<Wire> counters) {
        uses = new ArrayUses(body, known, counters);
        lengths = uses.lengths;
        bad = uses.bad;
        for (ArrayUses.Copying copy : uses.copies) copy.into().ifPresent(into -> groups.put(group(into), group(copy.from())));
        Set<Wire> changing = new HashSet<>(), useful = new HashSet<>();
        uses.written.forEach(wire -> changing.add(group(wire)));
        uses.copies.stream().filter(c -> c.into().isEmpty() && !c.leavesMethod()).forEach(c -> changing.add(group(c.from())));
        uses.named.forEach(wire -> useful.add(group(wire)));
        settle(changing);
        uses.births.keySet().stream().filter(w -> lengths.getOrDefault(w, 0) <= uses.largestIndex(w)).forEach(bad::add);
        settle(changing);
        uses.births.keySet().stream().filter(w -> !useful.contains(group(w))).forEach(bad::add);
        for (ArrayUses.Copying copy : uses.copies) if (copy.into().isPresent() && isSmall(copy.from()) && isSmall(copy.into().get())) merge(copy);
    }

    private Wire group(Wire wire) {
        Wire at = wire;
        while (groups.containsKey(at) && groups.get(at) != at) at = groups.get(at);
        return at;
    }

    private void settle(Set<Wire> changing) {
        boolean news = true;
        while (news) {
            news = false;
            for (ArrayUses.Copying copy : uses.copies) news |= settle(copy, changing);
        }
    }

    private boolean settle(ArrayUses.Copying copy, Set<Wire> changing) {
        boolean fromGood = isGood(copy.from()), moves = moves(copy);
        if (copy.into().isEmpty()) return fromGood && !moves && bad.add(copy.from());
        Wire into = copy.into().get();
        if (!fromGood) return bad.add(into);
        Integer length = lengths.get(copy.from());
        boolean news = length != null && lengths.putIfAbsent(into, length) == null;
        if (length != null && !length.equals(lengths.get(into))) return bad.add(into) | news;
        if (!isGood(into)) return !moves ? bad.add(copy.from()) : news;
        return !moves && changing.contains(group(into)) ? bad.add(into) | bad.add(copy.from()) : news;
    }

    private boolean isGood(Wire wire) {
        return uses.births.containsKey(wire) && !bad.contains(wire);
    }

    /** Whether nobody names the array by this variable once it has been copied. */
    private boolean moves(ArrayUses.Copying copy) {
        if (copy.leavesMethod()) return true;
        ArrayUses.Birth birth = uses.births.get(copy.from());
        return birth != null && birth.loops() == copy.loops() && uses.lastMention(copy.from()) == copy.at();
    }

    /** An array that is made for another variable, whose last array nobody asks for meanwhile, is written there at once. */
    private void merge(ArrayUses.Copying copy) {
        ArrayUses.Birth birth = uses.births.get(copy.from());
        Wire into = copy.into().orElseThrow();
        if (!moves(copy) || copy.step() instanceof Step.Declare || birth.block() != copy.block()) return;
        if (uses.births.get(into).at() >= birth.at() || uses.isMentioned(into, birth.at() - 1, copy.at())) return;
        List<Step> between = copy.block().subList(position(copy.block(), birth.step()), position(copy.block(), copy.step()));
        if (Walk.anyStep(between, s -> s instanceof Step.Leave || s instanceof Step.Return)) return;
        merged.put(copy.from(), into);
        merges.add(copy.step());
    }

    private static int position(List<Step> block, Step step) {
        int i = 0;
        while (block.get(i) != step) i++;
        return i;
    }

    /** Whether the elements of {@code wire}'s array could be variables. */
    boolean isSmall(Wire wire) {
        Wire root = uses.root(wire);
        return isGood(root) && lengths.containsKey(root) && lengths.get(root) <= LONGEST;
    }

    boolean isSmall(Value value) {
        return value instanceof Value.Read read && read.type().isArray() && isSmall(read.wire());
    }

    /** The variable whose elements stand for those of {@code wire}'s array. */
    Wire place(Wire wire) {
        Wire at = uses.root(wire);
        while (merged.containsKey(at)) at = merged.get(at);
        return at;
    }

    /** What a variable that {@linkplain #place stands} for others is called. */
    String name(Wire place) {
        return uses.name(place);
    }

    int length(Wire wire) {
        return lengths.get(uses.root(wire));
    }

    /** Whether {@code step} is {@code x = y} for two names of one place. */
    boolean isMerge(Step step) {
        return merges.contains(step);
    }

    /** Whether {@code wire} is another name for a variable. */
    boolean isName(Wire wire) {
        return uses.root(wire) != wire;
    }

    /** Whether {@code wire} is written where another variable stands. */
    boolean isMerged(Wire wire) {
        return merged.containsKey(wire);
    }
}
