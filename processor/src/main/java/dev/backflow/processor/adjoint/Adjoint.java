package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.analysis.Passing;
import dev.backflow.processor.analysis.Remembered;
import dev.backflow.processor.analysis.State;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The reverse mode of one circuit, for one choice of differentiated parameters. */
public final class Adjoint {
    private final Reversal reversal;
    private final Facts facts;

    private Adjoint(Reversal reversal, Facts facts) {
        this.reversal = reversal;
        this.facts = facts;
    }

    /** The program with as few jumps as can be, which is what {@link #of} and the analyses expect. */
    public static Program structured(Program program) {
        return program.map(Structured::of);
    }

    /**
     * The adjoint of {@code circuit}.
     *
     * @param active which parameters are differentiated
     * @param passing the objects that may be written to between the passes
     * @param setting what the whole companion has in common
     */
    public static Adjoint of(Circuit circuit, List<Boolean> active, Passing passing, Calls calls, Setting setting) {
        Facts facts = calls.facts(circuit, active);
        Checks.of(circuit, facts, calls, setting.diagnostics());
        Fusion fusion = new Fusion(!setting.everything());
        Remembered remembered = setting.everything() ? Remembered.everything(circuit, facts, passing) : Remembered.of(circuit, facts, passing, fusion.chosen());
        boolean checkpointed = circuit.snapshots().isPresent() && !setting.everything();
        Map<Step.Loop, State> states = checkpointed ? Checks.checkpoints(circuit, facts, remembered, calls, setting.diagnostics()) : Map.of();
        fusion.keepsStates(states.keySet());
        return new Adjoint(new Reversal(circuit, facts, remembered, setting, fusion, states), facts);
    }

    /**
     * Forward and reverse pass in one body. Between them, {@code beginning} declares what all of the reverse pass sees, and
     * {@code seeding} gives the result its cotangent.
     */
    public List<Step> fused(List<Step> beginning, List<Step> seeding) {
        List<Step> steps = List.of();
        while (reversal.fusion().again()) {
            Reversal draft = reversal.draft();
            steps = new Passes(draft).fused(beginning, seeding);
            if (reversal.fusion().isSettled()) reversal.pairs().take(draft.pairs());
        }
        return primal(steps);
    }

    /** Whether {@link #fused} reverses loops one iteration at a time. */
    public boolean fuses() {
        return !reversal.fusion().chosen().isEmpty();
    }

    /**
     * The passes one after the other in one body, the reverse pass from its {@code seeding} on, for a reverse pass that is to run
     * once for each of several cotangents.
     */
    public Successive successive(List<Step> seeding) {
        Reversal draft = reversal.draft();
        return new Successive(draft, new Passes(draft).successive(seeding));
    }

    /** The passes of {@link #successive}. */
    public final class Successive {
        private final Reversal draft;
        private final Sweeps sweeps;

        private Successive(Reversal draft, Sweeps sweeps) {
            this.draft = draft;
            this.sweeps = sweeps;
        }

        /** Whether the forward pass has a name for the shadow of {@code parameter} or a part of it. */
        public boolean leadsTo(Wire parameter) {
            return Walk.mentions(sweeps.forward()).contains(adjoint(parameter));
        }

        /** Whether something flows back from the result. */
        public boolean isSeeded() {
            return seed().filter(Walk.mentions(sweeps.reverse())::contains).isPresent();
        }

        /** Whether loops store what {@link #fused} might not. */
        public boolean isStoring() {
            return reversal.fusion().isStoring();
        }

        /**
         * The forward pass after {@code before}; then {@code each} around the reverse pass, which is given what must be put back
         * if it has run before. Empty if the reverse pass cannot run again.
         */
        public Optional<List<Step>> repeated(List<Step> before, BiFunction<List<Step>, List<Step>, List<Step>> each) {
            return repeated(before, sweeps, each);
        }

        /** The same, where the reverse pass makes the shadow of the result, if nobody else has a name for that. */
        public Optional<List<Step>> repeatedFromSeed(List<Step> before, BiFunction<List<Step>, List<Step>, List<Step>> each) {
            return repeated(before, new Seeded(reversal).of(sweeps), each);
        }

        private Optional<List<Step>> repeated(List<Step> before, Sweeps passes, BiFunction<List<Step>, List<Step>, List<Step>> each) {
            List<Step> forward = Sweeps.concat(before, passes.forward());
            Optional<Sweeps> repetition = new Repetition(forward, passes.reverse(), draft).of(passes.reverse());
            repetition.ifPresent(r -> reversal.pairs().take(draft.pairs()));
            return repetition.map(r -> primal(Sweeps.concat(Sweeps.concat(forward, r.forward()), each.apply(r.reverse(), passes.reverse()))));
        }
    }

    /** Has {@link #fused} add nothing to the caller's arrays before all that may throw is done. */
    public void spareCaller() {
        reversal.fusion().sparesCaller();
    }

    /** Whether {@link #fused} has added to the caller's arrays before all that may throw is done. */
    public boolean exposesCaller() {
        return reversal.fusion().exposes();
    }

    /** The passes apart; what the reverse pass needs goes through fields of {@code tape}, which are added to {@code fields}. */
    public Sweeps apart(Wire tape, List<Wire> parameters, List<Wire> fields) {
        Sweeps sweeps = new Passes(reversal).apart(tape, parameters, fields);
        return new Sweeps(primal(sweeps.forward()), primal(sweeps.reverse()));
    }

    /** Whether {@link #apart} may follow {@link #fused}: no loop has been chosen for that, and no caller can write to anything between the passes. */
    public boolean servesBoth() {
        Circuit circuit = reversal.circuit();
        boolean numbers = circuit.result().filter(Type::isReference).isEmpty() && circuit.parameters().stream().noneMatch(p -> p.type().isReference());
        return numbers && !Walk.anyStep(circuit.body(), Step.Loop.class::isInstance);
    }

    private List<Step> primal(List<Step> steps) {
        return new PlainCalls(reversal.pairs()).block(steps);
    }

    /** What the circuit returns. */
    public Optional<Wire> result() {
        return reversal.result();
    }

    /** The cotangent of the result: a number that is given, or the shadow of the array that is returned. */
    public Optional<Wire> seed() {
        return reversal.seed();
    }

    /** The gradient on a parameter, or its shadow. */
    public Wire adjoint(Wire parameter) {
        return reversal.adjoint(parameter);
    }

    /** The facts that the adjoint rests on. */
    public Facts facts() {
        return facts;
    }

    /** Calls that no gradient flows through go to the method or gate itself, or to a copy of it. */
    static final class PlainCalls extends Rewriting {
        private final Pairs pairs;

        PlainCalls(Pairs pairs) {
            this.pairs = pairs;
        }

        @Override public Value value(Value value) {
            if (value instanceof Value.Call call && call.callee() instanceof Callee.Method method)
                return new Value.Call(new Callee.Foreign(pairs.copy(method).orElse(method.owner() + "." + method.name()), false, method.result()), call.operands());
            if (value instanceof Value.Call call && call.callee() instanceof Callee.Gated gate) return new Value.Call(new Callee.Foreign(gate.text(), false, gate.result()), call.operands());
            return value;
        }
    }

    /** A helper as it is, for calls that no gradient flows through. */
    public static List<Step> plain(Circuit circuit, Pairs pairs) {
        return new PlainCalls(pairs).block(circuit.body());
    }
}
