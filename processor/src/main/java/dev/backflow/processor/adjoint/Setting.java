package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;
import java.util.function.BiConsumer;

/**
 * What all adjoints of one companion have in common.
 *
 * @param observer sees the circuits between the stages, by the name of the stage
 * @param everything whether to remember everything that is needed, as if it were all overwritten
 * @param strongZero whether a cotangent of zero stays zero at every gate, whatever the local gradient is there
 */
public record Setting(Gates gates, Pairs pairs, Diagnostics diagnostics, BiConsumer<String, Circuit> observer, boolean everything, boolean strongZero) {}
