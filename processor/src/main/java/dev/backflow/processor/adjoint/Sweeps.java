package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Step;
import java.util.ArrayList;
import java.util.List;

/** What a construct becomes: the steps of the forward pass, and those of the reverse pass. */
public record Sweeps(List<Step> forward, List<Step> reverse) {
    static final Sweeps NONE = new Sweeps(List.of(), List.of());

    /** Steps that no gradient flows through. */
    static Sweeps inactive(Step... forward) {
        return new Sweeps(List.of(forward), List.of());
    }

    /** This, then {@code next}; on the way back {@code next} comes first. */
    Sweeps then(Sweeps next) {
        return new Sweeps(concat(forward, next.forward), concat(next.reverse, reverse));
    }

    public static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
        List<T> both = new ArrayList<>(first.size() + second.size());
        both.addAll(first);
        both.addAll(second);
        return both;
    }
}
