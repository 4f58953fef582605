package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Wire;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Which loops are reversed iteration by iteration. That is worth while for loops that would store something for each iteration,
 * and shows to be possible only when the sweeps are made: so they are made in drafts, until one meets no refusal.
 */
final class Fusion {
    private final Set<Step.Loop> storing = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Step.Loop> refused = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Step.Loop> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Step.Loop, BooleanSupplier> asked = new IdentityHashMap<>();
    private final Set<Step.Loop> checkpointed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Wire> rows = new HashSet<>();
    private final boolean wanted;
    private boolean mayExpose = true;
    private boolean exposes;
    private boolean settled;

    /** Loops are chosen only if this is {@code wanted}. */
    Fusion(boolean wanted) {
        this.wanted = wanted;
    }

    /** The loops chosen so far, in this draft. */
    Set<Step.Loop> chosen() {
        return Collections.unmodifiableSet(chosen);
    }

    /** Whether a chosen loop adds to arrays of the caller, while what comes later may still throw. */
    boolean exposes() {
        return exposes;
    }

    /** Has these reversed round by round from states that are kept, whatever else is chosen. */
    void keepsStates(Set<Step.Loop> loops) {
        checkpointed.addAll(loops);
        chosen.addAll(loops);
    }

    /** Only loops that do not add to arrays of the caller are to be chosen. */
    void sparesCaller() {
        mayExpose = false;
    }

    /** Begins a draft; says no if the last one stands. */
    boolean again() {
        if (settled) return false;
        settled = true;
        exposes = false;
        asked.clear();
        chosen.clear();
        chosen.addAll(checkpointed);
        return true;
    }

    /** Whether the draft that is being made has met no refusal so far. */
    boolean isSettled() {
        return settled;
    }

    /** Notes that {@code loop} stores something for each iteration, unless it is chosen: in the next draft, if that can be. */
    void stores(Step.Loop loop) {
        if (wanted && storing.add(loop) && asked.getOrDefault(loop, () -> false).getAsBoolean()) settled = false;
    }

    /** Whether some loop was found to store something for each iteration. */
    boolean isStoring() {
        return !storing.isEmpty();
    }

    /** Notes that {@code row} holds a value for each iteration of some loop. */
    void row(Wire row) {
        rows.add(row);
    }

    boolean isRow(Wire wire) {
        return rows.contains(wire);
    }

    /** Whether {@code loop} is worth it, and its iterations meet only in sums: that is {@code possible}. */
    boolean wants(Step.Loop loop, BooleanSupplier possible) {
        asked.put(loop, possible);
        return storing.contains(loop) && !refused.contains(loop) && possible.getAsBoolean();
    }

    void choose(Step.Loop loop) {
        chosen.add(loop);
    }

    void refuse(Step.Loop loop) {
        refused.add(loop);
        settled = false;
    }

    /** Notes that {@code loop}, chosen, adds to arrays of the caller. */
    void exposes(Step.Loop loop) {
        exposes = true;
        if (!mayExpose) refuse(loop);
    }
}
