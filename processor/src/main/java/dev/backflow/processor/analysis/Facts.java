package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the gradient flows through in one circuit. A wire or an object <em>varies</em> if it depends on a differentiated
 * input, is <em>useful</em> if an output depends on it, and is active if both. Blind to order, so on the safe side.
 */
public final class Facts {
    private final Circuit circuit;
    private final Calls calls;
    private final Aliases aliases;
    private final Set<Storage> outside;
    private final Varying varying;
    private final Useful useful;
    private final Effects effects;

    Facts(Circuit circuit, List<Boolean> active, Calls calls) {
        this.circuit = circuit;
        this.calls = calls;
        this.aliases = new Aliases(circuit);
        varying = new Varying(circuit, active, aliases, calls);
        outside = roots(aliases.outside());
        useful = new Useful(circuit, aliases, varying, outside);
        effects = frozen();
    }

    boolean isOutside(Storage storage) {
        return outside.contains(storage.root());
    }

    private static Set<Storage> roots(Set<Storage> storages) {
        Set<Storage> roots = new HashSet<>();
        storages.forEach(s -> roots.add(s.root()));
        return roots;
    }

    /** Whether a gradient flows through {@code wire}; for a reference, through numbers that it leads to. */
    public boolean isActive(Wire wire) {
        if (wire.type().isReference()) return wire.type().carries() && isActiveObject(aliases.of(wire));
        return varying.holds(wire) && useful.holds(wire);
    }

    /** Whether a gradient flows through {@code value}: a number, or the numbers that a reference leads to. */
    public boolean isActive(Value value) {
        if (!value.type().carries()) return false;
        if (value.type().isReference()) return !(value instanceof Value.Literal) && isActiveObject(aliases.of(value));
        if (value instanceof Value.Read read) return isActive(read.wire());
        if (value instanceof Value.Element element) return isActive(aliases.of(element.array()));
        if (value instanceof Value.Component component) return isActive(aliases.of(component.object()));
        if (value instanceof Value.Apply apply && apply.gate().isLocallyConstant()) return false;
        if (value instanceof Value.Choice choice) return isActive(choice.yes()) || isActive(choice.no());
        if (value instanceof Value.Call) return varying.varies(value);
        List<Value> operands = value.operands(); // the last first: a long sum is deep on the other side
        for (int i = operands.size() - 1; i >= 0; i--) if (isActive(operands.get(i))) return true;
        return false;
    }

    private boolean isActiveObject(Storage storage) {
        return storage.reached().stream().anyMatch(this::isActive);
    }

    /** Whether a gradient flows through the numbers of {@code storage}. */
    boolean isActive(Storage storage) {
        return varying.holds(storage) && (useful.holds(storage) || isOutside(storage));
    }

    /** Which arguments of a call a gradient flows through: the callee's differentiated parameters. */
    public List<Boolean> active(Value.Call call) {
        return varying.active(call);
    }

    /** The storage that a reference leads to. */
    public Storage storage(Value reference) {
        return aliases.of(reference);
    }

    /** What can be reached from a reference. */
    Set<Storage> reachable(Value reference) {
        return aliases.of(reference).reached();
    }

    /** Whether {@code storage} can be reached from {@code parameter}. */
    boolean leadsTo(Wire parameter, Storage storage) {
        return aliases.of(parameter).reached().contains(storage.root());
    }

    /** Whether {@code value} may be an object that {@code parameter} leads to. */
    public boolean leadsTo(Wire parameter, Value value) {
        return value.type().isReference() && leadsTo(parameter, aliases.of(value));
    }

    /** Whether {@code storage} can be reached from the result. */
    boolean resultLeadsTo(Storage storage) {
        return aliases.result != null && aliases.result.reached().contains(storage.root());
    }

    /** Whether the caller may hold objects of this storage too. */
    public boolean isOutside(Value reference) {
        return isOutside(aliases.of(reference));
    }

    /** Whether {@code value}, a number, depends on a differentiated input, useful or not. */
    public boolean isVarying(Value value) {
        return varying.reaches(value);
    }

    /** Whether the result depends on {@code parameter} through a chain of gates that are not locally constant. */
    public boolean isUseful(Wire parameter) {
        return parameter.type().isReference() ? aliases.of(parameter).reached().stream().anyMatch(useful::holds) : useful.holds(parameter);
    }

    /** Whether the circuit may write to what {@code parameter} leads to. */
    public boolean isWritten(Wire parameter) {
        return parameter.type().isReference() && aliases.of(parameter).reached().stream().anyMatch(s -> s.isAmong(effects.written()));
    }

    /** Whether the circuit may put other rows in the place of those that {@code parameter} leads to. */
    public boolean isRewired(Wire parameter) {
        return parameter.type().isReference() && aliases.of(parameter).reached().stream().anyMatch(s -> s.holdsReferences() && s.isAmong(effects.written()));
    }

    /** The same by whatever name: that of another parameter, too, if both may be given one object. */
    public boolean mayBeRewired(Wire parameter) {
        List<Storage> rewired = effects.written().stream().filter(s -> s.holdsReferences() && isOutside(s)).toList();
        return parameter.type().isReference() && aliases.of(parameter).reached().stream().anyMatch(s -> s.holdsReferences() && rewired.stream().anyMatch(r -> Origin.fits(r.type(), s.type())));
    }

    /** Whether what the circuit returns may lead to an array that {@code parameter} leads to. */
    public boolean mayReturn(Wire parameter) {
        return aliases.result != null && share(aliases.result, parameter);
    }

    /** Whether the circuit may have put an array that {@code parameter} leads to into what {@code other} leads to. */
    public boolean mayBeIn(Wire other, Wire parameter) {
        return isRewired(other) && share(aliases.of(other), parameter);
    }

    /** Whether what the circuit returns may lead to an array that others hold beside the caller. */
    public boolean mayReturnHeld() {
        return aliases.result != null && aliases.result.reached().stream().anyMatch(s -> s.mayBeArray() && s.isAmong(effects.held()));
    }

    private boolean share(Storage storage, Wire parameter) {
        return parameter.type().isReference() && aliases.of(parameter).reached().stream().anyMatch(s -> s.mayBeArray() && storage.reached().contains(s));
    }

    /** The storages that a step writes to. */
    Set<Storage> writes(Step step) {
        Set<Storage> written = new HashSet<>();
        Walk.target(step).filter(Value.Element.class::isInstance).ifPresent(t -> written.add(aliases.of(((Value.Element) t).array())));
        for (Value value : Walk.values(step)) writes(value, written);
        return written;
    }

    private void writes(Value value, Set<Storage> written) {
        if (value instanceof Value.Library library && library.result().isEmpty())
            written.add(aliases.of(library.operands().get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0)));
        if (!(value instanceof Value.Call call)) return;
        if (call.callee() instanceof Callee.Foreign) {
            call.operands().stream().filter(o -> o.type().isReference()).forEach(o -> written.addAll(aliases.of(o).reached()));
        } else {
            imprinted(call, Effects::written, written);
        }
    }

    /** What {@code call} does to objects; empty if that is not known. */
    Optional<Effects> effects(Value.Call call) {
        return varying.imprint(call).map(Varying.Imprint::effects).or(() -> calls.effects(call.callee(), active(call)));
    }

    private Set<Storage> written() {
        Set<Storage> written = new HashSet<>();
        Walk.steps(circuit.body(), step -> written.addAll(writes(step)));
        return written;
    }

    /** What fields, functions without source and methods of other files give: others may hold it. */
    private Set<Storage> held() {
        Set<Storage> held = new HashSet<>();
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(value -> {
            if (value instanceof Value.Call call) imprinted(call, Effects::held, held);
            if (value.standsAlone() || value.type().isReference()) Walk.values(value, v -> given(v, held));
        }));
        return held;
    }

    private void given(Value value, Set<Storage> held) {
        boolean foreign = value instanceof Value.Call call && call.callee() instanceof Callee.Foreign function && function.result().filter(Type::isReference).isPresent();
        if (foreign || (value instanceof Value.Constant || value instanceof Value.Field) && value.type().isReference()) held.addAll(aliases.of(value).reached());
    }

    /** Adds what {@code call} does something to, as this circuit knows it. */
    private void imprinted(Value.Call call, Function<Effects, Set<Storage>> does, Set<Storage> into) {
        varying.imprint(call).ifPresent(imprint -> imprint.here().forEach((callee, mine) -> {
            if (callee.isAmong(does.apply(imprint.effects()))) into.add(mine.root());
        }));
    }

    Effects effects() {
        return effects;
    }

    private Effects frozen() {
        List<Storage> parameters = new ArrayList<>();
        for (Wire p : circuit.parameters()) parameters.add(p.type().isReference() ? aliases.of(p) : null);
        return new Effects(parameters, aliases.result == null ? null : aliases.result.root(), roots(written()), roots(varying.storages()), roots(held()), varying.result());
    }

    /** Two facts with equal fingerprints have the same effects. */
    String fingerprint() {
        StringBuilder print = new StringBuilder().append(varying.result());
        Map<Storage, Integer> numbers = new HashMap<>();
        List<Storage> all = new ArrayList<>(effects.parameters());
        all.add(effects.result());
        for (Storage storage : all) {
            if (storage == null) continue;
            for (Storage s : storage.reached())
                print.append(' ').append(numbers.computeIfAbsent(s, k -> numbers.size())).append(s.isAmong(effects.written()) ? "w" : "").append(s.isAmong(effects.varied()) ? "v" : "").append(s.isAmong(effects.held()) ? "h" : "");
            print.append(';');
        }
        return print.toString();
    }
}
