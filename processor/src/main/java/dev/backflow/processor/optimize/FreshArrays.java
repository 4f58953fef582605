package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Names;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Shadows of the reverse pass's own: what is added first to an element of a new array is assigned, {@code d[i] += e} becomes
 * {@code d[i] = e}, and no zero is stored that nobody reads any more.
 */
final class FreshArrays extends Revision {
    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = super.block(steps);
        if (out.stream().noneMatch(FreshArrays::isFresh)) return kept(steps, out);
        Map<Wire, List<Wire>> named = named(out);
        Set<Wire> summed = changed(out, FreshArrays::assigned, named), zeroed = changed(out, FreshArrays::unread, named);
        for (int i = 0; i < out.size(); i++) {
            if (!isFresh(out.get(i))) continue;
            Wire array = ((Step.Declare) out.get(i)).wire();
            List<Step> rest = out.subList(i + 1, out.size());
            if (array.isGradient() && summed.contains(array)) rest = Elements.first(array, rest, FreshArrays::assigned);
            if (zeroed.contains(array)) rest = Elements.last(array, rest, FreshArrays::unread);
            List<Step> all = new ArrayList<>(out.subList(0, i + 1));
            all.addAll(rest);
            out = all;
        }
        return kept(steps, out);
    }

    /** A generated array of numbers, which are all zero. */
    private static boolean isFresh(Step step) {
        return step instanceof Step.Declare declare && !declare.wire().isUsers() && declare.value().filter(v -> v instanceof Value.NewArray made && isWhole(made)).isPresent();
    }

    private static boolean isWhole(Value.NewArray made) {
        return made.type().leaf().isFloating() && made.operands().size() == made.type().rank();
    }

    /** The arrays that a variable may be a name for, or for a row of them. */
    private static Map<Wire, List<Wire>> named(List<Step> steps) {
        Map<Wire, List<Wire>> named = new HashMap<>();
        Walk.steps(steps, step -> Names.given(step).filter(v -> v.type().isArray()).flatMap(Walk::base).ifPresent(of -> named.computeIfAbsent(Walk.assigned(step).orElseThrow(), w -> new ArrayList<>()).add(of)));
        return named;
    }

    /** The arrays, by whatever of their names, with elements at which {@code change} would have something to do. */
    private static Set<Wire> changed(List<Step> steps, Function<Step, Optional<List<Step>>> change, Map<Wire, List<Wire>> named) {
        Set<Wire> changed = new HashSet<>();
        Walk.steps(steps, step -> Walk.target(step).filter(t -> change.apply(step).isPresent()).flatMap(Walk::base).ifPresent(changed::add));
        Deque<Wire> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) named.getOrDefault(open.pop(), List.of()).stream().filter(changed::add).forEach(open::push);
        return changed;
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
