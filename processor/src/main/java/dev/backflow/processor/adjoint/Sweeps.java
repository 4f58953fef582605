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

    /** {@link #then} for many, from the last to the first. */
    static final class Chain {
        private final List<List<Step>> forward = new ArrayList<>();
        private List<Step> beginning = new ArrayList<>();
        private List<Step> reverse;

        Chain(Sweeps last) {
            forward.add(last.forward);
            reverse = new ArrayList<>(last.reverse);
        }

        /** {@code sweeps} then all so far. */
        void after(Sweeps sweeps) {
            forward.add(sweeps.forward);
            reverse.addAll(sweeps.reverse);
        }

        /** All of the reverse pass so far begins with {@code step}. */
        void beginsWith(Step step) {
            beginning.add(step);
        }

        boolean isReversed() {
            return !beginning.isEmpty() || !reverse.isEmpty();
        }

        /** The reverse pass so far. */
        List<Step> reverse() {
            List<Step> all = new ArrayList<>(beginning);
            java.util.Collections.reverse(all);
            all.addAll(reverse);
            return all;
        }

        /** Another reverse pass so far. */
        void reverse(List<Step> other) {
            beginning = new ArrayList<>();
            reverse = new ArrayList<>(other);
        }

        Sweeps sweeps() {
            List<Step> all = new ArrayList<>();
            for (int i = forward.size() - 1; i >= 0; i--) all.addAll(forward.get(i));
            return new Sweeps(all, reverse());
        }
    }

    public static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
        List<T> both = new ArrayList<>(first.size() + second.size());
        both.addAll(first);
        both.addAll(second);
        return both;
    }
}
