package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A gradient that is set to zero and then added to is assigned instead: {@code d = da[i]; da[i] = 0; da[i] += e;} becomes
 * {@code d = da[i]; da[i] = e;}, and for a variable {@code dx = e;} with {@code d} written as what it holds.
 */
final class Resets extends Rewriting {
    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : super.block(steps)) {
            Step last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last instanceof Step.Assign reset && step instanceof Step.Update update && meets(reset, update)) out.set(out.size() - 1, new Step.Assign(update.target(), signed(update), update.place()));
            else out.add(step);
        }
        return out;
    }

    private static boolean meets(Step.Assign reset, Step.Update update) {
        if (!reset.target().equals(update.target()) || !isZero(reset.value()) || !Set.of("+", "-").contains(update.gate().symbol())) return false;
        return Walk.base(update.target()).filter(base -> base.isGradient() && !Walk.reads(update.value()).contains(base)).isPresent();
    }

    static boolean isZero(Value value) {
        return value instanceof Value.Literal literal && literal.text().equals("0");
    }

    static Value signed(Step.Update update) {
        return update.gate().symbol().equals("-") ? FirstWrites.negated(update.value()) : update.value();
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
