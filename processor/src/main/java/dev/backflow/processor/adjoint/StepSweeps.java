package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Label;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sweeps of every kind of step. */
final class StepSweeps implements Step.Cases<Sweeps> {
    /** A declaration's type before the variable. */
    private static final Pattern TYPED = Pattern.compile("(final )?[\\w.]+(\\[\\])* (\\w+(\\[\\])* = )");

    private final Reversal reversal;
    private final NumberSweeps numbers;

    StepSweeps(Reversal reversal) {
        this.reversal = reversal;
        this.numbers = new NumberSweeps(reversal);
    }

    /** The sweeps of a block: those of its steps, one after the other. */
    Sweeps block(List<Step> steps) {
        return block(steps, Sweeps.NONE);
    }

    /** The sweeps of a block that goes on with {@code rest}. */
    Sweeps block(List<Step> steps, Sweeps rest) {
        List<Sweeps> each = new ArrayList<>();
        steps.forEach(step -> each.add(step.accept(this)));
        Sweeps.Chain chain = new Sweeps.Chain(rest);
        for (int i = steps.size() - 1; i >= 0; i--) before(steps.get(i), each.get(i), chain, Set.of());
        return Shared.of(chain.sweeps(), reversal);
    }

    /**
     * The sweeps of the first {@code end} steps, for a block whose passes follow one another. The others have gone into
     * {@code rest}.
     */
    Sweeps together(List<Step> steps, int end, Sweeps rest) {
        List<Optional<OneByOne>> fused = new ArrayList<>();
        List<Sweeps> each = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            List<Step> behind = steps.subList(i + 1, steps.size());
            fused.add(steps.get(i) instanceof Step.Loop loop ? OneByOne.of(loop, behind, reversal, this) : Optional.empty());
            each.add(fused.get(i).isPresent() ? Sweeps.NONE : steps.get(i).accept(this));
        }
        Sweeps.Chain chain = new Sweeps.Chain(rest);
        Set<Wire> early = new HashSet<>();
        for (int i = end - 1; i >= 0; i--) {
            if (fused.get(i).isEmpty()) {
                before(steps.get(i), each.get(i), chain, early);
                continue;
            }
            Sweeps both = fused.get(i).get().then(chain.sweeps());
            chain = new Sweeps.Chain(both);
            early.addAll(Walk.mentions(both.forward()));
        }
        return Shared.of(chain.sweeps(), reversal);
    }

    private void before(Step step, Sweeps sweeps, Sweeps.Chain chain, Set<Wire> early) {
        born(step, chain, early);
        guarded(step, chain);
        chain.after(sweeps);
    }

    /** The gradient on a variable begins at zero where the reverse pass enters the part that knows the variable. */
    private void born(Step step, Sweeps.Chain rest, Set<Wire> early) {
        if (!(step instanceof Step.Declare declare) || declare.wire().type().isReference() || !reversal.isActive(declare.wire())) return;
        Wire adjoint = reversal.adjoint(declare.wire());
        Step zero = Step.Declare.of(adjoint, Terms.zero(), Place.NONE);
        if (early.contains(adjoint)) rest.after(new Sweeps(List.of(zero), List.of()));
        else rest.beginsWith(zero);
    }

    /** What control did not reach is not reversed. */
    private void guarded(Step step, Sweeps.Chain rest) {
        Optional<Value> reached = rest.isReversed() ? reversal.exits().reached(step) : Optional.empty();
        reached.ifPresent(r -> rest.reverse(List.of(new Step.If(r, rest.reverse(), List.of(), Place.NONE))));
    }

    static List<Step> reversed(Place place, List<Step> steps) {
        if (steps.isEmpty() || place.text().isEmpty()) return steps;
        return Sweeps.concat(List.of(new Step.Remark("backprop " + withoutType(place.text()))), steps);
    }

    /** {@code num = x + sigy} for {@code double num = x + sigy}. */
    private static String withoutType(String statement) {
        Matcher typed = TYPED.matcher(statement);
        return typed.lookingAt() ? statement.substring(typed.start(3)) : statement;
    }

    // ---- values into variables

    @Override public Sweeps declare(Step.Declare step) {
        Wire wire = step.wire();
        if (step.value().isEmpty()) return wire.type().isReference() && reversal.isActive(wire)
            ? Sweeps.inactive(step, new Step.Declare(reversal.adjoint(wire), Optional.empty(), step.place())) : Sweeps.inactive(step);
        Value value = step.value().get();
        if (value instanceof Value.Call call && CallSweeps.isGradient(call, reversal)) return called(step, wire.read(), true, call, step.place());
        noteRewritable(step, wire, value);
        if (!reversal.isActive(wire)) return Sweeps.inactive(step);
        if (wire.type().isReference()) return new ReferenceSweeps(reversal).made(step, wire.read(), value, true, step.place());
        return numbers.assigned(step, wire.read(), value, reversal.adjoint(wire).read());
    }

    private Sweeps called(Step step, Value target, boolean declares, Value.Call call, Place place) {
        Sweeps sweeps = CallSweeps.of(step, Optional.of(target), declares, call, place, reversal);
        boolean numbers = target.type().isFloating() && call.operands().stream().noneMatch(o -> o.type().isReference() && reversal.facts().isVarying(o));
        if (!numbers || !reversal.isActive(target) || !reversal.mayMiss(step)) return sweeps;
        return new Sweeps(sweeps.forward(), List.of(Missed.spared(reversal.adjoint(((Value.Read) target).wire()).read(), sweeps.reverse())));
    }

    private void noteRewritable(Step step, Wire wire, Value value) {
        if (Staging.isCheap(value) && reversal.isStable(value, step) && reversal.isStableAfter(wire.read(), step))
            reversal.rewritable(wire, value);
    }

    @Override public Sweeps assign(Step.Assign step) {
        if (step.value() instanceof Value.Call call && CallSweeps.isGradient(call, reversal)) return called(step, step.target(), false, call, step.place());
        if (!reversal.isActive(step.target())) return Sweeps.inactive(step);
        if (step.target().type().isReference()) return new ReferenceSweeps(reversal).made(step, step.target(), step.value(), false, step.place());
        return numbers.overwritten(step, step.target(), step.value());
    }

    @Override public Sweeps update(Step.Update step) {
        return reversal.isActive(step.target()) ? numbers.updated(step) : Sweeps.inactive(step);
    }

    @Override public Sweeps leaveWith(Step.Return step) {
        boolean last = reversal.exits().isTail(step);
        List<Step> jump = last ? List.of() : List.of(reversal.exits().leaving(reversal.exits().method(), step), new Step.Leave(reversal.exits().method(), step.place()));
        if (step.value().isEmpty()) return new Sweeps(jump, List.of());
        Value value = step.value().get();
        Value result = reversal.result().orElseThrow().read();
        Step.Assign assign = new Step.Assign(result, value, step.place());
        reversal.standsFor(assign, step);
        Sweeps sweeps;
        if (value instanceof Value.Call call && CallSweeps.isGradient(call, reversal)) sweeps = CallSweeps.of(assign, Optional.of(result), false, call, step.place(), reversal);
        else if (!reversal.isActive(value)) sweeps = Sweeps.inactive(assign);
        else if (value.type().isReference()) sweeps = new ReferenceSweeps(reversal).made(assign, result, value, false, step.place());
        else sweeps = numbers.assigned(assign, result, value, reversal.seed().orElseThrow().read());
        return sweeps.then(new Sweeps(jump, List.of()));
    }

    @Override public Sweeps evaluate(Step.Evaluate step) {
        if (step.value() instanceof Value.Call call && CallSweeps.isGradient(call, reversal)) return CallSweeps.of(step, Optional.empty(), false, call, step.place(), reversal);
        if (step.value() instanceof Value.Library library && reversal.isActive(library.operands().get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0)))
            return new LibrarySweeps(reversal).moved(step, library);
        return Sweeps.inactive(step);
    }

    // ---- control

    @Override public Sweeps branch(Step.If step) {
        Sweeps then = block(step.then()), otherwise = block(step.otherwise());
        Step.If plain = new Step.If(step.condition(), then.forward(), otherwise.forward(), step.place());
        if (then.reverse().isEmpty() && otherwise.reverse().isEmpty()) return Sweeps.inactive(plain);
        Staging staging = reversal.staging(step);
        Value condition = staging.use(step.condition());
        Staging.Staged staged = staging.stage(List.of(step.condition()));
        Step again = new Step.If(staged.values().get(0), then.forward(), otherwise.forward(), step.place());
        return new Sweeps(Sweeps.concat(staged.before(), List.of(again)), List.of(new Step.If(condition, then.reverse(), otherwise.reverse(), Place.NONE)));
    }

    @Override public Sweeps choose(Step.Switch step) {
        List<Sweeps> each = new ArrayList<>();
        step.arms().forEach(arm -> each.add(block(arm.body())));
        List<Step.Arm> forward = new ArrayList<>(), reverse = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            List<String> labels = step.arms().get(i).labels();
            forward.add(new Step.Arm(labels, each.get(i).forward()));
            reverse.add(new Step.Arm(labels, each.get(i).reverse()));
        }
        if (reverse.stream().allMatch(arm -> arm.body().isEmpty())) return Sweeps.inactive(new Step.Switch(step.selector(), forward, step.place()));
        Staging staging = reversal.staging(step);
        Value selector = staging.use(step.selector());
        Staging.Staged staged = staging.stage(List.of(step.selector()));
        return new Sweeps(Sweeps.concat(staged.before(), List.of(new Step.Switch(staged.values().get(0), forward, step.place()))),
            List.of(new Step.Switch(selector, reverse, Place.NONE)));
    }

    @Override public Sweeps loop(Step.Loop step) {
        return new LoopSweeps(reversal, this).of(step);
    }

    @Override public Sweeps scope(Step.Scope step) {
        Sweeps body = block(step.body());
        Step again = new Step.Scope(step.label(), body.forward(), step.place());
        return flagged(List.of(step.label()), new Sweeps(List.of(again), body.reverse()));
    }

    /** Declares the flags of labels that were left by a jump. */
    Sweeps flagged(List<Label> labels, Sweeps sweeps) {
        List<Step> flags = new ArrayList<>();
        for (Label label : labels)
            if (reversal.exits().hasFlag(label)) flags.add(Step.Declare.of(reversal.exits().flag(label), Terms.zero(), Place.NONE));
        return flags.isEmpty() ? sweeps : new Sweeps(Sweeps.concat(flags, sweeps.forward()), sweeps.reverse());
    }

    @Override public Sweeps leave(Step.Leave step) {
        return new Sweeps(List.of(reversal.exits().leaving(step.label(), step), step), List.of());
    }

    @Override public Sweeps raise(Step.Throw step) {
        return Sweeps.inactive(step);
    }

    @Override public Sweeps check(Step.Assert step) {
        return Sweeps.inactive(step);
    }

    @Override public Sweeps remark(Step.Remark step) {
        return Sweeps.inactive(step);
    }
}
