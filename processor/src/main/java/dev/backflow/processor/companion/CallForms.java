package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.adjoint.GradientNames;
import dev.backflow.processor.adjoint.Pairs;
import dev.backflow.processor.adjoint.Setting;
import dev.backflow.processor.adjoint.Sweeps;
import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.analysis.Passing;
import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.analysis.Lent;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.emit.Member;
import dev.backflow.processor.optimize.Outlined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a companion offers for one method: {@code f}, {@code fInto}, {@code fVjp} and the class of the gradient. */
final class CallForms {
    private final Differentiated method;
    private final Circuit circuit;
    private final Adjoint adjoint;
    private final Setting setting;
    private final String gradientClass;
    private final Wire into;
    private final boolean returns;
    private final Calls calls;
    private final Accumulation accumulation;
    private String worker;

    CallForms(Differentiated method, Calls calls, Setting setting) {
        this.method = method;
        this.calls = calls;
        this.circuit = method.circuit();
        this.setting = setting;
        this.adjoint = Adjoint.of(circuit, method.active(), Passing.NONE, calls, setting);
        this.gradientClass = GradientNames.gradient(circuit.name(), method.types(), method.overloaded());
        this.into = Wire.fresh("into", new Type.Reference(gradientClass));
        this.accumulation = new Accumulation(method, adjoint, into);
        this.returns = circuit.result().isPresent();
        warn(setting.diagnostics());
        check(setting.diagnostics());
        this.worker = circuit.name() + "Into";
    }

    private void check(Diagnostics diagnostics) {
        if (method.jacobian()) Jacobians.check(circuit, diagnostics);
        for (Wire p : circuit.parameters()) {
            if (method.workspace() && adjoint.facts().isRewired(p)) diagnostics.error(Code.WORKSPACE, circuit.place(), rewiring(p, "puts", "put"), p.name());
            if (adjoint.facts().mayBeRewired(p))
                Gradients.record(p.type()).filter(Type.RecordOf::holdsRows).ifPresent(r -> diagnostics.error(Code.RECORD, circuit.place(), r.name(), "may lead to an array in which " + rewiring(p, "replaces", "replace") + " rows; pass the array itself"));
        }
    }

    /** Who does that to what {@code parameter} leads to. */
    private String rewiring(Wire parameter, String does, String mayDo) {
        List<Lent> lent = Lent.of(parameter, circuit, adjoint.facts(), calls);
        return lent.isEmpty() ? circuit.name() + " " + does : lent.get(0).callee().name() + ", which is in another file and not declared pure, may " + mayDo;
    }

    /** Warns of gradients that are zero, unless that is declared. */
    private void warn(Diagnostics diagnostics) {
        List<Wire> zero = method.differentiated().stream().filter(p -> (returns || !p.type().isReference()) && !adjoint.facts().isUseful(p)).toList();
        if (zero.isEmpty()) return;
        Facts opened = calls.facts(Stops.opened(circuit), method.active());
        zero.stream().filter(p -> !opened.isUseful(p)).forEach(p -> diagnostics.warning(Code.ZERO_GRADIENT, circuit.place(), p.name()));
    }

    /** The adjoint that the forms are made of. */
    Adjoint adjoint() {
        return adjoint;
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        if (returns) {
            List<Member> work = working();
            if (circuit.result().get().isFloating()) members.add(plain());
            members.addAll(work);
            members.add(pullback());
            if (method.jacobian() && Jacobians.isFor(circuit)) members.addAll(jacobians(work));
        } else {
            members.addAll(methods(shadows(), "The reverse pass of {@code " + circuit.name()
                + "}: every shadow holds the cotangent of its array's final contents, and on return the gradient on the initial contents."));
        }
        members.add(new Member.GradientClass(method.access(), gradientClass, circuit.name(), circuit.result(), circuit.parameters(), carried(),
            "The gradient of {@code " + circuit.name() + "}.", false));
        return members;
    }

    /** What the gradient's class holds: all that is differentiated; for a method without result, the arrays are the caller's. */
    private List<Wire> carried() {
        return returns ? method.differentiated() : method.differentiated().stream().filter(p -> !p.type().isReference()).toList();
    }

    private List<Member> methods(Circuit body, String documentation) {
        return Companions.methods(method.access(), body, documentation, setting);
    }

    // ---- f and fVjp, in terms of fInto

    private Member plain() {
        List<Value> arguments = new ArrayList<>(reads(circuit.parameters()));
        arguments.add(new Value.Literal("1", Type.INT));
        return new Member.Method(method.access(), whole(circuit.name(), circuit.parameters(), arguments), "The value of {@code " + circuit.name() + "} and its gradient.");
    }

    private Member pullback() {
        Wire dOut = Wire.fresh("dOut", accumulation.cotangent());
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.add(dOut);
        return new Member.Method(method.access(), whole(circuit.name() + "Vjp", parameters, reads(parameters)),
            "The gradient of {@code " + circuit.name() + "} times {@code dOut}.");
    }

    private Circuit whole(String name, List<Wire> parameters, List<Value> arguments) {
        List<Value> all = new ArrayList<>(arguments);
        all.add(into.read());
        Value value = call(worker, circuit.result(), all);
        List<Step> body = List.of(zeros(into), new Step.Assign(new Value.Field(into.read(), "value", circuit.result().get()), value, Place.NONE), answer(into));
        return new Circuit(name, parameters, Set.of(), Optional.of(into.type()), body, circuit.place());
    }

    private Step zeros(Wire wire) {
        return Step.Declare.of(wire, call(gradientClass + ".like", Optional.of(wire.type()), reads(circuit.parameters())), Place.NONE);
    }

    private static Step answer(Wire wire) {
        return new Step.Return(Optional.of(wire.read()), Place.NONE);
    }

    // ---- the method that does the work

    private static final String ROWS = "The Jacobian: a row for each number of the result, a column for each that is differentiated.";
    private static final String ROWS_INTO = "Writes the result to {@code value} and the Jacobian to the rows of {@code jacobian}.";
    private static final String EACH = "The same for several cotangents: the gradient times each of {@code dOuts}, added to that of {@code intos} at the same place.";

    /** {@code fInto}, for one cotangent and for several. */
    private List<Member> working() {
        if (adjoint.seed().filter(s -> s.type().isReference()).isEmpty()) return single();
        Cotangents several = new Cotangents(method, Adjoint.of(circuit, method.active(), Passing.NONE, calls, setting), into.type());
        Optional<Circuit> once = several.once();
        if (once.isPresent() && !several.isStoring()) return Sweeps.concat(methods(several.one(), adds()), methods(once.get(), EACH));
        List<Member> single = single();
        Optional<Circuit> all = once.or(() -> several.again(calls));
        if (once.isPresent() && !adjoint.fuses()) single = methods(several.one(), adds());
        return Sweeps.concat(single, all.map(form -> methods(form, EACH)).orElse(List.of()));
    }

    /** {@code fInto} for one cotangent; where that might add to the caller's arrays and then throw, what it adds is gathered in a gradient of its own. */
    private List<Member> single() {
        Circuit plain = accumulating();
        if (!adjoint.exposesCaller() || new Parameters(method, adjoint).mayMeet()) return methods(plain, adds());
        worker = setting.pairs().free(circuit.name() + "Run");
        Circuit run = new Circuit(worker, plain.parameters(), plain.constants(), plain.result(), plain.body(), plain.place());
        String alone = "The same for an {@code into} of its own: after an exception, what that holds is of no use.";
        return Sweeps.concat(methods(guarded(plain.parameters()), adds()), Companions.methods("private", run, alone, setting));
    }

    private String adds() {
        return "The gradient of {@code " + circuit.name() + "} times {@code dOut}, added to {@code into}; returns the value.";
    }

    private Circuit guarded(List<Wire> parameters) {
        Wire own = Wire.fresh("own", into.type()), value = Wire.fresh("value", circuit.result().get());
        List<Value> arguments = reads(parameters.subList(0, parameters.size() - 1));
        arguments.add(own.read());
        List<Step> body = new ArrayList<>(List.of(zeros(own), Step.Declare.of(value, call(worker, circuit.result(), arguments), Place.NONE)));
        body.addAll(accumulation.sum(own));
        body.add(answer(value));
        return new Circuit(circuit.name() + "Into", parameters, Set.of(), circuit.result(), body, circuit.place());
    }

    private Circuit accumulating() {
        Wire dOut = adjoint.seed().filter(s -> !s.type().isReference()).orElseGet(() -> Wire.fresh("dOut", accumulation.cotangent()));
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.add(dOut);
        parameters.add(into);
        Parameters arrays = new Parameters(method, adjoint);
        List<Step> body = new ArrayList<>(accumulation.fitting());
        body.addAll(arrays.mayMeet() ? arrays.together() : arrays.apart(into));
        body.addAll(callsPair() ? called(method.pair(), dOut) : adjoint.fused(accumulation.scalars(), accumulation.seeding(dOut)));
        body.addAll(accumulation.sums(arrays));
        adjoint.result().ifPresent(r -> body.add(answer(r)));
        return new Circuit(circuit.name() + "Into", parameters, Set.of(), circuit.result(), body, circuit.place());
    }

    /** Whether the passes that others call do here, too: both come in parts, and where nothing repeats they would be the same parts once more. */
    boolean callsPair() {
        return circuit.result().filter(Type::isFloating).isPresent() && !Walk.anyStep(circuit.body(), Step.Loop.class::isInstance) && Outlined.isLong(circuit);
    }

    /** The passes of {@code pair}, called, with what they give. */
    private List<Step> called(Pairs.Pair pair, Wire dOut) {
        Wire tape = Wire.fresh("tape", new Type.Reference(pair.tape()));
        List<Value> given = reads(circuit.parameters());
        for (Wire p : method.differentiated()) if (p.type().isReference()) given.add(adjoint.facts().isActive(p) ? adjoint.adjoint(p).read() : Accumulation.part(into, p));
        List<Step> steps = new ArrayList<>(List.of(Step.Declare.of(tape, call(pair.forward(), Optional.of(tape.type()), given), Place.NONE), call(pair.reverse(), tape.read(), dOut.read())));
        for (Wire p : method.differentiated()) if (!p.type().isReference()) steps.add(taken(tape, Gradients.field(p.name()), adjoint.adjoint(p)));
        adjoint.result().ifPresent(r -> steps.add(taken(tape, "value", r)));
        return steps;
    }

    private static Step taken(Wire tape, String field, Wire into) {
        return Step.Declare.of(into, new Value.Field(tape.read(), field, into.type()), Place.NONE);
    }

    /** {@code fJacobian} and {@code fJacobianInto}; {@code work} may have {@code fInto} for several cotangents. */
    private List<Member> jacobians(List<Member> work) {
        Jacobians made = jacobians(true), given = jacobians(false);
        Optional<Circuit> whole = made.once(), into = given.once();
        if (whole.isPresent() && into.isPresent()) return Sweeps.concat(methods(whole.get(), ROWS), methods(into.get(), ROWS_INTO));
        boolean several = work.stream().anyMatch(m -> m instanceof Member.Method form && isForSeveral(form.circuit().parameters()));
        if (!several) {
            Jacobians.refuse(circuit, calls, setting.diagnostics());
            return List.of();
        }
        String plain = setting.pairs().free(circuit.name() + "Value");
        Circuit itself = new Circuit(plain, circuit.parameters(), circuit.constants(), circuit.result(), Adjoint.plain(circuit, setting.pairs()), circuit.place());
        return Sweeps.concat(Sweeps.concat(methods(made.again(plain), ROWS), methods(given.again(plain), ROWS_INTO)), Companions.methods("private", itself, "The method {@code " + circuit.name() + "} itself.", setting));
    }

    private boolean isForSeveral(List<Wire> parameters) {
        return parameters.get(parameters.size() - 1).type().equals(new Type.ArrayOf(into.type()));
    }

    private Jacobians jacobians(boolean made) {
        return new Jacobians(method, Adjoint.of(circuit, method.active(), Passing.NONE, calls, setting), into.type(), made);
    }

    /** The method without result: the caller's shadows are the cotangents, and then the gradients. */
    private Circuit shadows() {
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        List<Step> body = new ArrayList<>();
        List<Step> seeding = new ArrayList<>();
        Map<Wire, Value> shadows = new LinkedHashMap<>();
        Parameters arrays = new Parameters(method, adjoint);
        if (!arrays.mayMeet()) adjoint.spareCaller();
        List<Step> made = arrays.mayMeet() ? arrays.together() : arrays.constants();
        for (Wire p : method.differentiated()) {
            if (!p.type().isReference()) continue;
            Wire given = arrays.mayMeet() ? Wire.gradient(Gradients.field(p.name()), Gradients.shadow(p.type())) : adjoint.adjoint(p);
            parameters.add(given);
            Value name = new Value.Literal("\"" + p.name() + "\"", Type.STRING);
            if (arrays.reshapes(p)) seeding.add(call("dev.backflow.Shadow.fits", name, arrays.shadow(p), given.read()));
            else body.add(call("dev.backflow.Shadow.same", name, p.read(), given.read()));
            if (!arrays.mayMeet()) continue;
            seeding.add(call("dev.backflow.Shadow.add", given.read(), arrays.shadow(p)));
            seeding.add(call("dev.backflow.Shadow.clear", given.read()));
            shadows.put(p, given.read());
        }
        body.add(zeros(into));
        body.addAll(made);
        body.addAll(adjoint.fused(accumulation.scalars(), seeding));
        shadows.keySet().forEach(p -> body.addAll(arrays.handedBack(p, shadows)));
        body.addAll(accumulation.sums(arrays));
        body.add(answer(into));
        return new Circuit(circuit.name() + "Vjp", parameters, Set.of(), Optional.of(into.type()), body, circuit.place());
    }

    static List<Value> reads(List<Wire> wires) {
        return new ArrayList<>(wires.stream().map(Wire::read).toList());
    }

    static Value call(String text, Optional<Type> result, List<Value> arguments) {
        return new Value.Call(new Callee.Foreign(text, false, result), arguments);
    }

    static Step call(String text, Value... arguments) {
        return new Step.Evaluate(call(text, Optional.empty(), List.of(arguments)), Place.NONE);
    }
}
