package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Optional;

/** What of a {@code for} statement's header may stand in the header of a loop. */
final class Headers {
    private Headers() {}

    /** Whether the steps only assign values to wires. */
    static boolean isPlain(List<Step> update) {
        return update.stream().allMatch(s -> Walk.target(s).filter(Value.Read.class::isInstance).isPresent() && !standsAlone(s));
    }

    private static boolean standsAlone(Step step) {
        return Walk.values(step).stream().anyMatch(Value::standsAlone);
    }

    /** The part of {@code init} that stays: the declaration of the wire that the loop counts with. */
    static List<Step> kept(List<Step> init, List<Step> update) {
        if (!init.isEmpty() && isPlain(init)) return init;
        Optional<Step> counter = init.stream().filter(s -> s instanceof Step.Declare d && counts(d, update)).findFirst();
        return counter.filter(c -> movable((Step.Declare) c, init)).or(() -> last(init)).map(List::of).orElse(List.of());
    }

    private static boolean counts(Step.Declare declare, List<Step> update) {
        return update.stream().anyMatch(s -> Walk.assigned(s).filter(w -> w == declare.wire()).isPresent());
    }

    /** Whether the declaration may be the last although others follow it. */
    private static boolean movable(Step.Declare declare, List<Step> init) {
        List<Step> later = init.subList(init.indexOf(declare) + 1, init.size());
        Wire wire = declare.wire();
        return declare.value().filter(v -> !v.standsAlone() && Settled.over(v, later)).isPresent() && !Walk.mentions(later).contains(wire);
    }

    private static Optional<Step> last(List<Step> init) {
        return init.isEmpty() || !(init.get(init.size() - 1) instanceof Step.Declare declare) || declare.value().isEmpty()
            || declare.value().get().standsAlone() ? Optional.empty() : Optional.of(declare);
    }

    /** The part of {@code init} that goes before the loop. */
    static List<Step> hoisted(List<Step> init, List<Step> kept) {
        return init.stream().filter(s -> kept.stream().noneMatch(k -> k == s)).toList();
    }
}
