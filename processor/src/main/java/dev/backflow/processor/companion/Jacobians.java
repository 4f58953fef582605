package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.adjoint.Sweeps;
import dev.backflow.processor.adjoint.Terms;
import dev.backflow.processor.analysis.Beyond;
import dev.backflow.processor.analysis.Calls;
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
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.optimize.ByRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The Jacobian of a method whose result is an array of numbers: the forward pass once, then for each row the reverse pass, whose
 * cotangent is one for the row's own number of the result. Where all that is differentiated are numbers and vectors that nobody
 * writes to, the gradients on them are columns of the row; else they are gathered in a gradient, and the row is that as one vector.
 */
final class Jacobians {
    private static final Type.ArrayOf VECTOR = new Type.ArrayOf(Type.DOUBLE), MATRIX = new Type.ArrayOf(VECTOR);

    private final Differentiated method;
    private final Circuit circuit;
    private final Adjoint adjoint;
    private final boolean made;
    private final Wire into, value, jacobian = Wire.fresh("jacobian", MATRIX), row = Wire.fresh("row", VECTOR), output = Wire.fresh("output", Type.INT);
    private final Accumulation accumulation;
    private final Columns columns;

    /**
     * @param adjoint is for this form alone
     * @param made whether the Jacobian is made here, and not the caller's
     */
    Jacobians(Differentiated method, Adjoint adjoint, Type gradient, boolean made) {
        this.method = method;
        this.circuit = method.circuit();
        this.adjoint = adjoint;
        this.made = made;
        this.into = Wire.fresh("into", gradient);
        this.value = Wire.fresh("value", circuit.result().orElseThrow());
        this.accumulation = new Accumulation(method, adjoint, into);
        this.columns = new Columns(method.differentiated());
    }

    /** Whether the method's result is what a Jacobian has rows for. */
    static boolean isFor(Circuit circuit) {
        return circuit.result().filter(Jacobians::isVector).isPresent();
    }

    /** Refuses a method that returns anything else. */
    static void check(Circuit circuit, Diagnostics diagnostics) {
        if (isFor(circuit)) return;
        if (circuit.result().filter(Type::isFloating).isPresent()) diagnostics.error(Code.JACOBIAN, circuit.place(), circuit.name(), "returns one number", "its gradient is the only row: drop the mode, and call toArray() on the gradient");
        else diagnostics.error(Code.JACOBIAN, circuit.place(), circuit.name(), "returns no vector", "return a double[], or call fInto for several cotangents");
    }

    /** Refuses a method that must not run again. */
    static void refuse(Circuit circuit, Calls calls, Diagnostics diagnostics) {
        String why = Beyond.of(circuit, calls).map(called -> "calls " + called + ", which may do more than compute").orElse("writes to what it is given beside objects that cannot be copied");
        diagnostics.error(Code.JACOBIAN, circuit.place(), circuit.name(), "would have to run again for each row, while it " + why, "call fVjp for one cotangent at a time");
    }

    private static boolean isVector(Type type) {
        return type instanceof Type.ArrayOf array && array.element().isFloating();
    }

    // ---- the forward pass once

    /** The form that runs the forward pass once; empty if the reverse pass cannot run again. */
    Optional<Circuit> once() {
        Adjoint.Successive passes = adjoint.successive(adjoint.seed().map(s -> List.of(one(s))).orElse(List.of()));
        Parameters arrays = new Parameters(method, adjoint, passes::leadsTo);
        boolean direct = arrays.areDirect() && method.differentiated().stream().allMatch(this::isColumns);
        Value result = adjoint.result().orElseThrow().read(), rows = new Value.Length(result);
        List<Step> before = new ArrayList<>(direct ? List.of() : List.of(zeros(into)));
        before.addAll(arrays.mayMeet() ? arrays.together() : arrays.own());
        return passes.repeatedFromSeed(before, (again, reverse) -> Sweeps.concat(head(p -> direct ? p.read() : Accumulation.part(into, p), rows), List.of(each(rows, rowOf(result, direct ? direct(again, reverse) : gathered(arrays, again, reverse))))))
            .map(body -> ByRow.of(circuit(body), output));
    }

    private Step one(Wire seed) {
        return new Step.Update(new Value.Element(seed.read(), output.read()), Gates.standard().infix("+"), Terms.integer(1), Place.NONE);
    }

    /** Whether the gradient on {@code parameter} stands in columns as it is. */
    private boolean isColumns(Wire parameter) {
        return parameter.type() instanceof Type.Primitive || isVector(parameter.type()) && !Walk.changed(circuit.body()).contains(parameter);
    }

    /** The gradients on numbers and vectors, each in its columns. */
    private List<Step> direct(List<Step> again, List<Step> reverse) {
        List<Step> steps = again.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(later(again)));
        for (Wire p : method.differentiated()) if (p.type().isReference()) steps.add(Step.Declare.of(adjoint.adjoint(p), Gradients.zeros(p.read()), Place.NONE));
        steps.addAll(accumulation.scalars());
        steps.addAll(reverse);
        steps.addAll(columns.filled(row, p -> p.type().isReference() || adjoint.facts().isActive(p) ? adjoint.adjoint(p).read() : Terms.integer(0)));
        return steps;
    }

    /** The gradient as a whole, then that as a vector. */
    private List<Step> gathered(Parameters arrays, List<Step> again, List<Step> reverse) {
        Step clear = new Step.Evaluate(new Value.Call(new Callee.Foreign("clear", true, Optional.empty()), List.of(into.read())), Place.NONE);
        List<Step> steps = new ArrayList<>(List.of(later(Sweeps.concat(again, List.of(clear)))));
        if (!arrays.mayMeet()) steps.addAll(arrays.direct(into));
        steps.addAll(accumulation.scalars());
        steps.addAll(reverse);
        steps.addAll(accumulation.sums(arrays));
        steps.addAll(columns.filled(row, p -> Accumulation.part(into, p)));
        return steps;
    }

    private Step later(List<Step> steps) {
        return new Step.If(Terms.infix(">", output.read(), Terms.integer(0)), steps, List.of(), Place.NONE);
    }

    // ---- the forward pass for each row

    /**
     * The form in terms of {@code fInto} for several cotangents, for a method whose reverse pass cannot run again.
     *
     * @param plain the method itself, for the length of its result
     */
    Circuit again(String plain) {
        Wire result = Wire.fresh("result", value.type()), zero = Wire.fresh("zero", into.type()), own = Wire.fresh("own", into.type());
        Wire dOuts = Wire.fresh("dOuts", new Type.ArrayOf(value.type())), intos = Wire.fresh("intos", new Type.ArrayOf(into.type()));
        Value rows = new Value.Length(result.read());
        List<Wire> arguments = new ArrayList<>();
        List<Step> body = new ArrayList<>(List.of(zeros(zero)));
        body.addAll(Cotangents.copied(circuit, circuit.parameters().stream().anyMatch(adjoint.facts()::isWritten), arguments));
        body.add(Step.Declare.of(result, CallForms.call(plain, circuit.result(), CallForms.reads(arguments)), Place.NONE));
        body.addAll(head(p -> Accumulation.part(zero, p), rows));
        body.addAll(units(dOuts, intos, rows));
        Step none = run(plain, List.of()), some = run(circuit.name() + "Into", List.of(dOuts, intos));
        body.add(new Step.If(Terms.infix(">", rows, Terms.integer(0)), List.of(some), List.of(none), Place.NONE));
        List<Step> row = new ArrayList<>(List.of(Step.Declare.of(own, new Value.Element(intos.read(), output.read()), Place.NONE)));
        row.addAll(columns.filled(this.row, p -> Accumulation.part(own, p)));
        body.add(each(rows, rowOf(result.read(), row)));
        return circuit(body);
    }

    /** The method for the arguments themselves, and {@code more}. */
    private Step run(String name, List<Wire> more) {
        return new Step.Evaluate(CallForms.call(name, circuit.result(), Sweeps.concat(CallForms.reads(circuit.parameters()), CallForms.reads(more))), Place.NONE);
    }

    /** A cotangent and a gradient for each row. */
    private List<Step> units(Wire dOuts, Wire intos, Value rows) {
        Wire dOut = Wire.fresh("dOut", value.type());
        List<Step> unit = List.of(Step.Declare.of(dOut, array(dOut, rows), Place.NONE), new Step.Assign(new Value.Element(dOut.read(), output.read()), Terms.integer(1), Place.NONE),
            new Step.Assign(new Value.Element(dOuts.read(), output.read()), dOut.read(), Place.NONE), zeros(into), new Step.Assign(new Value.Element(intos.read(), output.read()), into.read(), Place.NONE));
        return List.of(Step.Declare.of(dOuts, array(dOuts, rows), Place.NONE), Step.Declare.of(intos, array(intos, rows), Place.NONE), each(rows, unit));
    }

    private static Value array(Wire wire, Value length) {
        return new Value.NewArray((Type.ArrayOf) wire.type(), List.of(length));
    }

    // ---- both

    private Step zeros(Wire wire) {
        return Step.Declare.of(wire, CallForms.call(wire.type().text() + ".like", Optional.of(wire.type()), CallForms.reads(circuit.parameters())), Place.NONE);
    }

    /** The Jacobian, made or looked at, once it is known how large it is. */
    private List<Step> head(Function<Wire, Value> shadow, Value rows) {
        List<Step> steps = new ArrayList<>(columns.counted(shadow));
        if (made) steps.add(Step.Declare.of(jacobian, new Value.NewArray(MATRIX, List.of(rows, columns.count())), Place.NONE));
        else steps.add(CallForms.call("dev.backflow.Shadow.jacobian", rows, columns.count(), new Value.Length(value.read()), jacobian.read()));
        return steps;
    }

    /** One row, and the number of {@code result} that it is of. */
    private List<Step> rowOf(Value result, List<Step> steps) {
        List<Step> body = new ArrayList<>(List.of(Step.Declare.of(row, new Value.Element(jacobian.read(), output.read()), Place.NONE)));
        if (!made) body.add(new Step.Assign(new Value.Element(value.read(), output.read()), new Value.Element(result, output.read()), Place.NONE));
        return Sweeps.concat(body, steps);
    }

    private Step each(Value bound, List<Step> body) {
        return Cotangents.each(output, 0, bound, body);
    }

    private Circuit circuit(List<Step> steps) {
        List<Step> body = new ArrayList<>(steps);
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        if (made) body.add(new Step.Return(Optional.of(jacobian.read()), Place.NONE));
        else parameters.addAll(List.of(value, jacobian));
        return new Circuit(circuit.name() + (made ? "Jacobian" : "JacobianInto"), parameters, Set.of(), made ? Optional.of(MATRIX) : Optional.empty(), body, circuit.place());
    }
}
