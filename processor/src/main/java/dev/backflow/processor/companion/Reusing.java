package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Terms;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The same steps with every array, tape and gradient out of a workspace; what dies with a round of a loop is used again by the next round. */
final class Reusing extends Rewriting {
    private static final String SHADOW = "dev.backflow.Shadow.", TAPE = "dev.backflow.Tape.";

    private final Wire workspace;
    private final Neighbours neighbours;
    private final Lifetimes lifetimes;
    private final Function<Member.Method, String> names;
    private final Optional<Type> returned;

    /**
     * @param names those of the forms that take a workspace
     * @param returned the type of what goes to the user
     */
    Reusing(Wire workspace, Neighbours neighbours, Lifetimes lifetimes, Function<Member.Method, String> names, Optional<Type> returned) {
        this.workspace = workspace;
        this.neighbours = neighbours;
        this.lifetimes = lifetimes;
        this.names = names;
        this.returned = returned;
    }

    private Value call(String name, Optional<Type> result, Value... arguments) {
        return call(workspace, name, result, arguments);
    }

    /** {@code workspace.name(arguments)}. */
    static Value call(Wire workspace, String name, Optional<Type> result, Value... arguments) {
        List<Value> all = new ArrayList<>(List.of(workspace.read()));
        all.addAll(Arrays.asList(arguments));
        return new Value.Call(new Callee.Foreign(name, true, result), all);
    }

    @Override public List<Step> declare(Step.Declare step) {
        if (step.value().isEmpty() || !(step.value().get() instanceof Value.NewArrayOf listed)) return super.declare(step);
        return listed(step.wire(), listed, step.place());
    }

    @Override public List<Step> assign(Step.Assign step) {
        if (!(step.value() instanceof Value.NewArrayOf listed)) return super.assign(step);
        Wire made = Wire.fresh("made", listed.type());
        List<Step> steps = listed(made, listed, step.place());
        steps.add(new Step.Assign(step.target(), made.read(), step.place()));
        return steps;
    }

    /** {@code made = new double[] {a, b}}, element by element. */
    private List<Step> listed(Wire made, Value.NewArrayOf listed, Place place) {
        List<Step> steps = new ArrayList<>(List.of(Step.Declare.of(made, array(listed.type(), List.of(Terms.integer(listed.operands().size()))), place)));
        for (int i = 0; i < listed.operands().size(); i++) steps.add(new Step.Assign(new Value.Element(made.read(), Terms.integer(i)), listed.operands().get(i), place));
        return steps;
    }

    @Override public List<Step> leaveWith(Step.Return step) {
        if (returned.isEmpty()) return super.leaveWith(step);
        Value value = step.value().orElseThrow();
        Wire result = value instanceof Value.Read read ? read.wire() : Wire.fresh("value", value.type());
        List<Step> steps = new ArrayList<>(result.read().equals(value) ? List.of() : List.of(Step.Declare.of(result, value, step.place())));
        steps.addAll(Workspaces.handedOver(result, workspace));
        steps.add(new Step.Return(Optional.of(result.read()), step.place()));
        return steps;
    }

    @Override public List<Step> loop(Step.Loop step) {
        Step.Loop loop = (Step.Loop) super.loop(step).get(0);
        if (!lifetimes.takes(step) || lifetimes.outlast(step)) return List.of(loop);
        Wire mark = Wire.fresh("mark", Type.INT);
        List<Step> body = new ArrayList<>(List.of(new Step.Evaluate(call("release", Optional.empty(), mark.read()), Place.NONE)));
        body.addAll(loop.body());
        return List.of(Step.Declare.of(mark, call("mark", Optional.of(Type.INT)), Place.NONE), loop.with(body));
    }

    @Override public Value value(Value value) {
        if (value instanceof Value.NewArray made && made.operands().size() <= 3) return array(made.type(), made.operands());
        if (value instanceof Value.Library library) return library(library);
        if (Lifetimes.isAgain(value)) return array((Type.ArrayOf) value.type(), value.operands().subList(1, value.operands().size()));
        return value instanceof Value.Call call ? call(call) : value;
    }

    private Value array(Type.ArrayOf type, List<Value> lengths) {
        if (type.equals(new Type.ArrayOf(Type.DOUBLE))) return call("doubles", Optional.of(type), lengths.get(0));
        List<Value> arguments = new ArrayList<>(List.of(literal(type)));
        arguments.addAll(lengths);
        return call("array", Optional.of(type), arguments.toArray(Value[]::new));
    }

    private static Value literal(Type type) {
        return new Value.Constant(type.text() + ".class", new Type.Reference("Class"));
    }

    private Value library(Value.Library value) {
        Value[] operands = value.operands().toArray(Value[]::new);
        return switch (value.bulk()) {
            case CLONE -> call("copy", value.result(), operands);
            case COPY_OF -> call("copyOf", value.result(), operands);
            case COPY_OF_RANGE -> call("copyOfRange", value.result(), operands);
            case ARRAYCOPY, FILL, FILL_RANGE -> value;
        };
    }

    private Value call(Value.Call call) {
        Optional<String> tape = neighbours.tape(call);
        if (tape.isPresent()) return new Value.Call(new Callee.Foreign(tape.get() + ".of", false, call.callee().result()), List.of(workspace.read()));
        if (neighbours.gradient(call).isPresent() && !call.callee().result().equals(returned)) return call.with(with(call.operands()));
        Optional<Member.Method> method = neighbours.method(call);
        if (method.isPresent()) return CallForms.call(names.apply(method.get()), call.callee().result(), with(call.operands()));
        return call.callee() instanceof Callee.Foreign foreign && !foreign.receiver() ? runtime(foreign, call) : call;
    }

    private List<Value> with(List<Value> operands) {
        List<Value> all = new ArrayList<>(operands);
        all.add(workspace.read());
        return all;
    }

    private Value runtime(Callee.Foreign foreign, Value.Call call) {
        Value[] operands = call.operands().toArray(Value[]::new);
        return switch (foreign.text()) {
            case "new " + SHADOW + "Aliases" -> call("aliases", foreign.result());
            case SHADOW + "like" -> call("like", foreign.result(), operands);
            case SHADOW + "copy" -> call("copyAll", foreign.result(), operands);
            case SHADOW + "same" -> isRows(operands[1].type()) ? call("same", foreign.result(), operands) : call;
            case SHADOW + "add" -> isRows(operands[0].type()) ? call("add", foreign.result(), operands) : call;
            case TAPE + "grown" -> call("grown", foreign.result(), operands);
            case TAPE + "room" -> call("room", foreign.result(), literal(foreign.result().orElseThrow()), operands[0], operands[1]);
            default -> foreign.text().startsWith(TAPE) ? call("rounds", foreign.result(), literal(foreign.result().orElseThrow()), operands[0]) : call;
        };
    }

    private static boolean isRows(Type type) {
        return type instanceof Type.ArrayOf array && array.element().isReference();
    }
}
