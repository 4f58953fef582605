package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what follows where a method has thrown or goes round for ever: Java refuses statements that it sees are never reached. */
public final class Unreachable extends Rewriting {
    private Unreachable() {}

    public static Circuit removed(Circuit circuit) {
        return circuit.with(new Unreachable().block(circuit.body()));
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            out.addAll(step.accept(this));
            if (!out.isEmpty() && Jumps.surelyEnds(out.get(out.size() - 1))) break;
        }
        return out;
    }
}
