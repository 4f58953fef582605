package dev.backflow.processor.companion;

import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;

/** What callers of other companions rely on where a method says that it is pure. */
final class Purity {
    private Purity() {}

    /** Refuses what may write to its arguments, or give them back. */
    static void check(Circuit circuit, Facts facts, Diagnostics diagnostics) {
        for (Wire p : circuit.parameters()) {
            if (facts.isWritten(p)) diagnostics.error(Code.NOT_PURE, circuit.place(), circuit.name(), "write to " + p.name());
            else if (facts.mayReturn(p)) diagnostics.error(Code.NOT_PURE, circuit.place(), circuit.name(), "return " + p.name() + ", or a part of it");
        }
        if (facts.mayReturnHeld()) diagnostics.error(Code.NOT_PURE, circuit.place(), circuit.name(), "return an array that a field, or something else, holds");
    }
}
