package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of a circuit's caller that a method of another file is given, which may do with it what it likes.
 *
 * @param step the step that calls
 * @param callee the method
 * @param parameter which of its parameters is given the object
 */
public record Lent(Step step, Callee.Method callee, Callee.Parameter parameter) {
    /** Where {@code circuit} lends what {@code parameter} leads to. */
    public static List<Lent> of(Wire parameter, Circuit circuit, Facts facts, Calls calls) {
        List<Lent> lent = new ArrayList<>();
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            if (v instanceof Value.Call call && call.callee() instanceof Callee.Method method && !calls.knows(method) && !method.pure()) {
                for (int i = 0; i < call.operands().size(); i++)
                    if (method.differentiated().get(i) && facts.leadsTo(parameter, call.operands().get(i))) lent.add(new Lent(step, method, method.parameters().get(i)));
            }
        })));
        return lent;
    }
}
