package dev.backflow.processor.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a reference may lead to, each with its age. */
final class Held {
    static final Held NOTHING = new Held(Map.of());

    /**
     * When an object was made.
     *
     * @param within in the iterations that run now of so many outermost loops around the place that makes it; at 0 it may be of any
     *     iteration
     * @param before before the latest iteration of a loop that is so deep began; {@link #NEVER} if that is not known of any
     */
    record Age(int within, int before) {
        static final int NEVER = Integer.MAX_VALUE;
        static final Age ANY = new Age(0, NEVER);

        Age and(Age other) {
            return new Age(Math.min(within, other.within), Math.max(before, other.before));
        }
    }

    private final Map<Origin, Age> ages;

    private Held(Map<Origin, Age> ages) {
        this.ages = ages;
    }

    static Held of(Origin origin, Age age) {
        return new Held(Map.of(origin, age));
    }

    /** Objects that are made now, in so many loops. */
    static Held made(Origin origin, int loops) {
        return of(origin, new Age(loops, Age.NEVER));
    }

    /** Objects of any iteration. */
    static Held of(Set<Origin> origins) {
        Map<Origin, Age> ages = new LinkedHashMap<>();
        origins.forEach(o -> ages.put(o, Age.ANY));
        return new Held(ages);
    }

    Set<Origin> origins() {
        return ages.keySet();
    }

    Map<Origin, Age> ages() {
        return ages;
    }

    Held and(Held other) {
        if (other.ages.isEmpty() || equals(other)) return this;
        if (ages.isEmpty()) return other;
        Map<Origin, Age> both = new LinkedHashMap<>(ages);
        other.ages.forEach((origin, age) -> both.merge(origin, age, Age::and));
        return new Held(both);
    }

    /** The same, once control has left the iterations of all but {@code loops} loops. */
    Held outOf(int loops) {
        return aged(age -> new Age(Math.min(age.within, loops), age.before));
    }

    /** The same, where an iteration begins of the loop that is so {@code deep}. */
    Held into(int deep) {
        return aged(age -> new Age(age.within, Math.min(age.before, deep)));
    }

    private Held aged(UnaryOperator<Age> change) {
        if (ages.values().stream().allMatch(age -> change.apply(age).equals(age))) return this;
        Map<Origin, Age> changed = new LinkedHashMap<>();
        ages.forEach((origin, age) -> changed.put(origin, change.apply(age)));
        return new Held(changed);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Held held && ages.equals(held.ages);
    }

    @Override public int hashCode() {
        return ages.hashCode();
    }
}
