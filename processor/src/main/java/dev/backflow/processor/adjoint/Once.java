package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Names;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A constant array that every round of a loop makes and fills with the same numbers is made in the first round only: {@code t = null;
 * for (…) { if (t == null) { t = new double[n]; for (…) t[i] = 2 * a[i]; } … }}. It is not made before the loop, for what it is filled
 * with may throw, and must do so where the method does.
 */
final class Once {
    private final Step.Loop loop;
    private final Reversal reversal;
    private final List<Step> before = new ArrayList<>();
    private List<Step> forward;
    private List<Step> reverse;

    private Once(Step.Loop loop, Sweeps round, Reversal reversal) {
        this.loop = loop;
        this.reversal = reversal;
        forward = new ArrayList<>(round.forward());
        reverse = round.reverse();
    }

    /** The sweeps of a round of {@code loop} with such arrays outside. */
    static Invariants.Outside of(Step.Loop loop, Invariants.Outside round, Reversal reversal) {
        if (!reversal.remembered().isInformed()) return round;
        Once once = new Once(loop, round.body(), reversal);
        for (int i = 0; i + 1 < once.forward.size(); i++)
            if (once.forward.get(i) instanceof Step.Declare made && once.forward.get(i + 1) instanceof Step.Loop filling && once.isSame(made, filling, i + 2)) once.take(i, made, filling);
        return once.before.isEmpty() ? round : new Invariants.Outside(Sweeps.concat(round.before(), once.before), new Sweeps(once.forward, once.reverse));
    }

    private void take(int at, Step.Declare made, Step.Loop filling) {
        Value array = made.wire().read(), nothing = Frame.nothing(array.type());
        before.add(Step.Declare.of(made.wire(), nothing, Place.NONE));
        List<Step> first = List.of(new Step.Assign(array, made.value().orElseThrow(), made.place()), filling);
        Map<Wire, Value> names = new HashMap<>();
        List<Step> rest = new ArrayList<>(forward.subList(at + 2, forward.size()));
        rest.removeIf(step -> step instanceof Step.Declare name && name.value().filter(array::equals).isPresent() && names.put(name.wire(), array) == null);
        Renamed renamed = new Renamed(names);
        reversal.remade().rename(renamed);
        forward = new ArrayList<>(forward.subList(0, at));
        forward.add(new Step.If(Terms.infix("==", array, nothing), first, List.of(), made.place()));
        forward.addAll(renamed.block(rest));
        reverse = renamed.block(reverse);
    }

    /** Whether every round makes and fills the same array, and does no more with it from the step at {@code after} on than to read it. */
    private boolean isSame(Step.Declare made, Step.Loop filling, int after) {
        List<Step> rest = Sweeps.concat(forward.subList(after, forward.size()), reverse);
        return isMade(made, reversal) && isOnlyRead(made.wire(), rest) && new Filling(made.wire(), filling).isSame(made, filling);
    }

    private static boolean isMade(Step.Declare declare, Reversal reversal) {
        Optional<Value> made = declare.value().filter(Value.NewArray.class::isInstance);
        return made.isPresent() && !((Type.ArrayOf) made.get().type()).leaf().isReference() && !reversal.isActive(declare.wire());
    }

    /** Whether {@code steps} do no more with the array than to read numbers of it. */
    private static boolean isOnlyRead(Wire array, List<Step> steps) {
        Optional<Names> names = Walk.declares(steps).contains(array) ? Optional.empty() : Names.of(array, steps);
        return names.isPresent() && !Walk.anyStep(steps, step -> Walk.target(step).flatMap(Walk::base).filter(names.get()::has).isPresent());
    }

    /** What an array is filled with in a round. */
    private final class Filling {
        private final Wire array;
        private final Set<Wire> own;
        private final Set<Wire> changing = Walk.changed(forward);

        Filling(Wire array, Step.Loop filling) {
            this.array = array;
            own = Walk.declares(List.of(filling));
            own.add(array);
            changing.addAll(Walk.declares(forward));
        }

        boolean isSame(Step.Declare made, Step.Loop filling) {
            return made.value().orElseThrow().operands().stream().allMatch(this::isSame) && isSame(filling);
        }

        private boolean isSame(Step step) {
            if (Walk.target(step).isPresent() && !isOwn(Walk.target(step).get())) return false;
            boolean plain = step instanceof Step.Declare || step instanceof Step.Assign || step instanceof Step.Update || step instanceof Step.Loop || step instanceof Step.If || step instanceof Step.Remark;
            return plain && Walk.values(step).stream().allMatch(this::isSame) && Walk.blocks(step).stream().allMatch(block -> block.stream().allMatch(this::isSame));
        }

        /** Whether {@code target} is a number of the array, or a variable of what fills it. */
        private boolean isOwn(Value target) {
            if (target instanceof Value.Element element) return !element.type().isReference() && Walk.root(element).equals(array.read());
            return target instanceof Value.Read read && read.wire() != array && own.contains(read.wire());
        }

        /** Whether {@code value} is the same in every round. */
        private boolean isSame(Value value) {
            if (value instanceof Value.Read read) return own.contains(read.wire()) || !changing.contains(read.wire()) && reversal.remembered().isInvariant(read, loop);
            if (value instanceof Value.Element element && !Walk.root(element).equals(array.read()) && !reversal.remembered().isUntouched(element, loop)) return false;
            boolean pure = value instanceof Value.Apply apply && !apply.gate().declared() || value instanceof Value.Element || value instanceof Value.Length
                || value instanceof Value.Cast || value instanceof Value.Choice || value instanceof Value.Literal || value instanceof Value.Constant;
            return pure && value.operands().stream().allMatch(this::isSame);
        }
    }
}
