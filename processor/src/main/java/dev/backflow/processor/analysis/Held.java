package dev.backflow.processor.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a reference may lead to. Each origin has an age: an object of age {@code k} was made in the iterations that run now of the
 * {@code k} outermost loops around the place that makes it; at 0 it may be of any iteration.
 */
final class Held {
    static final Held NOTHING = new Held(Map.of());

    private final Map<Origin, Integer> ages;

    private Held(Map<Origin, Integer> ages) {
        this.ages = ages;
    }

    static Held of(Origin origin, int age) {
        return new Held(Map.of(origin, age));
    }

    /** Objects of any iteration. */
    static Held of(Set<Origin> origins) {
        Map<Origin, Integer> ages = new LinkedHashMap<>();
        origins.forEach(o -> ages.put(o, 0));
        return new Held(ages);
    }

    Set<Origin> origins() {
        return ages.keySet();
    }

    Map<Origin, Integer> ages() {
        return ages;
    }

    Held and(Held other) {
        if (other.ages.isEmpty() || equals(other)) return this;
        if (ages.isEmpty()) return other;
        Map<Origin, Integer> both = new LinkedHashMap<>(ages);
        other.ages.forEach((origin, age) -> both.merge(origin, age, Math::min));
        return new Held(both);
    }

    /** The same, once control has left the iterations of all but {@code loops} loops. */
    Held outOf(int loops) {
        if (ages.values().stream().allMatch(age -> age <= loops)) return this;
        Map<Origin, Integer> older = new LinkedHashMap<>();
        ages.forEach((origin, age) -> older.put(origin, Math.min(age, loops)));
        return new Held(older);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Held held && ages.equals(held.ages);
    }

    @Override public int hashCode() {
        return ages.hashCode();
    }
}
