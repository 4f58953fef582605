package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which variables always hold an array of numbers that the method itself has made, and how long that is. */
final class Made {
    private final Known known;
    private final Set<Wire> changing;

    Made(List<Step> body) {
        known = new Known(body);
        changing = Walk.changed(body);
    }

    /** The variable that was given the new array, where {@code value} is its array by whatever name. */
    Optional<Wire> root(Value value) {
        if (!(value instanceof Value.Read read) || !read.type().isArray()) return Optional.empty();
        Optional<Value> only = known.only(read.wire());
        if (only.isPresent() && only.get() instanceof Value.NewArray made) return Optional.of(read.wire()).filter(w -> isFlat(made));
        return only.flatMap(this::root);
    }

    private static boolean isFlat(Value.NewArray made) {
        return made.type().rank() == 1 && made.type().leaf().isFloating();
    }

    /** The length that the array {@code root} was made with. */
    Value length(Wire root) {
        return ((Value.NewArray) known.only(root).orElseThrow()).operands().get(0);
    }

    /** The counting of a loop over all elements of arrays, from the first one on. */
    static Optional<Counting> upwards(Step.Loop loop) {
        return Counting.of(loop).filter(c -> c.upwards() && !c.inclusive() && c.start() instanceof Value.Literal zero && zero.text().equals("0"));
    }

    /** Whether {@code value} is an element of an array made here, which exists, since {@code counting} goes through the array. */
    boolean isOwn(Value value, Counting counting) {
        return value instanceof Value.Element element && element.index().equals(counting.counter().read())
            && root(element.array()).filter(root -> isSame(length(root), counting.bound())).isPresent();
    }

    /** Whether both are the same number whenever they are evaluated. */
    boolean isSame(Value one, Value other) {
        Optional<Value> first = settled(one);
        return first.isPresent() && first.equals(settled(other));
    }

    /** Whether {@code number} is never less than zero. */
    boolean isCount(Value number) {
        return settled(number).filter(n -> n instanceof Value.Length || n.whole().filter(w -> w >= 0).isPresent()).isPresent();
    }

    /** The same number in terms of what never changes. */
    private Optional<Value> settled(Value number) {
        if (number instanceof Value.Literal) return Optional.of(number);
        if (number instanceof Value.Length length && length.array() instanceof Value.Read read) {
            if (known.only(read.wire()).filter(Value.Read.class::isInstance).isPresent()) return settled(new Value.Length(known.only(read.wire()).get()));
            return root(read).map(root -> settled(length(root))).orElseGet(() -> changing.contains(read.wire()) ? Optional.empty() : Optional.of(number));
        }
        if (!(number instanceof Value.Read read) || changing.contains(read.wire())) return Optional.empty();
        return known.only(read.wire()).flatMap(this::settled).or(() -> Optional.of(number));
    }
}
