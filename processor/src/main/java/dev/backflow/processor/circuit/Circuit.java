package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;
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
 */
public record Circuit(String name, List<Wire> parameters, Set<Wire> constants, Optional<Type> result, List<Step> body, Place place) {
    /** The same signature around another body. */
    public Circuit with(List<Step> other) {
        return new Circuit(name, parameters, constants, result, other, place);
    }
}
