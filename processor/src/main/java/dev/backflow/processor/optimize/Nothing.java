package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Steps where some variables are zero: what is zero then with them, and whether the steps change nothing. A product with zero counts as
 * zero, whatever the other factor is: what did not flow contributes nothing.
 */
final class Nothing {
    private static final Set<String> ZERO = Set.of("0", "0.0", "0f", "0.0f");

    private final List<Step> steps;
    private final Set<Wire> own, zero, dead;

    /** {@code dead} are variables that nobody reads once the steps are done. */
    Nothing(List<Step> steps, Set<Wire> zero, Set<Wire> dead) {
        this.steps = steps;
        this.dead = dead;
        own = Walk.declares(steps);
        this.zero = new HashSet<>(own);
        this.zero.addAll(zero);
        for (int size = -1; size != this.zero.size(); ) {
            size = this.zero.size();
            Walk.steps(steps, this::given);
        }
    }

    /** What is given anything else than zero is not zero; a variable that begins with nothing is zero if all it is given is. */
    private void given(Step step) {
        if (step instanceof Step.Declare declare && declare.value().filter(v -> !isZero(v)).isPresent()) zero.remove(declare.wire());
        if (step instanceof Step.Assign assign && assign.target() instanceof Value.Read read && !isZero(assign.value())) zero.remove(read.wire());
        if (step instanceof Step.Update update && update.target() instanceof Value.Read read && !(adds(update) && isZero(update.value()))) zero.remove(read.wire());
    }

    boolean happens() {
        return !Walk.anyStep(steps, this::changes);
    }

    private boolean changes(Step step) {
        for (Value value : Walk.values(step)) if (Walk.any(value, v -> hasEffect(v, step))) return true;
        if (Walk.assigned(step).filter(w -> own.contains(w) || dead.contains(w)).isPresent()) return false;
        if (step instanceof Step.Assign assign) return assign.target() instanceof Value.Read read ? !zero.contains(read.wire()) : !(isZero(assign.target()) && isZero(assign.value()));
        if (step instanceof Step.Update update) return !(isGradient(update.target()) && adds(update) && isZero(update.value()));
        return step instanceof Step.Evaluate || step instanceof Step.Throw || step instanceof Step.Return || step instanceof Step.Assert;
    }

    /** Whether the place is the gradient's own: what the method itself adds to keeps the sign of its zeros. */
    private static boolean isGradient(Value target) {
        if (target instanceof Value.Element element) return isGradient(element.array());
        return target instanceof Value.Read read && read.wire().isGradient();
    }

    private static boolean hasEffect(Value value, Step step) {
        if (value instanceof Value.NewArray) return !(step instanceof Step.Declare);
        return value.standsAlone() || value instanceof Value.Apply apply && apply.gate().declared();
    }

    private static boolean adds(Step.Update update) {
        return update.isSum() && update.target().type().isFloating();
    }

    static boolean isZeroLiteral(Value value) {
        return value instanceof Value.Literal literal && ZERO.contains(literal.text());
    }

    private boolean isZero(Value value) {
        if (isZeroLiteral(value)) return true;
        if (value instanceof Value.Read read) return zero.contains(read.wire());
        if (value instanceof Value.NewArray made) return made.type().leaf().isFloating() && made.operands().size() == made.type().rank();
        if (value instanceof Value.Element element) return isZero(element.array());
        if (value instanceof Value.Cast cast) return cast.type() instanceof Type.Primitive && isZero(cast.operand());
        if (value instanceof Value.Choice choice) return isZero(choice.yes()) && isZero(choice.no());
        return value instanceof Value.Apply apply && apply.type().isFloating() && isZero(apply);
    }

    private boolean isZero(Value.Apply apply) {
        List<Value> operands = apply.operands();
        switch (apply.gate().symbol()) {
            case "*": return operands.stream().anyMatch(this::isZero);
            case "/": return isZero(operands.get(0));
            case "+": case "-": return operands.stream().allMatch(this::isZero);
            default: return false;
        }
    }
}
