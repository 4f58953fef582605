package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What callers of other companions rely on: that a constant array is not what they get back. They could write a number that varies to
 * the one, and would take the other for constant.
 */
final class Constants {
    private final Circuit circuit;
    private final Adjoint adjoint;
    private final Diagnostics diagnostics;
    private final List<Step> steps = new ArrayList<>();

    Constants(Circuit circuit, Adjoint adjoint, Diagnostics diagnostics) {
        this.circuit = circuit;
        this.adjoint = adjoint;
        this.diagnostics = diagnostics;
    }

    /** Where the facts do not rule it out, a look at the arrays themselves. */
    List<Step> apart() {
        Facts facts = adjoint.facts();
        adjoint.result().filter(r -> r.type().isReference()).ifPresent(r -> apart(r, facts::mayReturn));
        for (Wire p : circuit.parameters()) if (p.type().isReference() && !circuit.constants().contains(p)) apart(p, constant -> facts.mayBeIn(p, constant));
        return steps;
    }

    private void apart(Wire holder, Predicate<Wire> mayBe) {
        for (Wire constant : circuit.constants()) {
            if (!mayBe.test(constant)) continue;
            if (isPlain(holder.type()) && isPlain(constant.type())) steps.add(CallForms.call("dev.backflow.Shadow.apart", new Value.Literal("\"" + constant.name() + "\"", Type.STRING), constant.read(), holder.read()));
            else diagnostics.error(Code.CONSTANT_SHARED, circuit.place(), constant.name(), circuit.name());
        }
    }

    private static boolean isPlain(Type type) {
        return type instanceof Type.ArrayOf array && !array.leaf().isReference();
    }
}
