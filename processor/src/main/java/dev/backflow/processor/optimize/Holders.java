package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Names;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that hold an array made in the rounds of a loop, some of them for longer than the round: {@code sum = new double[n];
 * … covariance = sum; …}.
 */
final class Holders {
    private final Step.Declare made;
    private final Step.Loop loop;
    private final List<Step> round;
    private final Set<Wire> holding = new HashSet<>();

    /** Of the array that the step {@code made}, one of the body of {@code loop} itself, declares and makes. */
    Holders(Step.Declare made, Step.Loop loop) {
        this.made = made;
        this.loop = loop;
        round = new ArrayList<>(loop.body());
        round.addAll(loop.update());
    }

    /** Whether none of them that is read still holds it when the next round makes its own, nobody else ever does, and the variable that it is made for holds no other. */
    boolean areGone() {
        boolean straight = !Walk.leaves(loop.body(), loop.exit()).contains(loop.next()), own = !Walk.changed(List.of(loop)).contains(made.wire());
        return straight && own && Names.atTimes(made.wire(), List.of(loop)).isPresent() && atNext().isEmpty();
    }

    /** Those that may hold an array of an earlier round when a round makes its own. */
    private Set<Wire> atNext() {
        Set<Wire> atNext = new HashSet<>(), declared = Walk.declares(loop.body());
        for (int size = -1; size != holding.size(); ) {
            size = holding.size();
            Set<Wire> before = Set.copyOf(holding);
            for (Step step : round) {
                if (step == made) holding.stream().filter(this::isReadBehind).forEach(atNext::add);
                take(step);
            }
            holding.removeAll(declared);
            holding.addAll(before);
        }
        return atNext;
    }

    /** Whether somebody may read {@code holder}, once the array is made, before it is given another. */
    private boolean isReadBehind(Wire holder) {
        return !Versions.isReplaced(holder, round.subList(round.indexOf(made) + 1, round.size()));
    }

    /** What a step of the round itself gives a variable is all that this holds; what other steps may give one, it may hold. */
    private void take(Step step) {
        if (step == made) holding.add(made.wire());
        else if (Names.given(step).isEmpty()) for (int size = -1; size != holding.size(); ) {
            size = holding.size();
            Walk.steps(List.of(step), this::mayTake);
        }
        else if (!mayTake(step)) Walk.assigned(step).ifPresent(holding::remove);
    }

    private boolean mayTake(Step step) {
        boolean takes = Names.given(step).filter(this::isHeld).isPresent();
        if (takes) Walk.assigned(step).ifPresent(holding::add);
        return takes;
    }

    private boolean isHeld(Value value) {
        return value.type().isArray() && Walk.base(value).filter(holding::contains).isPresent();
    }
}
