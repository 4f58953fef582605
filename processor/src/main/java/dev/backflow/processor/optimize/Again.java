package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Names;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An array that every round of a loop makes, and that nothing knows any more when the round has ended, is made once: {@code
 * double[] d = null; for (…) { d = Rows.again(d, n); … }}. Nothing else differs, whatever its length is in each round. Where the
 * round gives every element a value before it reads it, it is {@code d = Rows.sized(d, n)}, which does not clear the array.
 */
final class Again extends Revision {
    private final Set<Wire> once = new HashSet<>();
    private final List<Step> before = new ArrayList<>();
    private final Lengths lengths;
    private Step.Loop outermost;
    private int loops;

    private Again(List<Step> body) {
        Set<Wire> twice = new HashSet<>();
        Walk.steps(body, step -> {
            if (step instanceof Step.Declare declare && !once.add(declare.wire())) twice.add(declare.wire());
        });
        once.removeAll(twice);
        lengths = new Lengths(body);
    }

    static List<Step> made(List<Step> body) {
        return Walk.anyStep(body, step -> step instanceof Step.Loop loop && Walk.anyStep(loop.body(), Again::makes)) ? new Again(body).block(body) : body;
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (loops == 1 && step instanceof Step.Declare declare && isMade(declare) && isGone(declare, i, steps)) out.add(again(declare, new Filled(steps, i, lengths).isAfter(i)));
            else out.addAll(step.accept(this));
            if (loops == 0 && !before.isEmpty()) declared(out);
        }
        return kept(steps, out);
    }

    /** Declares the arrays before the loop that {@code out} ends with, and before what is said about it. */
    private void declared(List<Step> out) {
        int at = out.size() - 1;
        while (at > 0 && out.get(at - 1) instanceof Step.Remark) at--;
        out.addAll(at, before);
        before.clear();
    }

    /** Whether nobody has got the array that the step at {@code at} declares when the next round comes to that step. */
    private boolean isGone(Step.Declare made, int at, List<Step> block) {
        boolean local = Names.of(made.wire(), block.subList(at + 1, block.size())).isPresent();
        return local || block == outermost.body() && new Holders(made, outermost).areGone();
    }

    private static boolean makes(Step step) {
        return step instanceof Step.Declare declare && declare.value().filter(Value.NewArray.class::isInstance).isPresent();
    }

    /** Whether the variable is declared once, with a new array of numbers, whose life is its own where nobody else gets it. */
    private boolean isMade(Step.Declare declare) {
        if (!once.contains(declare.wire()) || !(declare.value().orElse(null) instanceof Value.NewArray made)) return false;
        Type.ArrayOf type = made.type();
        boolean numbers = type.leaf().isFloating() && type.rank() <= 2 && made.operands().size() == type.rank();
        boolean sized = made.operands().stream().allMatch(Value.Literal.class::isInstance);
        return numbers && !sized;
    }

    private Step again(Step.Declare declare, boolean filled) {
        Wire array = declare.wire();
        before.add(Step.Declare.of(array, new Value.Literal("null", array.type()), Place.NONE));
        List<Value> operands = new ArrayList<>(List.of(array.read()));
        operands.addAll(((Value.NewArray) declare.value().orElseThrow()).operands());
        String way = filled ? "dev.backflow.Rows.sized" : "dev.backflow.Rows.again";
        return new Step.Assign(array.read(), new Value.Call(new Callee.Foreign(way, false, Optional.of(array.type())), operands), declare.place());
    }

    @Override public List<Step> loop(Step.Loop step) {
        if (loops++ == 0) outermost = step;
        List<Step> body = block(step.body());
        loops--;
        return List.of(step.with(body));
    }
}
