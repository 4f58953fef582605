package dev.backflow.processor.circuit;

import java.util.Optional;

/** How a step ends: control goes on, leaves for a label, or returns with a value. */
record Outcome(boolean goesOn, Optional<Label> left, Object value) {
    static final Outcome NEXT = new Outcome(true, Optional.empty(), null);

    static Outcome left(Label label) {
        return new Outcome(false, Optional.of(label), null);
    }

    static Outcome returned(Object value) {
        return new Outcome(false, Optional.empty(), value);
    }

    boolean leaves(Label label) {
        return left.filter(l -> l == label).isPresent();
    }

    /** The same, seen from outside of what carries the label. */
    Outcome past(Label label) {
        return leaves(label) ? NEXT : this;
    }
}
