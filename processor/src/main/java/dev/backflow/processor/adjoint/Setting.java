package dev.backflow.processor.adjoint;

import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;

/**
 * What all adjoints of one companion have in common.
 *
 * @param everything whether to remember everything that is needed, as if it were all overwritten
 */
public record Setting(Gates gates, Pairs pairs, Diagnostics diagnostics, boolean everything) {}
