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
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the gradient flows through in one circuit. A wire or an object <em>varies</em> if it depends on a differentiated
 * input, is <em>useful</em> if an output depends on it, and is active if both. Blind to order, so on the safe side.
 */
public final class Facts {
    private final Circuit circuit;
    private final Calls calls;
    private final Aliases aliases;
    private final Set<Storage> outside;
    private final Set<Wire> varyingWires = new HashSet<>();
    private final Set<Storage> varying = new HashSet<>();
    private final Set<Wire> usefulWires = new HashSet<>();
    private final Set<Storage> useful = new HashSet<>();
    private final Map<Value.Call, Imprint> imprints = new IdentityHashMap<>();
    private final Effects effects;
    private boolean resultVaries;
    private boolean news;

    /** The effects of a call as this circuit has them: the callee's objects, and which they are here. The callee may be looked at again, and has others then. */
    private record Imprint(Effects effects, Map<Storage, Storage> here) {}

    Facts(Circuit circuit, List<Boolean> active, Calls calls) {
        this.circuit = circuit;
        this.calls = calls;
        this.aliases = new Aliases(circuit);
        for (int i = 0; i < active.size(); i++) if (active.get(i)) begin(circuit.parameters().get(i));
        settle(rule -> Walk.steps(circuit.body(), rule), this::forward);
        outside = roots(aliases.outside());
        settle(rule -> Walk.backwards(circuit.body(), rule), this::backward);
        effects = frozen();
    }

    private void begin(Wire parameter) {
        if (!parameter.type().isReference()) varyingWires.add(parameter);
        else reach(aliases.of(parameter)).forEach(this::vary);
    }

    private void settle(Consumer<Consumer<Step>> way, Consumer<Step> rule) {
        do {
            news = false;
            way.accept(rule);
        } while (news);
    }

    // ---- forward: what varies

    private void forward(Step step) {
        if (step instanceof Step.Declare declare) declare.value().ifPresent(v -> gives(declare.wire().read(), v));
        else if (step instanceof Step.Assign assign) gives(assign.target(), assign.value());
        else if (step instanceof Step.Update update && varies(update.value())) vary(update.target());
        else if (step instanceof Step.Return leave) leave.value().ifPresent(this::returns);
        else if (step instanceof Step.Evaluate evaluate) effect(evaluate.value());
    }

    private void gives(Value target, Value value) {
        effect(value);
        if (!target.type().isReference() && varies(value)) vary(target);
    }

    private void returns(Value value) {
        effect(value);
        if (!value.type().isReference() && varies(value) && !resultVaries) resultVaries = news = true;
    }

    /** What a value does beyond giving a number: calls, copies, new arrays. */
    private void effect(Value value) {
        if (value instanceof Value.Call call && !(call.callee() instanceof Callee.Foreign)) call(call);
        else if (value instanceof Value.Library library) library(library);
        else if (value instanceof Value.NewArrayOf || value instanceof Value.NewRecord) {
            for (Value operand : value.operands()) if (!operand.type().isReference() && varies(operand)) vary(aliases.of(value));
        }
    }

    private void library(Value.Library library) {
        List<Value> operands = library.operands();
        switch (library.bulk()) {
            case FILL, FILL_RANGE -> {
                if (varies(operands.get(operands.size() - 1))) vary(aliases.of(operands.get(0)));
            }
            case ARRAYCOPY -> copies(operands.get(0), aliases.of(operands.get(2)));
            case COPY_OF, COPY_OF_RANGE, CLONE -> copies(operands.get(0), aliases.of(library));
        }
    }

    private void copies(Value from, Storage into) {
        if (from.type() instanceof Type.ArrayOf array && array.element().isFloating() && holds(varying, aliases.of(from))) vary(into);
    }

    private void call(Value.Call call) {
        Optional<Effects> effects = calls.effects(call.callee(), active(call));
        if (effects.isEmpty()) return;
        Map<Storage, Storage> seen = new HashMap<>();
        Effects known = effects.get();
        for (int i = 0; i < known.parameters().size(); i++)
            if (known.parameters().get(i) != null) news |= known.parameters().get(i).imprint(aliases.of(call.operands().get(i)), seen);
        if (known.result() != null) news |= known.result().imprint(aliases.of((Value) call), seen);
        imprints.put(call, new Imprint(known, seen));
        for (Storage storage : known.varied()) if (seen.containsKey(storage.root())) vary(seen.get(storage.root()));
    }

    private Set<Storage> reach(Storage storage) {
        Set<Storage> reached = new LinkedHashSet<>();
        storage.reach(reached);
        return reached;
    }

    private void vary(Value target) {
        if (target instanceof Value.Read read) news |= varyingWires.add(read.wire());
        else if (target instanceof Value.Element element) vary(aliases.of(element.array()));
    }

    private void vary(Storage storage) {
        if (storage.holdsNumbers()) news |= varying.add(storage.root());
    }

    /** Whether the number {@code value} depends on a differentiated input. */
    private boolean varies(Value value) {
        if (!value.type().isFloating()) return false;
        if (value instanceof Value.Read read) return varyingWires.contains(read.wire());
        if (value instanceof Value.Element element) return holds(varying, aliases.of(element.array()));
        if (value instanceof Value.Component component) return holds(varying, aliases.of(component.object()));
        if (value instanceof Value.Apply apply && apply.gate().isLocallyConstant()) return false;
        if (value instanceof Value.Choice choice) return varies(choice.yes()) || varies(choice.no());
        if (value instanceof Value.Call call)
            return !(call.callee() instanceof Callee.Foreign) && calls.effects(call.callee(), active(call)).filter(Effects::resultVaries).isPresent();
        return value.operands().stream().anyMatch(this::varies);
    }

    // ---- backward: what is useful

    private void backward(Step step) {
        if (step instanceof Step.Declare declare) declare.value().ifPresent(v -> needs(declare.wire().read(), v));
        else if (step instanceof Step.Assign assign) needs(assign.target(), assign.value());
        else if (step instanceof Step.Update update && isUseful(update.target())) need(update.value());
        else if (step instanceof Step.Return leave) leave.value().ifPresent(this::need);
        else if (step instanceof Step.Evaluate evaluate && consequential(evaluate.value())) evaluate.value().operands().forEach(this::need);
    }

    private void needs(Value target, Value value) {
        if (target.type().isReference() ? !value.standsAlone() || consequential(value) : isUseful(target) || consequential(value)) need(value);
    }

    private boolean consequential(Value value) {
        if (value instanceof Value.Call call && imprints.containsKey(call))
            return imprints.get(call).here().values().stream().anyMatch(s -> useful.contains(s.root()) || isOutside(s));
        if (value instanceof Value.Library library) {
            Storage into = aliases.of(library.result().isPresent() ? library : library.operands().get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0));
            return usefulObject(into);
        }
        return (value instanceof Value.NewArrayOf || value instanceof Value.NewRecord) && usefulObject(aliases.of(value));
    }

    private boolean usefulObject(Storage storage) {
        return reach(storage).stream().anyMatch(s -> useful.contains(s) || isOutside(s));
    }

    private boolean isUseful(Value target) {
        if (target instanceof Value.Read read) return usefulWires.contains(read.wire());
        if (target instanceof Value.Element element) return usefulObject(aliases.of(element.array()));
        return false;
    }

    private void need(Value value) {
        if (value instanceof Value.Apply apply && apply.gate().isLocallyConstant() || value instanceof Value.Cast && !value.type().carries()) return;
        if (value.type() instanceof Type.Primitive && !value.type().isFloating() && !value.standsAlone()) return;
        if (value instanceof Value.Read read && !value.type().isReference()) news |= usefulWires.add(read.wire());
        else if (value instanceof Value.Element element && !value.type().isReference()) need(aliases.of(element.array()));
        else if (value instanceof Value.Component component && !value.type().isReference()) need(aliases.of(component.object()));
        else if (value.type().isReference() && value.type().carries() && !(value instanceof Value.Call)) reach(aliases.of(value)).forEach(this::need);
        value.operands().forEach(o -> {
            if (o.type().carries()) need(o);
        });
    }

    private void need(Storage storage) {
        news |= useful.add(storage.root());
    }

    boolean isOutside(Storage storage) {
        return outside != null && outside.contains(storage.root());
    }

    // ---- answers

    private static Set<Storage> roots(Set<Storage> storages) {
        Set<Storage> roots = new HashSet<>();
        storages.forEach(s -> roots.add(s.root()));
        return roots;
    }

    private static boolean holds(Set<Storage> set, Storage storage) {
        return set.contains(storage.root()) || set.stream().anyMatch(s -> s.root() == storage.root());
    }

    /** Whether a gradient flows through {@code wire}; for a reference, through numbers that it leads to. */
    public boolean isActive(Wire wire) {
        if (wire.type().isReference()) return wire.type().carries() && isActiveObject(aliases.of(wire));
        return varyingWires.contains(wire) && usefulWires.contains(wire);
    }

    /** Whether a gradient flows through {@code value}: a number, or the numbers that a reference leads to. */
    public boolean isActive(Value value) {
        if (!value.type().carries()) return false;
        if (value.type().isReference()) return !(value instanceof Value.Literal) && isActiveObject(aliases.of(value));
        if (value instanceof Value.Read read) return isActive(read.wire());
        if (value instanceof Value.Element element) return isActiveStorage(aliases.of(element.array()));
        if (value instanceof Value.Component component) return isActiveStorage(aliases.of(component.object()));
        if (value instanceof Value.Apply apply && apply.gate().isLocallyConstant()) return false;
        if (value instanceof Value.Choice choice) return isActive(choice.yes()) || isActive(choice.no());
        if (value instanceof Value.Call) return varies(value);
        return value.operands().stream().anyMatch(this::isActive);
    }

    private boolean isActiveObject(Storage storage) {
        return reach(storage).stream().anyMatch(this::isActiveStorage);
    }

    /** Whether a gradient flows through the numbers of {@code storage}. */
    boolean isActive(Storage storage) {
        return isActiveStorage(storage);
    }

    private boolean isActiveStorage(Storage storage) {
        return holds(varying, storage) && (holds(useful, storage) || isOutside(storage));
    }

    /** Which arguments of a call a gradient flows through: the callee's differentiated parameters. */
    public List<Boolean> active(Value.Call call) {
        List<Boolean> mask = new ArrayList<>();
        for (Value operand : call.operands()) {
            boolean varies = operand.type().isReference()
                ? operand.type().carries() && reach(aliases.of(operand)).stream().anyMatch(s -> holds(varying, s))
                : varies(operand);
            mask.add(varies);
        }
        return mask;
    }

    /** The storage that a reference leads to. */
    public Storage storage(Value reference) {
        return aliases.of(reference);
    }

    /** What can be reached from a reference. */
    Set<Storage> reachable(Value reference) {
        return reach(aliases.of(reference));
    }

    /** Whether {@code storage} can be reached from {@code parameter}. */
    boolean leadsTo(Wire parameter, Storage storage) {
        return reach(aliases.of(parameter)).contains(storage.root());
    }

    /** Whether {@code storage} can be reached from the result. */
    boolean resultLeadsTo(Storage storage) {
        return aliases.result != null && reach(aliases.result).contains(storage.root());
    }

    /** Whether the caller may hold objects of this storage too. */
    public boolean isOutside(Value reference) {
        return isOutside(aliases.of(reference));
    }

    /** Whether {@code value}, a number, depends on a differentiated input, useful or not. */
    public boolean isVarying(Value value) {
        return value.type().isReference() ? reach(aliases.of(value)).stream().anyMatch(s -> holds(varying, s)) : varies(value);
    }

    /** Whether the result depends on {@code parameter} through a chain of gates that are not locally constant. */
    public boolean isUseful(Wire parameter) {
        return parameter.type().isReference() ? reach(aliases.of(parameter)).stream().anyMatch(s -> holds(useful, s)) : usefulWires.contains(parameter);
    }

    /** Whether the circuit may write to what {@code parameter} leads to. */
    public boolean isWritten(Wire parameter) {
        Set<Storage> written = written();
        return parameter.type().isReference() && reach(aliases.of(parameter)).stream().anyMatch(s -> holds(written, s));
    }

    /** Whether the circuit may put other rows in the place of those that {@code parameter} leads to. */
    public boolean isRewired(Wire parameter) {
        Set<Storage> written = written();
        return parameter.type().isReference() && reach(aliases.of(parameter)).stream().anyMatch(s -> s.holdsReferences() && holds(written, s));
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
            call.operands().stream().filter(o -> o.type().isReference()).forEach(o -> written.addAll(reach(aliases.of(o))));
        } else if (imprints.containsKey(call)) {
            Imprint imprint = imprints.get(call);
            imprint.here().forEach((callee, mine) -> {
                if (holds(imprint.effects().written(), callee)) written.add(mine.root());
            });
        }
    }

    /** What {@code call} does to objects; empty if that is not known. */
    Optional<Effects> effects(Value.Call call) {
        return imprints.containsKey(call) ? Optional.of(imprints.get(call).effects()) : calls.effects(call.callee(), active(call));
    }

    private Set<Storage> written() {
        Set<Storage> written = new HashSet<>();
        Walk.steps(circuit.body(), step -> written.addAll(writes(step)));
        return written;
    }

    Effects effects() {
        return effects;
    }

    private Effects frozen() {
        List<Storage> parameters = new ArrayList<>();
        for (Wire p : circuit.parameters()) parameters.add(p.type().isReference() ? aliases.of(p) : null);
        return new Effects(parameters, aliases.result == null ? null : aliases.result.root(), roots(written()), roots(varying), resultVaries);
    }

    /** Two facts with equal fingerprints have the same effects. */
    String fingerprint() {
        StringBuilder print = new StringBuilder().append(resultVaries);
        Map<Storage, Integer> numbers = new HashMap<>();
        List<Storage> all = new ArrayList<>(effects.parameters());
        all.add(effects.result());
        for (Storage storage : all) {
            if (storage == null) continue;
            for (Storage s : reach(storage))
                print.append(' ').append(numbers.computeIfAbsent(s, k -> numbers.size())).append(holds(effects.written(), s) ? "w" : "").append(holds(effects.varied(), s) ? "v" : "");
            print.append(';');
        }
        return print.toString();
    }
}
