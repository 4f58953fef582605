package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.Collection;
import java.util.List;

/** A pass that puts a test before steps in the rounds of loops: they are left out where no cotangent flows into them. */
abstract class Guards extends Revision {
    private boolean inLoop;

    /** Whether the block at hand runs in the rounds of a loop. */
    final boolean isInLoop() {
        return inLoop;
    }

    /** {@code if (dx != 0 || dy != 0) { steps }}. */
    static Step guarded(Collection<Wire> cotangents, List<Step> steps) {
        Value flows = cotangents.stream().map(Guards::isNotZero).reduce((one, other) -> infix("||", one, other)).orElseThrow();
        return new Step.If(flows, steps, List.of(), Place.NONE);
    }

    private static Value isNotZero(Wire wire) {
        return infix("!=", wire.read(), new Value.Literal("0", Type.INT));
    }

    private static Value infix(String symbol, Value left, Value right) {
        return Value.Apply.of(Gates.standard().infix(symbol), left, right);
    }

    @Override public List<Step> loop(Step.Loop step) {
        boolean outermost = !inLoop;
        inLoop = true;
        List<Step> body = block(step.body());
        inLoop = !outermost;
        return List.of(step.with(body));
    }
}
