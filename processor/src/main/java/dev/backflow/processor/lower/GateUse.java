package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.function.Function;

/**
 * A gate as one companion calls it.
 *
 * @param application what a call is, for its arguments
 * @param reached what it needs that only its own class may name
 */
record GateUse(Function<List<Value>, Value> application, Reached reached) {
    /** The call, from a method that reaches for what the gate needs. */
    Value applied(List<Value> arguments, Reached caller) {
        caller.include(reached);
        return application.apply(arguments);
    }
}
