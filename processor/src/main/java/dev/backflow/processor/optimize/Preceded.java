package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import java.util.ArrayList;
import java.util.List;

/** A rewriting in which a step may ask for others before it. */
abstract class Preceded extends Rewriting {
    /** What is done before the step that is being rewritten. */
    List<Step> before = new ArrayList<>();

    @Override public final List<Step> block(List<Step> steps) {
        List<Step> outer = before, out = new ArrayList<>();
        for (Step step : steps) {
            before = new ArrayList<>();
            List<Step> again = step.accept(this);
            out.addAll(before);
            out.addAll(again);
        }
        before = outer;
        return out;
    }
}
