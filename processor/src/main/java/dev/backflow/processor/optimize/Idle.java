package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops within loops that send a single cotangent on are left out where that is zero: {@code if (dsum != 0) { for … for … }}.
 * Products with numbers next to zero are slow, and what did not flow contributes nothing.
 */
final class Idle extends Guards {
    /** How far before the loops their cotangent is looked for, and how far behind them what goes with them. */
    private static final int FURTHEST = 24;

    /** The steps from {@code begin} to before {@code end}. */
    private record Run(Wire cotangent, int begin, int end) {}

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = super.block(steps);
        for (int i = out.size() - 1; i >= 0 && isInLoop(); i--) {
            if (!(out.get(i) instanceof Step.Loop loop && loop.holdsLoops())) continue;
            Optional<Run> run = run(out, i);
            if (run.isEmpty()) continue;
            out = guarded(out, run.get());
            i = run.get().begin;
        }
        return out;
    }

    /** The longest run of steps around the loops at {@code loops} that does nothing where a cotangent is zero. */
    private Optional<Run> run(List<Step> steps, int loops) {
        int first = Math.max(0, loops - FURTHEST), lastChange = first;
        for (int i = first; i < loops; i++) if (!(steps.get(i) instanceof Step.Declare || steps.get(i) instanceof Step.Remark || steps.get(i) instanceof Step.Loop)) lastChange = i + 1;
        for (int at = first; at < loops; at++)
            for (Wire cotangent : given(steps, at))
                for (int begin : new int[] {at + 1, Math.max(at + 1, lastChange)}) {
                    int end = end(steps, cotangent, begin, loops);
                    if (end > 0) return Optional.of(new Run(cotangent, begin, end));
                }
        return Optional.empty();
    }

    /** The cotangents, declared in {@code steps}, that the step at {@code at} gives a value. */
    private static Set<Wire> given(List<Step> steps, int at) {
        Set<Wire> given = new LinkedHashSet<>(), declared = new HashSet<>();
        Walk.steps(List.of(steps.get(at)), s -> Walk.assigned(s).filter(w -> w.type().isFloating() && w.isGradient()).ifPresent(given::add));
        if (given.isEmpty()) return given;
        for (Step step : steps.subList(0, at + 1)) if (step instanceof Step.Declare declare) declared.add(declare.wire());
        given.retainAll(declared);
        return given;
    }

    /** Up to where nothing happens in {@code steps}, from {@code begin} on, if {@code cotangent} is zero; 0 if not even at the loops. */
    private int end(List<Step> steps, Wire cotangent, int begin, int loops) {
        int last = 0;
        for (int end = loops + 1; end <= Math.min(steps.size(), loops + FURTHEST) && isIdle(steps.subList(begin, end), cotangent); end++)
            if (isOnItsOwn(steps.subList(begin, end), steps.subList(end, steps.size())) && !(steps.get(end - 1) instanceof Step.Remark)) last = end;
        return last;
    }

    private boolean isIdle(List<Step> run, Wire cotangent) {
        return Walk.endsBehind(run) && new Nothing(run, Set.of(cotangent), Set.of()).happens();
    }

    private static boolean isOnItsOwn(List<Step> run, List<Step> rest) {
        Set<Wire> declared = new HashSet<>();
        for (Step step : run) if (step instanceof Step.Declare declare) declared.add(declare.wire());
        declared.retainAll(Walk.mentions(rest));
        return declared.isEmpty();
    }

    private static List<Step> guarded(List<Step> steps, Run run) {
        List<Step> out = new ArrayList<>(steps.subList(0, run.begin));
        out.add(guarded(Set.of(run.cotangent), List.copyOf(steps.subList(run.begin, run.end))));
        out.addAll(steps.subList(run.end, steps.size()));
        return out;
    }
}
