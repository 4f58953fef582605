package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a loop names in its iterations, and always finds the same, is remembered once, after the loop: {@code row = null; for (…) { row
 * = a[c]; … } last = row;}. It is not named before the loop, for it may throw, and must do so where the method does; where no iteration
 * has come to it, no iteration asks for it on the way back.
 */
final class Lasting extends Rewriting {
    private final Step.Loop loop;
    private final Reversal reversal;
    private final Set<Wire> needed;
    private final Set<Wire> once = new HashSet<>();
    /** Variables of inner loops that go out of this one, too. */
    private final Set<Wire> moved = new HashSet<>();
    private final List<Step> before = new ArrayList<>();
    private final List<Step> after = new ArrayList<>();
    /** What the reverse pass reads in place of the variables of the forward pass. */
    private final Map<Wire, Value> last = new HashMap<>();

    private Lasting(Step.Loop loop, Sweeps body, Reversal reversal) {
        this.loop = loop;
        this.reversal = reversal;
        this.needed = Walk.mentions(body.reverse());
        Set<Wire> again = new HashSet<>();
        Walk.steps(body.forward(), step -> Walk.assigned(step).filter(wire -> !once.add(wire)).ifPresent(again::add));
        once.removeAll(again);
        Walk.steps(body.forward(), step -> {
            if (step instanceof Step.Declare declare && isOfInner(declare)) moved.addAll(Walk.reads(declare.value().orElseThrow()));
        });
    }

    /** The sweeps of a round of {@code loop} with such names outside. */
    static Invariants.Outside of(Step.Loop loop, Invariants.Outside round, Reversal reversal) {
        if (!reversal.remembered().isInformed() || round.body().reverse().isEmpty() || isLeftFurther(loop, reversal)) return round;
        Lasting lasting = new Lasting(loop, round.body(), reversal);
        List<Step> forward = lasting.block(round.body().forward());
        if (lasting.after.isEmpty()) return round;
        Renamed renamed = new Renamed(lasting.last);
        reversal.remade().rename(renamed);
        return new Invariants.Outside(Sweeps.concat(round.before(), lasting.before), new Sweeps(forward, renamed.block(round.body().reverse())), Sweeps.concat(round.after(), lasting.after));
    }

    /** Whether control may leave the loop for somewhere else than behind it. */
    private static boolean isLeftFurther(Step.Loop loop, Reversal reversal) {
        return reversal.exits().leaves(loop.body()).stream().anyMatch(label -> label != loop.next() && label != loop.exit());
    }

    @Override public List<Step> declare(Step.Declare step) {
        Wire wire = step.wire();
        if (moved.contains(wire)) {
            before.add(step);
            return List.of();
        }
        if (step.value().isEmpty()) return List.of(step);
        if (isOfInner(step)) {
            after.add(step);
            return List.of();
        }
        if (!isLasting(wire, step.value().get())) return List.of(step);
        Wire name = wire.isGradient() ? Wire.gradient(wire.name(), wire.type()) : Wire.fresh(wire.name(), wire.type());
        reversal.last(name, step.value().get());
        last.put(wire, name.read());
        before.add(Step.Declare.of(wire, Frame.nothing(wire.type()), Place.NONE));
        after.add(Step.Declare.of(name, wire.read(), Place.NONE));
        return List.of(new Step.Assign(wire.read(), step.value().get(), step.place()));
    }

    /** Whether {@code step} names what an inner loop has left, and this one lasts for that, too. */
    private boolean isOfInner(Step.Declare step) {
        return needed.contains(step.wire()) && reversal.last(step.wire()).filter(value -> reversal.isInvariant(value, loop)).isPresent();
    }

    private boolean isLasting(Wire wire, Value value) {
        if (!needed.contains(wire) || !once.contains(wire) || value.standsAlone() || value instanceof Value.Literal) return false;
        Optional<Value> again = reversal.rewritable(wire).or(() -> reversal.remade().of(wire));
        return again.isEmpty() && reversal.isInvariant(value, loop);
    }

    /** Inner loops have named what lasts there themselves. */
    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step);
    }
}
