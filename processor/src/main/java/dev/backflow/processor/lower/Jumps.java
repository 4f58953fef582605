package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;

/** Where {@code break}, {@code continue} and {@code yield} go, innermost first. */
final class Jumps {
    private final Deque<Target> targets = new ArrayDeque<>();

    /**
     * A statement that can be left.
     *
     * @param names its labels in the source
     * @param exit what {@code break} leaves
     * @param next what {@code continue} leaves; only a loop has it
     * @param plain whether a {@code break} without label leaves it
     * @param yield where the values of a switch expression go
     */
    record Target(Set<String> names, Label exit, Optional<Label> next, boolean plain, Optional<Yield> yield) {}

    /** The wire that takes the value of a switch expression; none while only its type is looked for. */
    record Yield(Optional<Wire> wire, Optional<TypeMirror> type, List<Operand> seen) {}

    /** Does {@code work} inside of {@code target}. */
    void within(Target target, Runnable work) {
        targets.push(target);
        try {
            work.run();
        } finally {
            targets.pop();
        }
    }

    Optional<Label> breakTo(Optional<String> label) {
        return first(t -> label.isPresent() ? t.names.contains(label.get()) : t.plain).map(Target::exit);
    }

    Optional<Label> continueTo(Optional<String> label) {
        return first(t -> t.next.isPresent() && (label.isEmpty() || t.names.contains(label.get()))).flatMap(Target::next);
    }

    Optional<Target> yieldTo() {
        return first(t -> t.yield.isPresent());
    }

    private Optional<Target> first(Predicate<Target> wanted) {
        return targets.stream().filter(wanted).findFirst();
    }
}
