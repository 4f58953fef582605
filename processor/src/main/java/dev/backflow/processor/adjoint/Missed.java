package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.List;

/**
 * What did not flow contributes exactly nothing. Where no gradient may have come back to a number, for it was used in a branch
 * that was not taken, a zero must not be multiplied by a local gradient: that may be infinite, or no number.
 */
final class Missed {
    private final Reversal reversal;

    Missed(Reversal reversal) {
        this.reversal = reversal;
    }

    /** The steps {@code back}, which send {@code d} back through {@code value}; only if there is a {@code d} to send, where that matters. */
    List<Step> back(Step step, Value d, Value value, List<Step> back) {
        if (back.isEmpty() || !reversal.mayMiss(step)) return back;
        boolean matters = accumulates(step) ? hasPole(value) : isBent(value);
        return matters ? List.of(spared(d, back)) : back;
    }

    static Step spared(Value d, List<Step> back) {
        return new Step.If(Terms.infix("!=", d, Terms.zero()), back, List.of(), Place.NONE);
    }

    /** Sums mostly stand in loops, which a test would slow down. */
    private static boolean accumulates(Step step) {
        return step instanceof Step.Update || Walk.target(step).filter(t -> Walk.values(step).subList(1, 2).stream().anyMatch(v -> Walk.any(v, t::equals))).isPresent();
    }

    /** Whether a local gradient is anything but a plain number. */
    private boolean isBent(Value value) {
        return anyPartial(value, (partial, apply) -> Walk.reads(partial).stream().anyMatch(w -> !isLiteral(w, apply)));
    }

    /** Whether a local gradient divides by what a gradient flows through. */
    private boolean hasPole(Value value) {
        return anyPartial(value, (partial, apply) -> Walk.any(partial, v -> v instanceof Value.Apply division && division.gate().symbol().equals("/")
            && Walk.reads(partial).stream().anyMatch(w -> isActive(w, apply))));
    }

    private interface Test {
        boolean holds(Value partial, Value.Apply apply);
    }

    private boolean anyPartial(Value value, Test test) {
        return Walk.any(value, v -> {
            if (!(v instanceof Value.Apply apply) || apply.gate().isLocallyConstant()) return false;
            for (int i = 0; i < apply.operands().size(); i++)
                if (reversal.isActive(apply.operands().get(i)) && test.holds(apply.gate().partials().get(i), apply)) return true;
            return false;
        });
    }

    private static boolean isLiteral(Wire formal, Value.Apply apply) {
        int input = apply.gate().inputs().indexOf(formal);
        return input >= 0 && Terms.number(apply.operands().get(input)).isPresent();
    }

    private boolean isActive(Wire formal, Value.Apply apply) {
        int input = apply.gate().inputs().indexOf(formal);
        return input < 0 || reversal.isActive(apply.operands().get(input));
    }
}
