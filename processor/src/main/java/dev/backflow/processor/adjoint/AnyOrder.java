package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops of the reverse pass whose iterations may come in any order: each has elements of its own by the counter, and beside these they
 * meet in sums that none of them reads. Such a loop may count as that of the forward pass does, which the virtual machine's compiler
 * makes more of where it adds up products. Only sums of {@code double} are taken for the same in any order.
 */
final class AnyOrder {
    private final Reversal reversal;
    private final Value.Read counter;
    private final Set<Wire> own;
    private final Set<Wire> assigned = new HashSet<>();
    private final Set<Wire> sums = new HashSet<>();
    private final Set<Wire> reads = new HashSet<>();
    private final Set<Value.Element> added = new HashSet<>();
    private final Set<Value.Element> given = new HashSet<>();
    private final Set<Value.Element> seen = new HashSet<>();
    private boolean possible = true;

    private AnyOrder(Counting counting, List<Step> body, Reversal reversal) {
        this.reversal = reversal;
        this.counter = counting.counter().read();
        this.own = Walk.declares(body);
        Walk.steps(body, this::note);
        look(counting.start());
        look(counting.bound());
    }

    /** The iterations of {@code body}, the reverse of those of a loop that counts so, if they may come in any order. */
    static Optional<AnyOrder> of(Counting counting, List<Step> body, Reversal reversal) {
        if (!reversal.remembered().isInformed() || !Walk.endsBehind(body)) return Optional.empty();
        return Optional.of(new AnyOrder(counting, body, reversal)).filter(AnyOrder::isPossible);
    }

    /** Whether nothing is done but to add to sums: then the steps within the iterations may come in any order, too. */
    boolean addsUp() {
        return given.isEmpty() && added.stream().allMatch(this::isSum);
    }

    // ---- what the iterations do

    private void note(Step step) {
        if (step instanceof Step.Declare declare) {
            assigned.add(declare.wire());
            declare.value().ifPresent(this::look);
        } else if (Walk.target(step).isPresent()) {
            target(step, Walk.target(step).get());
            look(Walk.values(step).get(1));
        } else {
            possible &= !(step instanceof Step.Evaluate || step instanceof Step.Throw || step instanceof Step.Assert);
            Walk.values(step).forEach(this::look);
        }
    }

    private void target(Step step, Value target) {
        boolean sum = step instanceof Step.Update update && update.isSum() && target.type() == Type.DOUBLE;
        if (target instanceof Value.Read read) {
            (sum ? sums : assigned).add(read.wire());
            if (step instanceof Step.Update && !sum) reads.add(read.wire());
        } else if (target instanceof Value.Element element && element.type().isFloating()) {
            element.operands().forEach(this::look);
            (sum ? added : given).add(element);
        } else {
            possible = false;
        }
    }

    private void look(Value value) {
        Walk.reads(value, reads);
        Walk.values(value, v -> {
            possible &= !(v instanceof Value.Call || v instanceof Value.Library || v instanceof Value.NewRecord);
            if (v instanceof Value.Element element && element.type().isFloating()) seen.add(element);
        });
    }

    // ---- whether they meet

    private boolean isPossible() {
        return possible && own.containsAll(assigned) && sums.stream().allMatch(w -> own.contains(w) || !reads.contains(w))
            && given.stream().allMatch(this::isApart) && added.stream().allMatch(t -> isApart(t) || isSum(t));
    }

    /** Whether every iteration has this element to itself. */
    private boolean isApart(Value.Element target) {
        return isFixed(target.array()) && isOfVariable(target) && others(target, seen, given, added).stream().allMatch(o -> o.index().equals(counter) && o.array().equals(target.array()))
            && target.index().equals(counter);
    }

    /** Whether the iterations only add to whatever this element is. */
    private boolean isSum(Value.Element target) {
        return isOfVariable(target) && others(target, seen, given).isEmpty();
    }

    private boolean isOfVariable(Value.Element target) {
        return reversal.isShadowOfVariable(target.array());
    }

    /** What may be in the same array. */
    @SafeVarargs
    private Set<Value.Element> others(Value.Element target, Set<Value.Element>... elements) {
        Set<Value.Element> others = new HashSet<>();
        for (Set<Value.Element> some : elements)
            for (Value.Element other : some) if (other.array().equals(target.array()) || reversal.mayShare(target.array(), other.array())) others.add(other);
        return others;
    }

    /** Whether {@code array} is the same in every iteration. */
    private boolean isFixed(Value array) {
        return Walk.reads(array).stream().noneMatch(w -> own.contains(w) || sums.contains(w) || w == counter.wire());
    }
}
