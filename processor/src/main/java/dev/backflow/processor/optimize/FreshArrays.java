package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shadows of the reverse pass's own: what is added first to an element of a new array is assigned, {@code d[i] += e} becomes
 * {@code d[i] = e}, and no zero is stored that nobody reads any more.
 */
final class FreshArrays extends Revision {
    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = super.block(steps);
        for (int i = 0; i < out.size(); i++) {
            if (!(out.get(i) instanceof Step.Declare declare) || !isFresh(declare)) continue;
            List<Step> rest = out.subList(i + 1, out.size());
            if (declare.wire().isGradient()) rest = Elements.first(declare.wire(), rest, FreshArrays::assigned);
            rest = Elements.last(declare.wire(), rest, FreshArrays::unread);
            List<Step> all = new ArrayList<>(out.subList(0, i + 1));
            all.addAll(rest);
            out = all;
        }
        return kept(steps, out);
    }

    /** A generated array of numbers, which are all zero. */
    private static boolean isFresh(Step.Declare declare) {
        return !declare.wire().isUsers() && declare.value().filter(v -> v instanceof Value.NewArray made && isWhole(made)).isPresent();
    }

    private static boolean isWhole(Value.NewArray made) {
        return made.type().leaf().isFloating() && made.operands().size() == made.type().rank();
    }

    private static Optional<List<Step>> assigned(Step step) {
        if (!(step instanceof Step.Update update) || update.place() != Place.NONE || !update.isSum()) return Optional.empty();
        Value value = update.gate().symbol().equals("-") ? FirstWrites.negated(update.value()) : update.value();
        return value.type() == update.target().type() || update.target().type() == Type.DOUBLE ? Optional.of(List.of(new Step.Assign(update.target(), value, update.place()))) : Optional.empty();
    }

    private static Optional<List<Step>> unread(Step step) {
        boolean zero = step instanceof Step.Assign assign && assign.place() == Place.NONE && assign.value() instanceof Value.Literal literal && literal.text().equals("0");
        return zero ? Optional.of(List.of()) : Optional.empty();
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
