package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.adjoint.Pairs;
import dev.backflow.processor.adjoint.Setting;
import dev.backflow.processor.adjoint.Sweeps;
import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.analysis.Passing;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A method as a gate of other methods: a forward pass that leaves a tape, and a reverse pass that takes it up. */
final class PairForms {
    private final Pairs.Pair pair;
    private final Circuit circuit;
    private final Adjoint adjoint;
    private final Setting setting;
    private final Wire tape;

    PairForms(Pairs.Pair pair, Circuit circuit, Calls calls, Setting setting) {
        this(pair, circuit, Adjoint.of(circuit, pair.active(), passing(pair, circuit), calls, setting), setting);
    }

    /** {@code adjoint} is that of {@code circuit} as the pair needs it. */
    PairForms(Pairs.Pair pair, Circuit circuit, Adjoint adjoint, Setting setting) {
        this.pair = pair;
        this.circuit = circuit;
        this.setting = setting;
        this.adjoint = adjoint;
        this.tape = Wire.fresh("tape", new Type.Reference(pair.tape()));
    }

    private static Passing passing(Pairs.Pair pair, Circuit circuit) {
        Set<Wire> passing = new LinkedHashSet<>();
        for (int i = 0; i < pair.lasting().size(); i++) if (!pair.lasting().get(i)) passing.add(circuit.parameters().get(i));
        return new Passing(passing, !pair.spared());
    }

    List<Member> members(String access) {
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.addAll(shadows());
        List<Wire> fields = new ArrayList<>();
        circuit.result().ifPresent(t -> fields.add(Wire.fresh("value", t)));
        adjoint.seed().filter(s -> s.type().isReference()).ifPresent(s -> fields.add(Wire.fresh("shadow", s.type())));
        scalars().forEach(p -> fields.add(Wire.fresh(Gradients.field(p.name()), p.type())));
        int offered = fields.size();
        Sweeps sweeps = adjoint.apart(tape, Sweeps.concat(parameters, constants().stream().map(adjoint::adjoint).toList()), fields);
        List<Member> members = new ArrayList<>(methods(access, forward(access, parameters, sweeps.forward()), "The forward pass of {@code " + pair.name() + "}, for methods that call it."));
        members.addAll(methods(access, reverse(sweeps.reverse()), "The reverse pass of {@code " + pair.name() + "}."));
        members.add(new Member.TapeClass(access, pair.tape(), fields, offered, "What the reverse pass of {@code " + pair.name() + "} takes up from its forward pass.", false));
        return members;
    }

    private List<Member> methods(String access, Circuit body, String documentation) {
        return Companions.methods(access, body, documentation, setting);
    }

    /** The shadows that a caller passes, beside the arrays that are differentiated. */
    private List<Wire> shadows() {
        List<Wire> shadows = new ArrayList<>();
        for (int i = 0; i < circuit.parameters().size(); i++) {
            Wire p = circuit.parameters().get(i);
            if (pair.active().get(i) && p.type().isReference()) shadows.add(adjoint.adjoint(p));
        }
        return shadows;
    }

    /** Constant arrays whose names may lead to what is differentiated: they have shadows that nobody asks for. */
    private List<Wire> constants() {
        List<Wire> constants = new ArrayList<>();
        for (int i = 0; i < circuit.parameters().size(); i++) {
            Wire p = circuit.parameters().get(i);
            if (p.type().isReference() && !pair.active().get(i) && adjoint.facts().isActive(p)) constants.add(p);
        }
        return constants;
    }

    private List<Wire> scalars() {
        List<Wire> scalars = new ArrayList<>();
        for (int i = 0; i < circuit.parameters().size(); i++) {
            Wire p = circuit.parameters().get(i);
            if (pair.active().get(i) && !p.type().isReference()) scalars.add(p);
        }
        return scalars;
    }

    private Circuit forward(String access, List<Wire> parameters, List<Step> forward) {
        List<Step> body = new ArrayList<>();
        body.add(Step.Declare.of(tape, new Value.Call(new Callee.Foreign("new " + pair.tape(), false, Optional.of(tape.type())), List.of()), Place.NONE));
        constants().forEach(p -> body.add(Step.Declare.of(adjoint.adjoint(p), Gradients.zeros(p.read()), Place.NONE)));
        body.addAll(forward);
        if (!access.equals("private")) body.addAll(new Constants(circuit, adjoint, setting.diagnostics()).apart());
        adjoint.result().ifPresent(r -> body.add(set("value", r)));
        adjoint.seed().filter(s -> s.type().isReference()).ifPresent(s -> body.add(Walk.mentions(forward).contains(s) ? set("shadow", s) : blank(s)));
        body.add(new Step.Return(Optional.of(tape.read()), Place.NONE));
        return new Circuit(pair.forward(), parameters, Set.of(), Optional.of(tape.type()), body, circuit.place());
    }

    /** Nothing flows back through the result; the caller may still have a shadow for it. */
    private Step blank(Wire seed) {
        return new Step.Assign(new Value.Field(tape.read(), "shadow", seed.type()), Gradients.zeros(adjoint.result().orElseThrow().read()), Place.NONE);
    }

    private Step set(String field, Wire wire) {
        return new Step.Assign(new Value.Field(tape.read(), field, wire.type()), wire.read(), Place.NONE);
    }

    private Circuit reverse(List<Step> reverse) {
        List<Wire> parameters = new ArrayList<>(List.of(tape));
        adjoint.seed().filter(s -> !s.type().isReference()).ifPresent(parameters::add);
        List<Step> body = new ArrayList<>();
        for (Wire p : circuit.parameters())
            if (!p.type().isReference() && (scalars().contains(p) || adjoint.facts().isActive(p))) body.add(Step.Declare.of(adjoint.adjoint(p), new Value.Literal("0", Type.INT), Place.NONE));
        body.addAll(reverse);
        scalars().forEach(p -> body.add(set(Gradients.field(p.name()), adjoint.adjoint(p))));
        return new Circuit(pair.reverse(), parameters, Set.of(), Optional.empty(), body, circuit.place());
    }
}
