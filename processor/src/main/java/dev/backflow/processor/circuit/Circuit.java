package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A method as a structured program.
 *
 * @param name the method's name
 * @param parameters its parameters, in order
 * @param constants those that are marked {@code @Constant}
 * @param result the type of what it returns; none for {@code void}
 * @param body its statements
 * @param place where its name stands
 * @param snapshots how many states of its long loops are kept, if it is marked {@code @Checkpointed}
 */
public record Circuit(String name, List<Wire> parameters, Set<Wire> constants, Optional<Type> result, List<Step> body, Place place, OptionalInt snapshots) {
    public Circuit(String name, List<Wire> parameters, Set<Wire> constants, Optional<Type> result, List<Step> body, Place place) {
        this(name, parameters, constants, result, body, place, OptionalInt.empty());
    }

    /** The same signature around another body. */
    public Circuit with(List<Step> other) {
        return new Circuit(name, parameters, constants, result, other, place, snapshots);
    }

    /** The same, marked {@code @Checkpointed} if {@code states} says so. */
    public Circuit keeping(OptionalInt states) {
        return new Circuit(name, parameters, constants, result, body, place, states);
    }
}
