package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The shadows of a method's array parameters. Those of arrays that are only read are the arrays of the gradient itself. Where
 * the method overwrites arrays, and two of them may be one, all shadows are made together, shared as the arrays are.
 */
final class Parameters {
    private final Differentiated method;
    private final Adjoint adjoint;
    private final Predicate<Wire> apart;
    private final List<Wire> written;
    private final Map<Wire, Wire> outlines = new HashMap<>();
    private final Map<Wire, Wire> given = new HashMap<>();

    Parameters(Differentiated method, Adjoint adjoint) {
        this(method, adjoint, p -> false);
    }

    /** Those for which {@code apart} says so have a shadow beside that of the gradient. */
    Parameters(Differentiated method, Adjoint adjoint, Predicate<Wire> apart) {
        this.method = method;
        this.adjoint = adjoint;
        this.apart = apart;
        this.written = arrays().stream().filter(adjoint.facts()::isWritten).toList();
    }

    private List<Wire> arrays() {
        return method.circuit().parameters().stream().filter(p -> p.type().isReference() && adjoint.facts().isActive(p)).toList();
    }

    /** Whether an array that the method overwrites may be the same as another that it is given. */
    boolean mayMeet() {
        long arrays = method.circuit().parameters().stream().filter(p -> p.type().isWritable()).count();
        return !written.isEmpty() && (arrays > 1 || written.stream().anyMatch(p -> !(p.type() instanceof Type.ArrayOf array) || array.element().isReference()));
    }

    /** New shadows for all, shared where the arrays are; constant ones share nothing. */
    List<Step> together() {
        List<Step> steps = new ArrayList<>();
        Wire aliases = Wire.fresh("aliases", new Type.Reference("dev.backflow.Shadow.Aliases"));
        steps.add(Step.Declare.of(aliases, CallForms.call("new dev.backflow.Shadow.Aliases", Optional.of(aliases.type()), List.of()), Place.NONE));
        for (Wire p : arrays()) {
            steps.add(method.isDifferentiated(p) ? Step.Declare.of(adjoint.adjoint(p), shared(aliases, p), Place.NONE) : fresh(p));
            if (adjoint.facts().mayBeRewired(p)) steps.add(outline(p));
            kept(p).ifPresent(steps::add);
        }
        return steps;
    }

    private static Value shared(Wire aliases, Wire parameter) {
        boolean record = Gradients.record(parameter.type()).isPresent();
        return new Value.Call(new Callee.Foreign(record ? Gradients.like(parameter.type()) : "like", !record, Optional.of(Gradients.shadow(parameter.type()))), List.of(aliases.read(), parameter.read()));
    }

    /** The variable of a parameter may go on to another array, and its shadow with it. */
    private Optional<Step> kept(Wire parameter) {
        if (!Walk.anyStep(method.circuit().body(), s -> s instanceof Step.Assign assign && assign.target() instanceof Value.Read read && read.wire() == parameter)) return Optional.empty();
        Wire kept = Wire.gradient(Gradients.field(parameter.name()) + "Given", Gradients.shadow(parameter.type()));
        given.put(parameter, kept);
        return Optional.of(Step.Declare.of(kept, adjoint.adjoint(parameter).read(), Place.NONE));
    }

    /** The shadow of the array that a parameter was given. */
    Value shadow(Wire parameter) {
        return given.getOrDefault(parameter, adjoint.adjoint(parameter)).read();
    }

    /** Whether the method puts rows in the place of others, whose lengths may differ: a shadow then has another shape before and after. */
    boolean reshapes(Wire parameter) {
        return adjoint.facts().mayBeRewired(parameter) && parameter.type() instanceof Type.ArrayOf array && array.leaf().isFloating();
    }

    private Step outline(Wire parameter) {
        Wire outline = Wire.gradient(Gradients.field(parameter.name()) + "Rows", Gradients.shadow(parameter.type()));
        outlines.put(parameter, outline);
        return Step.Declare.of(outline, CallForms.call("dev.backflow.Shadow.outline", Optional.of(outline.type()), List.of(adjoint.adjoint(parameter).read())), Place.NONE);
    }

    /** The shadows where no two arrays can be one that is overwritten. */
    List<Step> apart(Wire gradient) {
        List<Step> steps = new ArrayList<>();
        for (Wire p : arrays()) steps.addAll(isOwn(p) ? own(p) : List.of(direct(p, gradient)));
        return steps;
    }

    /** Those of {@link #apart} that are made here. */
    List<Step> own() {
        return arrays().stream().filter(this::isOwn).flatMap(p -> own(p).stream()).toList();
    }

    /** Those of {@link #apart} that are arrays of the gradient. */
    List<Step> direct(Wire gradient) {
        return arrays().stream().filter(p -> !isOwn(p)).map(p -> direct(p, gradient)).toList();
    }

    /** Whether every shadow that is asked for could be the gradient itself. */
    boolean areDirect() {
        return !mayMeet() && arrays().stream().noneMatch(p -> method.isDifferentiated(p) && isOwn(p));
    }

    private boolean isOwn(Wire parameter) {
        return !method.isDifferentiated(parameter) || written.contains(parameter) || apart.test(parameter);
    }

    private List<Step> own(Wire parameter) {
        List<Step> steps = new ArrayList<>(List.of(fresh(parameter)));
        kept(parameter).ifPresent(steps::add);
        return steps;
    }

    private Step direct(Wire parameter, Wire gradient) {
        return Step.Declare.of(adjoint.adjoint(parameter), new Value.Field(gradient.read(), Gradients.field(parameter.name()), Gradients.shadow(parameter.type())), Place.NONE);
    }

    /** Shadows that nobody asks for, of constant arrays whose names may lead to what is differentiated. */
    List<Step> constants() {
        return arrays().stream().filter(p -> !method.isDifferentiated(p)).map(this::fresh).toList();
    }

    private Step fresh(Wire parameter) {
        return Step.Declare.of(adjoint.adjoint(parameter), Gradients.zeros(parameter.read()), Place.NONE);
    }

    /** Adds a shadow of our own to {@code sum}, in the order of the parameters; an array that was passed twice counts once. */
    List<Step> handedOver(Wire parameter, Value sum) {
        return handedOver(parameter, sum, "add", List.of());
    }

    /** The same for the caller's {@code shadows}, which are shared as the arrays are in the end. */
    List<Step> handedBack(Wire parameter, Map<Wire, Value> shadows) {
        List<Value> others = new ArrayList<>();
        if (reshapes(parameter)) shadows.forEach((other, shadow) -> {
            if (other != parameter && other.type().isArray()) others.addAll(List.of(gradient(other), shadow));
        });
        return handedOver(parameter, shadows.get(parameter), reshapes(parameter) ? "put" : "add", others);
    }

    private List<Step> handedOver(Wire parameter, Value sum, String way, List<Value> others) {
        boolean met = mayMeet();
        if (!met && !isOwn(parameter)) return List.of();
        List<Value> arguments = new ArrayList<>(List.of(gradient(parameter), sum));
        arguments.addAll(others);
        List<Step> steps = new ArrayList<>(List.of(CallForms.call("dev.backflow.Shadow." + way, arguments.toArray(Value[]::new))));
        if (met && !isLast(parameter)) steps.add(CallForms.call("dev.backflow.Shadow.clear", gradient(parameter)));
        return steps;
    }

    /** The gradient on what the parameter was given. */
    private Value gradient(Wire parameter) {
        return outlines.containsKey(parameter) ? outlines.get(parameter).read() : shadow(parameter);
    }

    private boolean isLast(Wire parameter) {
        return method.differentiated().stream().filter(p -> p.type().isReference()).reduce((first, second) -> second).filter(parameter::equals).isPresent();
    }
}
