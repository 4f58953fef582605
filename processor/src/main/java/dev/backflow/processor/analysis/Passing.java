package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Wire;
import java.util.Set;

/**
 * The objects that a caller may write to between a forward and a reverse pass that stand apart.
 *
 * @param parameters those that lead to such objects
 * @param result whether the object that is returned is one
 */
public record Passing(Set<Wire> parameters, boolean result) {
    /** None: the passes follow one another. */
    public static final Passing NONE = new Passing(Set.of(), false);
}
