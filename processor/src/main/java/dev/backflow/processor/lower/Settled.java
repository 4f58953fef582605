package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Whether a value may be computed after some steps although Java computes it before them. */
final class Settled {
    private final Set<Wire> written = Collections.newSetFromMap(new IdentityHashMap<>());

    private Settled(List<Step> steps) {
        Walk.steps(steps, this::note);
    }

    /** True if {@code steps} cannot change {@code value}, and if it cannot throw before they take effect. */
    static boolean over(Value value, List<Step> steps) {
        return steps.isEmpty() || new Settled(steps).holds(value);
    }

    private void note(Step step) {
        if (!(step instanceof Step.Declare)) Walk.assigned(step).ifPresent(written::add);
    }

    private boolean holds(Value value) {
        if (value instanceof Value.Read read) return !written.contains(read.wire());
        return !throwsOrLoads(value) && value.operands().stream().allMatch(this::holds);
    }

    private static boolean throwsOrLoads(Value value) {
        if (value instanceof Value.Apply apply) return mayThrow(apply);
        if (value instanceof Value.Cast cast) return cast.type().isReference();
        return !(value instanceof Value.Literal || value instanceof Value.Constant || value instanceof Value.Choice);
    }

    private static boolean mayThrow(Value.Apply apply) {
        if (apply.gate().declared()) return true;
        boolean whole = apply.type() instanceof Type.Primitive && !apply.type().isFloating() && apply.type() != Type.BOOLEAN;
        return whole && (apply.gate().form() == Gate.Form.CALL || apply.gate().symbol().equals("/")
            || apply.gate().symbol().equals("%")) || apply.type().equals(Type.STRING);
    }
}
