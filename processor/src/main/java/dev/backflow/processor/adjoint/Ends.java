package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.analysis.Ranges;
import dev.backflow.processor.circuit.Value;

/**
 * Where the way back through a counted loop begins and ends. Next to the ends of {@code int} one more is less: what may come there
 * begins nowhere if the loop did not go round, and ends at one number and not beyond it.
 */
final class Ends {
    private final Counting counting;
    private final Ranges ranges;

    Ends(Counting counting, Ranges ranges) {
        this.counting = counting;
        this.ranges = ranges;
    }

    /** The counter of the last iteration, or one that ends the way back at once. */
    Value last(Value start, Value bound) {
        if (counting.inclusive() && canPass()) return bound;
        Value end = counting.inclusive() ? ahead(bound) : bound;
        boolean isPlain = canPass() && !isAtEnd(counting.bound(), !counting.upwards());
        return behind(isPlain ? end : counting.upwards() ? Terms.max(end, start) : Terms.min(end, start));
    }

    /** Whether {@code counter} has not gone back beyond {@code start}. */
    Value isBefore(Value counter, Value start) {
        return canPass() ? Terms.infix(counting.upwards() ? ">=" : "<=", counter, start) : Terms.infix("!=", counter, behind(start));
    }

    /** Whether there is a number beyond the first one. */
    private boolean canPass() {
        return !isAtEnd(counting.start(), !counting.upwards());
    }

    private boolean isAtEnd(Value value, boolean highest) {
        Ranges.Range range = ranges.of(value);
        return highest ? range.high() == Integer.MAX_VALUE : range.low() == Integer.MIN_VALUE;
    }

    private Value ahead(Value value) {
        return counting.upwards() ? Terms.plus(value, Terms.integer(1)) : Terms.minus(value, Terms.integer(1));
    }

    private Value behind(Value value) {
        return counting.upwards() ? Terms.minus(value, Terms.integer(1)) : Terms.plus(value, Terms.integer(1));
    }
}
