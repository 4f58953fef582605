package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways that control may take through a circuit, with what the variables that hold objects lead to at every step. */
final class Paths {
    private final Circuit circuit;
    private final Origins origins;
    private final Set<Wire> changing = new HashSet<>();
    private final Map<Wire, Held> ever = new HashMap<>();
    private final Map<Step, Map<Wire, Held>> before = new IdentityHashMap<>();
    private final Map<Step, Held> after = new IdentityHashMap<>();
    private final Map<Step.Loop, Map<Wire, Held>> heads = new IdentityHashMap<>();
    private final Map<Label, Map<Wire, Held>> leaving = new HashMap<>();
    private Map<Wire, Held> now = new HashMap<>();
    private boolean news;

    Paths(Circuit circuit, Origins origins) {
        this.circuit = circuit;
        this.origins = origins;
        Map<Wire, Integer> given = new HashMap<>();
        circuit.parameters().forEach(p -> given.put(p, 1));
        Walk.steps(circuit.body(), s -> Walk.assigned(s).filter(w -> w.type().isReference()).ifPresent(w -> given.merge(w, s instanceof Step.Declare d && d.value().isPresent() ? 1 : 2, Integer::sum)));
        given.forEach((wire, times) -> {
            if (times > 1) changing.add(wire);
        });
    }

    /** Goes all ways once more. */
    void follow() {
        news = false;
        now = new HashMap<>();
        leaving.clear();
        for (Wire p : circuit.parameters()) if (p.type().isReference()) give(p, origins.parameter(p));
        block(circuit.body(), 0);
    }

    /** Whether the last time told more than the one before. */
    boolean isNews() {
        return news;
    }

    /** What {@code wire} leads to at {@code step}, or {@code after} it. */
    Held held(Wire wire, Step step, boolean after) {
        if (!changing.contains(wire)) return ever(wire);
        if (after && Walk.assigned(step).filter(wire::equals).isPresent()) return this.after.getOrDefault(step, Held.NOTHING);
        return before.getOrDefault(step, Map.of()).getOrDefault(wire, ever(wire));
    }

    /** Everything that {@code wire} ever leads to. */
    Held ever(Wire wire) {
        return ever.getOrDefault(wire, Held.NOTHING);
    }

    private void block(List<Step> steps, int loops) {
        for (Step step : steps) step(step, loops);
    }

    private void step(Step step, int loops) {
        if (step instanceof Step.Loop loop) {
            loop(loop, loops);
            return;
        }
        see(step);
        origins.meet(step, loops);
        if (step instanceof Step.Declare declare) declare.value().ifPresent(v -> gives(step, declare.wire(), v));
        else if (step instanceof Step.Assign assign && assign.target() instanceof Value.Read read) gives(step, read.wire(), assign.value());
        else if (step instanceof Step.Scope scope) scope(scope, loops);
        else if (step instanceof Step.If branch) branches(List.of(branch.then(), branch.otherwise()), loops, false);
        else if (step instanceof Step.Switch choice) branches(Walk.blocks(step), loops, choice.arms().stream().noneMatch(arm -> arm.labels().isEmpty()));
        else if (step instanceof Step.Leave leave) leave(leave.label());
        else if (step instanceof Step.Return || step instanceof Step.Throw) now = new HashMap<>();
    }

    private void gives(Step step, Wire wire, Value value) {
        if (!wire.type().isReference()) return;
        Held held = origins.given(value, step);
        give(wire, held);
        Held known = after.get(step);
        after.put(step, known == null ? held : known.and(held));
        news |= !after.get(step).equals(known);
    }

    private void give(Wire wire, Held held) {
        news |= add(ever, wire, held);
        if (changing.contains(wire)) now.put(wire, held);
    }

    /** Notes what the variables that {@code step} reads lead to. */
    private void see(Step step) {
        for (Value value : Walk.values(step))
            for (Wire wire : Walk.reads(value))
                if (changing.contains(wire)) news |= add(before.computeIfAbsent(step, s -> new HashMap<>()), wire, now.getOrDefault(wire, Held.NOTHING));
    }

    private void branches(List<List<Step>> blocks, int loops, boolean none) {
        Map<Wire, Held> start = now, end = none ? new HashMap<>(start) : new HashMap<>();
        for (List<Step> block : blocks) {
            now = new HashMap<>(start);
            block(block, loops);
            join(end, now);
        }
        now = end;
    }

    private void scope(Step.Scope scope, int loops) {
        block(scope.body(), loops);
        arrive(scope.label(), loops);
    }

    private void leave(Label label) {
        join(leaving.computeIfAbsent(label, l -> new HashMap<>()), now);
        now = new HashMap<>();
    }

    /** Whoever left for {@code label} goes on here. */
    private void arrive(Label label, int loops) {
        Map<Wire, Held> others = leaving.remove(label);
        if (others != null) join(now, others);
        now.replaceAll((wire, held) -> held.outOf(loops));
    }

    private void loop(Step.Loop loop, int loops) {
        block(loop.init(), loops);
        Map<Wire, Held> head = heads.computeIfAbsent(loop, l -> new HashMap<>());
        news |= join(head, now);
        now = new HashMap<>(head);
        now.replaceAll((wire, held) -> held.into(loops + 1));
        see(loop);
        block(loop.body(), loops + 1);
        arrive(loop.next(), loops + 1);
        block(loop.update(), loops + 1);
        now.replaceAll((wire, held) -> held.outOf(loops));
        news |= join(head, now);
        join(now, head);
        arrive(loop.exit(), loops);
    }

    /** Adds the ways that come by {@code other}; says whether that was news. */
    private static boolean join(Map<Wire, Held> one, Map<Wire, Held> other) {
        boolean news = false;
        for (Map.Entry<Wire, Held> entry : other.entrySet()) news |= add(one, entry.getKey(), entry.getValue());
        return news;
    }

    private static boolean add(Map<Wire, Held> to, Wire wire, Held held) {
        Held known = to.get(wire);
        Held both = known == null ? held : known.and(held);
        to.put(wire, both);
        return !both.equals(known);
    }
}
