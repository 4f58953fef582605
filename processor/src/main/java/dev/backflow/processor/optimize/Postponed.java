package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A gradient that is set to zero, and added to some steps later, is assigned there: {@code d = du[i]; du[i] = 0; … du[i + 1] += e;
 * du[i] += f;} is {@code d = du[i]; … du[i + 1] += e; du[i] = f;}. The virtual machine's compiler would have to know that nothing in
 * between is the same element. Here it is known: the array was made in this method, and nobody else has got it.
 */
final class Postponed extends Revision {
    private final Set<Wire> own;

    private Postponed(Set<Wire> own) {
        this.own = own;
    }

    static List<Step> resets(List<Step> body) {
        Set<Wire> own = Fixed.own(body);
        return own.isEmpty() ? body : new Postponed(own).block(body);
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>(super.block(steps));
        for (int i = out.size() - 1; i >= 0; i--) {
            Optional<Value.Element> reset = reset(out.get(i));
            if (reset.isEmpty()) continue;
            int at = addition(out, i + 1, reset.get());
            if (at < 0) continue;
            Step.Update update = (Step.Update) out.get(at);
            out.set(at, new Step.Assign(update.target(), Resets.signed(update), update.place()));
            out.remove(i);
        }
        return kept(steps, out);
    }

    /** The element of an own array of gradients that {@code step} sets to zero. */
    private Optional<Value.Element> reset(Step step) {
        if (!(step instanceof Step.Assign assign) || !Resets.isZero(assign.value()) || !(assign.target() instanceof Value.Element element)) return Optional.empty();
        boolean known = element.array() instanceof Value.Read array && array.wire().isGradient() && own.contains(array.wire()) && counter(element.index()).isPresent();
        return known ? Optional.of(element) : Optional.empty();
    }

    /** Where {@code element} is added to next, if nothing before that has to do with it; less than zero if nowhere. */
    private static int addition(List<Step> steps, int from, Value.Element element) {
        Wire counter = counter(element.index()).orElseThrow();
        for (int i = from; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean plain = step instanceof Step.Declare || step instanceof Step.Assign || step instanceof Step.Update || step instanceof Step.Remark;
            if (!plain || Walk.assigned(step).filter(counter::equals).isPresent()) return -1;
            if (step instanceof Step.Update update && update.target().equals(element)) return isAddition(update, element) ? i : -1;
            if (Walk.values(step).stream().anyMatch(v -> touches(v, element))) return -1;
        }
        return -1;
    }

    private static boolean isAddition(Step.Update update, Value.Element element) {
        boolean fits = update.value().type() == element.type() || element.type() == Type.DOUBLE;
        return fits && update.isSum() && !touches(update.value(), element);
    }

    /** Whether {@code value} may have to do with {@code element}. */
    private static boolean touches(Value value, Value.Element element) {
        if (value.equals(element.array())) return true;
        if (value instanceof Value.Length length && length.array().equals(element.array())) return false;
        if (value instanceof Value.Element other && other.array().equals(element.array())) return !isApart(other.index(), element.index()) || touches(other.index(), element);
        return value.operands().stream().anyMatch(o -> touches(o, element));
    }

    /** Whether both indices are the same variable, with different numbers added. */
    private static boolean isApart(Value one, Value other) {
        OptionalInt first = offset(one), second = offset(other);
        return first.isPresent() && second.isPresent() && first.getAsInt() != second.getAsInt() && counter(one).equals(counter(other));
    }

    /** {@code i} for {@code i}, {@code i + 1} and {@code i - 1}. */
    private static Optional<Wire> counter(Value index) {
        if (index instanceof Value.Read read && read.type() == Type.INT) return Optional.of(read.wire());
        return offset(index).isPresent() ? counter(((Value.Apply) index).operands().get(0)) : Optional.empty();
    }

    /** The number that is added to a variable. */
    static OptionalInt offset(Value index) {
        if (index instanceof Value.Read read && read.type() == Type.INT) return OptionalInt.of(0);
        if (!(index instanceof Value.Apply sum) || sum.type() != Type.INT || sum.operands().size() != 2 || !(sum.operands().get(0) instanceof Value.Read) || !(sum.operands().get(1) instanceof Value.Literal number)) return OptionalInt.empty();
        Optional<Integer> whole = number.whole().filter(n -> Math.abs((long) n) < 1 << 20);
        if (whole.isEmpty() || !Set.of("+", "-").contains(sum.gate().symbol())) return OptionalInt.empty();
        return OptionalInt.of(sum.gate().symbol().equals("+") ? whole.get() : -whole.get());
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
