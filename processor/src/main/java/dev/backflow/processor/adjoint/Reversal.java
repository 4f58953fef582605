package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.analysis.FirstTouches;
import dev.backflow.processor.analysis.Ranges;
import dev.backflow.processor.analysis.Reaching;
import dev.backflow.processor.analysis.Remembered;
import dev.backflow.processor.analysis.State;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One circuit on its way back: the facts about it, and the wires that stand beside its own. */
final class Reversal {
    private final Circuit circuit;
    private final Facts facts;
    private final Remembered remembered;
    private final Reaching reaching;
    private final Set<Step> firstTouches;
    private final Gates gates;
    private final Pairs pairs;
    private final boolean strongZero;
    private final Fusion fusion;
    private final Map<Step.Loop, State> states;
    private final Map<Wire, Wire> adjoints;
    private final Map<Wire, Wire> primals;
    private final Map<Wire, Value> written = new HashMap<>();
    private final Map<Wire, Value> names = new HashMap<>();
    private final Map<Wire, Value> lasting = new HashMap<>();
    private final Map<Step, Step> origins = new IdentityHashMap<>();
    private final Set<Wire> variables;
    private final Exits exits;
    private final Evaluated evaluated;
    private final Remade remade;
    private final Optional<Wire> result;
    private final Optional<Wire> seed;
    private boolean callsPairs;

    Reversal(Circuit circuit, Facts facts, Remembered remembered, Setting setting, Fusion fusion, Map<Step.Loop, State> states) {
        this.circuit = circuit;
        this.facts = facts;
        this.remembered = remembered;
        this.reaching = Reaching.of(circuit);
        this.firstTouches = remembered.isInformed() ? FirstTouches.of(circuit) : Set.of();
        this.gates = setting.gates();
        this.pairs = setting.pairs();
        this.strongZero = setting.strongZero();
        this.fusion = fusion;
        this.states = states;
        this.adjoints = new HashMap<>();
        this.primals = new HashMap<>();
        this.result = circuit.result().map(t -> Wire.fresh("value", t));
        this.seed = result.filter(r -> r.type().carries()).map(r -> r.type().isReference() ? adjoint(r) : Wire.fresh("dOut", r.type()));
        this.evaluated = new Evaluated(circuit);
        this.remade = new Remade(circuit, this);
        this.variables = Walk.declares(circuit.body());
        variables.addAll(circuit.parameters());
        this.exits = new Exits(circuit);
    }

    private Reversal(Reversal other, Pairs pairs) {
        this.circuit = other.circuit;
        this.facts = other.facts;
        this.remembered = other.remembered;
        this.reaching = other.reaching;
        this.firstTouches = other.firstTouches;
        this.gates = other.gates;
        this.pairs = pairs;
        this.strongZero = other.strongZero;
        this.fusion = other.fusion;
        this.states = other.states;
        this.adjoints = other.adjoints;
        this.primals = other.primals;
        this.result = other.result;
        this.seed = other.seed;
        this.evaluated = other.evaluated;
        this.variables = other.variables;
        this.remade = new Remade(circuit, this);
        this.exits = new Exits(circuit);
    }

    /** The same circuit from the beginning, over the same wires, for a draft that may order other pairs. */
    Reversal draft() {
        return new Reversal(this, pairs.draft());
    }

    /** Notes that the reverse pass takes up the tape of a call. */
    void callingPair() {
        callsPairs = true;
    }

    boolean callsPairs() {
        return callsPairs;
    }

    /** Which loops are reversed iteration by iteration. */
    Fusion fusion() {
        return fusion;
    }

    /** What {@code loop} carries, if it keeps its state at a few rounds. */
    Optional<State> state(Step.Loop loop) {
        return states.entrySet().stream().filter(e -> e.getKey() == loop).map(Map.Entry::getValue).findFirst();
    }

    Circuit circuit() {
        return circuit;
    }

    Facts facts() {
        return facts;
    }

    Remembered remembered() {
        return remembered;
    }

    /** Between which numbers integers are. */
    Ranges ranges() {
        return remembered.ranges();
    }

    Gates gates() {
        return gates;
    }

    Pairs pairs() {
        return pairs;
    }

    /** Whether a cotangent of zero stays zero at every gate, whatever the local gradient is there. */
    boolean strongZero() {
        return strongZero;
    }

    /** The jumps. */
    Exits exits() {
        return exits;
    }

    /** What the circuit returns. */
    Optional<Wire> result() {
        return result;
    }

    /** The cotangent of the result: a number that is given, or the shadow of the array or record that is returned. */
    Optional<Wire> seed() {
        return seed;
    }

    boolean isActive(Value value) {
        return facts.isActive(value);
    }

    boolean isActive(Wire wire) {
        return facts.isActive(wire);
    }

    /** The gradient on a number, or the shadow of an object. */
    Wire adjoint(Wire wire) {
        return adjoints.computeIfAbsent(wire, w -> {
            Wire adjoint = Wire.gradient(Gradients.field(w.name()), Gradients.shadow(w.type()));
            primals.put(adjoint, w);
            return adjoint;
        });
    }

    /** Whether {@code wire} holds the gradient on another, or its shadow. */
    boolean isAdjoint(Wire wire) {
        return primals.containsKey(wire);
    }

    /** Whether {@code wire} is only a name for a value, and neither a variable of the circuit nor what stands beside one. */
    boolean isName(Wire wire) {
        return !variables.contains(wire) && !isAdjoint(wire);
    }

    /** Whether the caller may hold the objects, too, whose shadow is {@code wire}. */
    boolean isOutside(Wire wire) {
        return facts.isOutside(primals.get(wire).read());
    }

    /** Whether {@code reference} leads to a shadow of what a variable of the circuit leads to. */
    boolean isShadowOfVariable(Value reference) {
        return Walk.root(named(reference)) instanceof Value.Read read && isAdjoint(read.wire()) && variables.contains(primals.get(read.wire()));
    }

    /** {@code reference}, from the variable on that the names of ours in it come from. */
    private Value named(Value reference) {
        if (reference instanceof Value.Element element) return new Value.Element(named(element.array()), element.index());
        return reference instanceof Value.Read read && names.containsKey(read.wire()) ? named(names.get(read.wire())) : reference;
    }

    /** Whether what {@code written} leads to, in the forward pass, may be what {@code read} leads to, an array of the circuit's. */
    boolean mayWrite(Value written, Value read) {
        if (!isOfVariable(read)) return true;
        if (isOfVariable(written)) return facts.storage(written) == facts.storage(read) || facts.isOutside(written) && facts.isOutside(read);
        return !(written instanceof Value.Read row && fusion.isRow(row.wire()));
    }

    private boolean isOfVariable(Value reference) {
        return Walk.root(reference) instanceof Value.Read read && variables.contains(read.wire());
    }

    /** Whether {@code shadow}, that of a variable, may be what {@code other} leads to. */
    boolean mayShare(Value shadow, Value other) {
        Value one = primal(named(shadow)), origin = named(other);
        if (isShadowOfVariable(other))
            return facts.storage(one) == facts.storage(primal(origin)) || facts.isOutside(one) && facts.isOutside(primal(origin));
        Value root = Walk.root(origin);
        return !(root instanceof Value.Read read) || !variables.contains(read.wire()) && !(fusion.isRow(read.wire()) && root == origin);
    }

    /** The shadow of the object that {@code reference} leads to, as the reverse pass may write it. */
    Value shadow(Value reference, Staging staging) {
        return staging.use(shadow(reference));
    }

    /** The shadow of the object that {@code reference} leads to, where the forward pass stands. */
    Value shadow(Value reference) {
        if (reference instanceof Value.Read read) return adjoint(read.wire()).read();
        if (reference instanceof Value.Element element) return new Value.Element(shadow(element.array()), element.index());
        if (reference instanceof Value.Component component)
            return new Value.Field(shadow(component.object()), component.name(), Gradients.shadow(component.type()));
        if (reference instanceof Value.Choice choice)
            return new Value.Choice(choice.condition(), shadow(choice.yes()), shadow(choice.no()), Gradients.shadow(choice.type()));
        if (reference instanceof Value.Constant && Gradients.record(reference.type()).isPresent()) return Gradients.zeros(reference);
        if (reference instanceof Value.Cast cast) return new Value.Cast(Gradients.shadow(cast.type()), shadow(cast.operand()));
        return reference;
    }

    /** Names for {@code step}'s values. */
    Staging staging(Step step) {
        return Staging.where(v -> remembered.isInformed() ? remade.sized(v) : v, v -> isStable(v, step), v -> remembered.isInformed() ? evaluated.held(v, origins.getOrDefault(step, step), this) : Optional.empty(), v -> holders(v, step), names::put);
    }

    /**
     * The variables that go on to other objects, but not before the loop around {@code step} has ended, if the reverse pass finds
     * {@code value} in the objects that they hold: to remember these once is cheaper than the value in every iteration.
     */
    private Staging.Holders holders(Value value, Step step) {
        Step origin = origins.getOrDefault(step, step);
        Value shaped = value instanceof Value.Length length && isActive(length.array()) ? new Value.Length(shadow(length.array())) : value;
        Set<Wire> holders = Walk.reads(shaped);
        holders.removeIf(w -> !w.type().isReference() || remembered.isStable(primal(w.read()), origin));
        Set<Wire> held = holders.stream().map(w -> ((Value.Read) primal(w.read())).wire()).collect(Collectors.toSet());
        boolean once = remembered.isInformed() && held.stream().allMatch(w -> remembered.isFixed(w, origin)) && (shaped != value || !(value instanceof Value.Length));
        return once && remembered.isStable(primal(shaped), origin, held) ? new Staging.Holders(shaped, holders) : Staging.Holders.NONE;
    }

    /** Whether the reverse pass still finds {@code value} as {@code step} reads it. */
    boolean isStable(Value value, Step step) {
        return remembered.isStable(primal(value), origins.getOrDefault(step, step));
    }

    /** Whether the reverse pass still finds {@code value} as {@code step} leaves it. */
    boolean isStableAfter(Value value, Step step) {
        return remembered.isStableAfter(primal(value), origins.getOrDefault(step, step));
    }

    /** Whether what {@code reference} leads to is still the same on the way back, once {@code step} is done. */
    boolean isLasting(Value reference, Step step) {
        return remembered.isLasting(reference, origins.getOrDefault(step, step));
    }

    /** Whether the same rows are in {@code reference} on the way back, once {@code step} is done. */
    boolean hasLastingRows(Value reference, Step step) {
        return remembered.hasLastingRows(reference, origins.getOrDefault(step, step));
    }

    /** Whether {@code step} may be done several times. */
    boolean isRepeated(Step step) {
        return !remembered.site(origins.getOrDefault(step, step)).loops().isEmpty();
    }

    /** Whether no gradient may come back to the number that {@code step} gives to a variable. */
    boolean mayMiss(Step step) {
        return reaching.mayMiss(origins.getOrDefault(step, step));
    }

    /** Whether nothing has been done with the element that {@code step} assigns to, since its array was made: no gradient on it is asked for before. */
    boolean isFirstTouch(Step step) {
        return firstTouches.contains(step);
    }

    /** Notes that {@code step} takes the place of {@code original}. */
    void standsFor(Step step, Step original) {
        origins.put(step, original);
    }

    /** The same value of the user's program for a value of its shadows. */
    private Value primal(Value value) {
        if (value instanceof Value.Read read) return primals.containsKey(read.wire()) && read.wire().type().isReference() ? primals.get(read.wire()).read() : value;
        if (value instanceof Value.Field field && field.type().isReference()) return primal(field.object());
        return value.map(this::primal);
    }

    /** Notes that {@code wire} holds {@code value} for good, which the reverse pass may write again. */
    void rewritable(Wire wire, Value value) {
        written.put(wire, value);
    }

    /** The value that the reverse pass may write for {@code wire}. */
    Optional<Value> rewritable(Wire wire) {
        return Optional.ofNullable(written.get(wire));
    }

    /** Notes that {@code name} is what {@code value} is in every iteration of a loop, in which it is named, too. */
    void last(Wire name, Value value) {
        names.put(name, value);
        lasting.put(name, value);
    }

    /** What {@code wire}, which a loop has left so, was in every iteration. */
    Optional<Value> last(Wire wire) {
        return Optional.ofNullable(lasting.get(wire));
    }

    /** Whether {@code value}, of the forward pass, is the same in every iteration of {@code loop}. */
    boolean isInvariant(Value value, Step.Loop loop) {
        Value origin = primal(origin(value));
        return Walk.reads(origin).stream().allMatch(variables::contains) && remembered.isInvariant(origin, loop);
    }

    /** {@code value} without names of ours. */
    private Value origin(Value value) {
        return value instanceof Value.Read read && names.containsKey(read.wire()) ? origin(names.get(read.wire())) : value.map(this::origin);
    }

    /** The shadows that the reverse pass may make itself. */
    Remade remade() {
        return remade;
    }
}
