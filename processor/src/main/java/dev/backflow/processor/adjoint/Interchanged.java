package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two loops of the reverse pass, one in the other, that only add up: the one that goes along the rows goes inside. The reverse of
 * {@code sum += a[i][k] * b[k][j]} over {@code k} goes down the columns of {@code b}; it is better off with {@code j} inside.
 */
final class Interchanged {
    private static final Set<String> LIGHT = Set.of("+", "-", "*");

    private final Step.Loop outer;
    private final Counting across;
    private final Reversal reversal;
    private final List<Step> names = new ArrayList<>();
    private Optional<Step.Loop> inner = Optional.empty();

    private Interchanged(Step.Loop outer, Counting across, Reversal reversal) {
        this.outer = outer;
        this.across = across;
        this.reversal = reversal;
    }

    /** {@code outer}, which only adds up in all that it holds, with the loop in it in the better order of both. */
    static List<Step> of(Step.Loop outer, Counting across, Reversal reversal) {
        Interchanged both = new Interchanged(outer, across, reversal);
        return both.isNest() ? both.steps() : Gathered.of(outer, reversal);
    }

    /** Whether the outer loop only gives names, and then holds the inner one, which only adds up. */
    private boolean isNest() {
        for (Step step : outer.body()) {
            if (inner.isPresent()) return false;
            if (step instanceof Step.Loop loop) inner = Optional.of(loop);
            else if ((isName(step) || isPart(step)) && Walk.values(step).stream().allMatch(Interchanged::isLight)) names.add(step);
            else return false;
        }
        return inner.isPresent() && inner.get().body().stream().allMatch(s -> isName(s) || s instanceof Step.Update && !carries(s));
    }

    /** Whether {@code step} changes a variable that goes from one iteration of the inner loop to the next. */
    private boolean carries(Step step) {
        return Walk.assigned(step).filter(Walk.declares(names)::contains).isPresent();
    }

    private static boolean isName(Step step) {
        return step instanceof Step.Remark || step instanceof Step.Declare name && !name.wire().type().isReference() && name.value().filter(Staging::isCheap).isPresent();
    }

    /** Whether {@code value} may be computed in every iteration of both loops. */
    private static boolean isLight(Value value) {
        return !Walk.any(value, v -> v instanceof Value.Apply apply && !LIGHT.contains(apply.gate().symbol()));
    }

    /** Whether {@code step} adds to a variable of the iteration. */
    private boolean isPart(Step step) {
        return step instanceof Step.Update update && update.target() instanceof Value.Read read && Walk.declares(names).contains(read.wire()) && Staging.isCheap(update.value());
    }

    private List<Step> steps() {
        Step.Loop along = inner.orElseThrow();
        Optional<Counting> counting = Counting.of(along).filter(c -> c.upwards() && isFree(c.start()) && isFree(c.bound()));
        List<Step> body = Sweeps.concat(names, along.body());
        if (counting.isEmpty() || jumps(counting.get().counter(), body) <= jumps(across.counter(), body)) return Gathered.of(outer, reversal);
        List<Step> turned = Gathered.of(along.with(Gathered.of(outer.with(body), reversal)), reversal);
        return isSafe(counting.get().start()) && isSafe(counting.get().bound()) ? turned : List.of(new Step.If(LoopSweeps.goesOn(across, across.start()), turned, List.of(), Place.NONE));
    }

    /** Whether {@code value} is the same in all iterations of the outer loop. */
    private boolean isFree(Value value) {
        Set<Wire> own = Walk.declares(outer.body());
        return Walk.reads(value).stream().noneMatch(w -> w == across.counter() || own.contains(w));
    }

    /** Whether {@code value} can be asked for if the outer loop does not go round. */
    private static boolean isSafe(Value value) {
        return value instanceof Value.Literal || value instanceof Value.Read;
    }

    /** How many elements of {@code body} are not beside the one before when {@code counter} goes on, nor the same. */
    private static long jumps(Wire counter, List<Step> body) {
        Set<Value.Element> elements = new HashSet<>();
        Walk.steps(body, s -> Walk.values(s).forEach(value -> Walk.values(value, v -> {
            if (v instanceof Value.Element element && !element.type().isReference()) elements.add(element);
        })));
        return elements.stream().filter(e -> Walk.reads(e.array()).contains(counter) || !e.index().equals(counter.read()) && Walk.reads(e.index()).contains(counter)).count();
    }
}
