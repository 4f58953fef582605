package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.List;
import java.util.Set;

/** {@code sum += x} for {@code sum = sum + x}, and for {@code sum = x + sum} where {@code sum} is a variable: loops that only add up are found by it. */
public final class Sums extends Revision {
    private Sums() {}

    /** {@code program} with its sums written so. */
    public static Program of(Program program) {
        return program.map(circuit -> circuit.with(new Sums().block(circuit.body())));
    }

    @Override public List<Step> assign(Step.Assign step) {
        if (!(step.value() instanceof Value.Apply apply) || apply.operands().size() != 2 || !Set.of("+", "-").contains(apply.gate().symbol()) || apply.type() != step.target().type() || apply.type().isReference()) return List.of(step);
        Value first = apply.operands().get(0), second = apply.operands().get(1);
        if (first.equals(step.target()) && isApart(second, step.target())) return List.of(new Step.Update(step.target(), apply.gate(), second, step.place()));
        boolean turned = apply.gate().symbol().equals("+") && step.target() instanceof Value.Read && step.target().type().isFloating() && second.equals(step.target()) && isApart(first, step.target());
        return List.of(turned ? new Step.Update(step.target(), apply.gate(), first, step.place()) : step);
    }

    private static boolean isApart(Value other, Value target) {
        return !Walk.any(other, target::equals);
    }
}
