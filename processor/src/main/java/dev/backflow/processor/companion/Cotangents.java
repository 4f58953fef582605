package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.adjoint.Sweeps;
import dev.backflow.processor.adjoint.Terms;
import dev.backflow.processor.analysis.Beyond;
import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code fInto} for several cotangents, for methods whose result is an array or a record: the forward pass once, the reverse pass
 * once for each. Where a reverse pass uses up what it reads, the forward pass runs again, on copies of what it overwrites.
 */
final class Cotangents {
    private final Differentiated method;
    private final Circuit circuit;
    private final Adjoint adjoint;
    private final Accumulation accumulation;
    private final Wire into, intos, dOut, dOuts, seed;
    private boolean storing;

    /** {@code adjoint} is for this form alone. */
    Cotangents(Differentiated method, Adjoint adjoint, Type gradient) {
        this.method = method;
        this.circuit = method.circuit();
        this.adjoint = adjoint;
        this.into = Wire.fresh("into", gradient);
        this.intos = Wire.fresh("intos", new Type.ArrayOf(gradient));
        this.accumulation = new Accumulation(method, adjoint, into);
        this.dOut = Wire.fresh("dOut", accumulation.cotangent());
        this.dOuts = Wire.fresh("dOuts", new Type.ArrayOf(dOut.type()));
        this.seed = Wire.fresh("seed", Type.INT);
    }

    /** With the forward pass once, if the reverse pass can run again. */
    Optional<Circuit> once() {
        Adjoint.Successive passes = adjoint.successive(accumulation.seeding(dOut));
        storing = passes.isStoring();
        Parameters arrays = new Parameters(method, adjoint, passes::leadsTo);
        List<Step> before = Sweeps.concat(checks(), arrays.mayMeet() ? arrays.together() : arrays.own());
        return passes.repeated(before, (again, reverse) -> Sweeps.concat(passes.isSeeded() ? shapes() : List.of(), List.of(each(0, round(passes, arrays, again, reverse)))))
            .map(body -> circuit(Sweeps.concat(body, List.of(answer()))));
    }

    /** Whether loops store what a pass for one cotangent might not. */
    boolean isStoring() {
        return storing;
    }

    private List<Step> round(Adjoint.Successive passes, Parameters arrays, List<Step> again, List<Step> reverse) {
        List<Step> round = new ArrayList<>();
        if (passes.isSeeded()) round.add(element(dOut, dOuts));
        round.add(element(into, intos));
        if (!again.isEmpty()) round.add(new Step.If(Terms.infix(">", seed.read(), Terms.integer(0)), again, List.of(), Place.NONE));
        if (!arrays.mayMeet()) round.addAll(arrays.direct(into));
        round.addAll(accumulation.scalars());
        round.addAll(reverse);
        round.addAll(accumulation.sums(arrays));
        return round;
    }

    /** Before anything is computed: there is a gradient for each cotangent, and each has the shapes of the arguments. */
    private List<Step> checks() {
        List<Step> checks = new ArrayList<>(List.of(CallForms.call("dev.backflow.Shadow.paired", dOuts.read(), intos.read())));
        List<Step> fitting = accumulation.fitting();
        if (!fitting.isEmpty()) checks.add(each(0, Sweeps.concat(List.of(element(into, intos)), fitting)));
        return checks;
    }

    /** Before anything is added: each cotangent has the shape of the result. */
    private List<Step> shapes() {
        Value value = adjoint.result().orElseThrow().read();
        if (Gradients.record(value.type()).isEmpty()) return List.of(CallForms.call("dev.backflow.Shadow.cotangents", value, dOuts.read()));
        Wire trial = Wire.fresh("trial", Gradients.shadow(value.type()));
        return List.of(each(0, List.of(element(dOut, dOuts), Step.Declare.of(trial, Gradients.zeros(value), Place.NONE), CallForms.call("dev.backflow.Shadow.add", Accumulation.gathered(dOut), trial.read()))));
    }

    private Step answer() {
        return new Step.Return(Optional.of(adjoint.result().orElseThrow().read()), Place.NONE);
    }

    private Circuit circuit(List<Step> body) {
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.addAll(List.of(dOuts, intos));
        return new Circuit(circuit.name() + "Into", parameters, Set.of(), circuit.result(), body, circuit.place());
    }

    // ---- the forward pass for each

    /** With the forward pass for each cotangent, on copies for all but one; empty if it may do more than return and write to what it is given. */
    Optional<Circuit> again(Calls calls) {
        List<Wire> objects = circuit.parameters().stream().filter(p -> p.type().isReference()).toList();
        boolean writes = objects.stream().anyMatch(adjoint.facts()::isWritten);
        if (writes && !objects.stream().allMatch(p -> p.type() instanceof Type.ArrayOf array && array.leaf() instanceof Type.Primitive)) return Optional.empty();
        if (Beyond.of(circuit, calls).isPresent()) return Optional.empty();
        Wire own = Wire.fresh("own", into.type()), owns = Wire.fresh("owns", intos.type()), value = Wire.fresh("value", circuit.result().orElseThrow());
        List<Step> body = new ArrayList<>(checks());
        body.add(Step.Declare.of(owns, new Value.NewArray((Type.ArrayOf) owns.type(), List.of(new Value.Length(dOuts.read()))), Place.NONE));
        body.add(each(1, onCopies(writes, owns)));
        body.add(new Step.Assign(new Value.Element(owns.read(), Terms.integer(0)), zeros(), Place.NONE));
        body.add(Step.Declare.of(value, run(circuit.parameters(), Terms.integer(0), owns), Place.NONE));
        body.add(each(0, Sweeps.concat(List.of(element(own, owns), element(into, intos)), accumulation.sum(own))));
        body.add(new Step.Return(Optional.of(value.read()), Place.NONE));
        return Optional.of(circuit(body));
    }

    private List<Step> onCopies(boolean writes, Wire owns) {
        List<Wire> arguments = new ArrayList<>();
        List<Step> steps = copied(circuit, writes, arguments);
        steps.add(new Step.Assign(new Value.Element(owns.read(), seed.read()), zeros(), Place.NONE));
        steps.add(new Step.Evaluate(run(arguments, seed.read(), owns), Place.NONE));
        return steps;
    }

    /** Makes copies of the objects that {@code circuit} is given, if it {@code writes} to them; {@code arguments} get what it can then be called with. */
    static List<Step> copied(Circuit circuit, boolean writes, List<Wire> arguments) {
        List<Step> steps = new ArrayList<>();
        Wire copies = Wire.fresh("copies", new Type.Reference("dev.backflow.Copies"));
        if (writes) steps.add(Step.Declare.of(copies, CallForms.call("new dev.backflow.Copies", Optional.of(copies.type()), List.of()), Place.NONE));
        for (Wire p : circuit.parameters()) {
            boolean copied = writes && p.type().isReference();
            Wire copy = copied ? Wire.fresh(p.name() + "Copy", p.type()) : p;
            if (copied) steps.add(Step.Declare.of(copy, new Value.Call(new Callee.Foreign("of", true, Optional.of(p.type())), List.of(copies.read(), p.read())), Place.NONE));
            arguments.add(copy);
        }
        return steps;
    }

    private Value zeros() {
        return CallForms.call(into.type().text() + ".like", Optional.of(into.type()), circuit.parameters().stream().<Value>map(Wire::read).toList());
    }

    private Value run(List<Wire> arguments, Value index, Wire owns) {
        List<Value> all = new ArrayList<>(arguments.stream().<Value>map(Wire::read).toList());
        all.add(new Value.Element(dOuts.read(), index));
        all.add(new Value.Element(owns.read(), index));
        return CallForms.call(circuit.name() + "Into", circuit.result(), all);
    }

    // ---- one cotangent

    /** {@code fInto} for one cotangent, in terms of that for several. */
    Circuit one() {
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.addAll(List.of(dOut, into));
        List<Value> arguments = new ArrayList<>(circuit.parameters().stream().<Value>map(Wire::read).toList());
        Wire only = Wire.fresh(dOuts.name(), dOuts.type()), single = Wire.fresh(intos.name(), intos.type()), value = Wire.fresh("value", circuit.result().orElseThrow());
        arguments.addAll(List.of(only.read(), single.read()));
        List<Step> body = List.of(Step.Declare.of(only, new Value.NewArrayOf((Type.ArrayOf) only.type(), List.of(dOut.read())), Place.NONE),
            Step.Declare.of(single, new Value.NewArrayOf((Type.ArrayOf) single.type(), List.of(into.read())), Place.NONE),
            Step.Declare.of(value, CallForms.call(circuit.name() + "Into", circuit.result(), arguments), Place.NONE), new Step.Return(Optional.of(value.read()), Place.NONE));
        return new Circuit(circuit.name() + "Into", parameters, Set.of(), circuit.result(), body, circuit.place());
    }

    private Step element(Wire wire, Wire array) {
        return Step.Declare.of(wire, new Value.Element(array.read(), seed.read()), Place.NONE);
    }

    /** A loop over the cotangents. */
    private Step each(int from, List<Step> body) {
        return each(seed, from, new Value.Length(dOuts.read()), body);
    }

    /** A loop in which {@code counter} goes up to {@code bound}. */
    static Step each(Wire counter, int from, Value bound, List<Step> body) {
        Step next = new Step.Update(counter.read(), Gates.standard().infix("+"), Terms.integer(1), Place.NONE);
        return new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(counter, Terms.integer(from), Place.NONE)), Terms.infix("<", counter.read(), bound), List.of(next), body, new Label("each"), new Label("next"), Place.NONE);
    }
}
