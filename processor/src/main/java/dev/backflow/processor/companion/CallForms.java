package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.adjoint.GradientNames;
import dev.backflow.processor.adjoint.Pairs;
import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.emit.Member;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.optimize.Optimized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a companion offers for one method: {@code f}, {@code fInto}, {@code fVjp} and the class of the gradient. */
final class CallForms {
    private final Differentiated method;
    private final Circuit circuit;
    private final Adjoint adjoint;
    private final String gradientClass;
    private final Wire into;
    private final boolean returns;

    CallForms(Differentiated method, Calls calls, Gates gates, Pairs pairs, boolean everything) {
        this.method = method;
        this.circuit = method.circuit();
        this.adjoint = Adjoint.of(circuit, method.active(), calls, gates, pairs, everything);
        this.gradientClass = GradientNames.gradient(circuit.name(), method.types(), method.overloaded());
        this.into = Wire.fresh("into", new Type.Reference(gradientClass));
        this.returns = circuit.result().isPresent();
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        if (returns && circuit.result().get().isFloating()) members.add(plain());
        if (returns) {
            members.add(member(accumulating(), "The gradient of {@code " + circuit.name() + "} times {@code dOut}, added to {@code into}; returns the value."));
            members.add(pullback());
        } else {
            members.add(member(shadows(), "The reverse pass of {@code " + circuit.name()
                + "}: every shadow holds the cotangent of its array's final contents, and on return the gradient on the initial contents."));
        }
        members.add(new Member.GradientClass(method.access(), gradientClass, circuit.name(), circuit.result(), circuit.parameters(), carried(),
            "The gradient of {@code " + circuit.name() + "}."));
        return members;
    }

    /** What the gradient's class holds: all that is differentiated; for a method without result, the arrays are the caller's. */
    private List<Wire> carried() {
        return returns ? method.differentiated() : method.differentiated().stream().filter(p -> !p.type().isArray()).toList();
    }

    private Member member(Circuit body, String documentation) {
        return new Member.Method(method.access(), Optimized.of(body), documentation);
    }

    // ---- f and fVjp, in terms of fInto

    private Member plain() {
        List<Value> arguments = new ArrayList<>(reads(circuit.parameters()));
        arguments.add(new Value.Literal("1", Type.INT));
        return new Member.Method(method.access(), whole(circuit.name(), circuit.parameters(), arguments), "The value of {@code " + circuit.name() + "} and its gradient.");
    }

    private Member pullback() {
        Wire dOut = adjoint.seed().map(s -> Wire.fresh("dOut", s.type())).orElseGet(() -> Wire.fresh("dOut", circuit.result().get()));
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.add(dOut);
        return new Member.Method(method.access(), whole(circuit.name() + "Vjp", parameters, reads(parameters)),
            "The gradient of {@code " + circuit.name() + "} times {@code dOut}.");
    }

    private Circuit whole(String name, List<Wire> parameters, List<Value> arguments) {
        List<Value> all = new ArrayList<>(arguments);
        all.add(into.read());
        Value value = call(circuit.name() + "Into", circuit.result(), all);
        List<Step> body = List.of(zeros(), new Step.Assign(new Value.Field(into.read(), "value", circuit.result().get()), value, Place.NONE), answer(into));
        return new Circuit(name, parameters, Set.of(), Optional.of(into.type()), body, circuit.place());
    }

    private Step zeros() {
        return Step.Declare.of(into, call(gradientClass + ".like", Optional.of(into.type()), reads(circuit.parameters())), Place.NONE);
    }

    private static Step answer(Wire wire) {
        return new Step.Return(Optional.of(wire.read()), Place.NONE);
    }

    // ---- the method that does the work

    private Circuit accumulating() {
        Wire dOut = adjoint.seed().filter(s -> !s.type().isReference()).orElseGet(() -> Wire.fresh("dOut", circuit.result().get()));
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.add(dOut);
        parameters.add(into);
        List<Step> seeding = new ArrayList<>();
        adjoint.seed().filter(s -> s.type().isReference()).ifPresent(s -> seeding.add(call("dev.backflow.Shadow.add", dOut.read(), s.read())));
        List<Step> body = new ArrayList<>(shadowsOf(into));
        body.addAll(adjoint.fused(scalars(), seeding));
        body.addAll(sums());
        adjoint.result().ifPresent(r -> body.add(answer(r)));
        return new Circuit(circuit.name() + "Into", parameters, Set.of(), circuit.result(), body, circuit.place());
    }

    private Circuit shadows() {
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        List<Step> body = new ArrayList<>();
        for (Wire p : method.differentiated()) {
            if (!p.type().isReference()) continue;
            parameters.add(adjoint.adjoint(p));
            body.add(call("dev.backflow.Shadow.same", new Value.Literal("\"" + p.name() + "\"", Type.STRING), p.read(), adjoint.adjoint(p).read()));
        }
        body.add(zeros());
        circuit.parameters().stream().filter(p -> p.type().isReference() && !method.isDifferentiated(p) && adjoint.facts().isActive(p))
            .forEach(p -> body.add(fresh(p)));
        body.addAll(adjoint.fused(scalars(), List.of()));
        body.addAll(sums());
        body.add(answer(into));
        return new Circuit(circuit.name() + "Vjp", parameters, Set.of(), Optional.of(into.type()), body, circuit.place());
    }

    /** The gradients on numbers begin at zero. */
    private List<Step> scalars() {
        List<Step> steps = new ArrayList<>();
        for (Wire p : method.differentiated())
            if (!p.type().isReference() && adjoint.facts().isActive(p))
                steps.add(Step.Declare.of(adjoint.adjoint(p), new Value.Literal("0", Type.INT), Place.NONE));
        return steps;
    }

    /** The shadows of arrays: those of {@code into} itself where the method only reads the array. */
    private List<Step> shadowsOf(Wire gradient) {
        List<Step> steps = new ArrayList<>();
        List<Wire> written = written();
        Optional<Wire> aliases = mayMeet(written) ? Optional.of(Wire.fresh("aliases", new Type.Reference("dev.backflow.Shadow.Aliases"))) : Optional.empty();
        aliases.ifPresent(a -> steps.add(Step.Declare.of(a, call("new dev.backflow.Shadow.Aliases", Optional.of(a.type()), List.of()), Place.NONE)));
        for (Wire p : circuit.parameters()) {
            if (!p.type().isReference() || !adjoint.facts().isActive(p)) continue;
            if (!written.isEmpty() && aliases.isPresent())
                steps.add(Step.Declare.of(adjoint.adjoint(p), new Value.Call(new Callee.Foreign("like", true, Optional.of(p.type())), List.of(aliases.get().read(), p.read())), Place.NONE));
            else if (!method.isDifferentiated(p) || written.contains(p)) steps.add(fresh(p));
            else steps.add(Step.Declare.of(adjoint.adjoint(p), new Value.Field(gradient.read(), Gradients.field(p.name()), p.type()), Place.NONE));
        }
        return steps;
    }

    private Step fresh(Wire parameter) {
        return Step.Declare.of(adjoint.adjoint(parameter), call("dev.backflow.Shadow.like", Optional.of(parameter.type()), List.of(parameter.read())), Place.NONE);
    }

    private List<Wire> written() {
        return circuit.parameters().stream().filter(p -> p.type().isReference() && adjoint.facts().isActive(p) && adjoint.facts().isWritten(p)).toList();
    }

    /** Whether arrays that the method overwrites may be the same as others that it is given. */
    private boolean mayMeet(List<Wire> written) {
        long arrays = circuit.parameters().stream().filter(p -> p.type().isReference() && p.type().carries()).count();
        return !written.isEmpty() && (arrays > 1 || written.stream().anyMatch(p -> p.type() instanceof Type.ArrayOf a && a.rank() > 1));
    }

    /** What was gathered beside {@code into} is added to it. */
    private List<Step> sums() {
        List<Step> steps = new ArrayList<>();
        List<Wire> written = written();
        boolean met = mayMeet(written);
        for (Wire p : method.differentiated()) {
            if (!adjoint.facts().isActive(p)) continue;
            Value sum = new Value.Field(into.read(), Gradients.field(p.name()), p.type());
            Value d = adjoint.adjoint(p).read();
            if (!p.type().isReference()) steps.add(new Step.Update(sum, Gates.standard().infix("+"), d, Place.NONE));
            else if (returns && (met || written.contains(p))) {
                steps.add(call("dev.backflow.Shadow.add", d, sum));
                if (met) steps.add(call("dev.backflow.Shadow.clear", d));
            }
        }
        return steps;
    }

    private static List<Value> reads(List<Wire> wires) {
        return new ArrayList<>(wires.stream().map(Wire::read).toList());
    }

    private static Value call(String text, Optional<Type> result, List<Value> arguments) {
        return new Value.Call(new Callee.Foreign(text, false, result), arguments);
    }

    private static Step call(String text, Value... arguments) {
        return new Step.Evaluate(call(text, Optional.empty(), List.of(arguments)), Place.NONE);
    }
}
