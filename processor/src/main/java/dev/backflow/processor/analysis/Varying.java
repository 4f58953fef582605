package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What depends on a differentiated input of one circuit: numbers by their wires, objects by their storages. Blind to order, so on the safe side. */
final class Varying {
    private final Aliases aliases;
    private final Calls calls;
    private final Set<Wire> wires = new HashSet<>();
    private final Set<Storage> storages = new HashSet<>();
    private final Map<Value.Call, Imprint> imprints = new IdentityHashMap<>();
    private boolean result;
    private boolean news;

    /** The effects of a call as this circuit has them: the callee's objects, and which they are here. The callee may be looked at again, and has others then. */
    record Imprint(Effects effects, Map<Storage, Storage> here) {}

    Varying(Circuit circuit, List<Boolean> active, Aliases aliases, Calls calls) {
        this.aliases = aliases;
        this.calls = calls;
        for (int i = 0; i < active.size(); i++) if (active.get(i)) begin(circuit.parameters().get(i));
        do {
            news = false;
            Walk.steps(circuit.body(), this::forward);
        } while (news);
    }

    private void begin(Wire parameter) {
        if (!parameter.type().isReference()) wires.add(parameter);
        else aliases.of(parameter).reached().forEach(this::vary);
    }

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
        if (!value.type().isReference() && varies(value) && !result) result = news = true;
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
        if (from.type() instanceof Type.ArrayOf array && array.element().isFloating() && holds(aliases.of(from))) vary(into);
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

    private void vary(Value target) {
        if (target instanceof Value.Read read) news |= wires.add(read.wire());
        else if (target instanceof Value.Element element) vary(aliases.of(element.array()));
    }

    private void vary(Storage storage) {
        if (storage.holdsNumbers()) news |= storages.add(storage.root());
    }

    /** Whether the number {@code value} depends on a differentiated input. */
    boolean varies(Value value) {
        if (!value.type().isFloating()) return false;
        if (value instanceof Value.Read read) return wires.contains(read.wire());
        if (value instanceof Value.Element element) return holds(aliases.of(element.array()));
        if (value instanceof Value.Component component) return holds(aliases.of(component.object()));
        if (value instanceof Value.Apply apply && apply.gate().isLocallyConstant()) return false;
        if (value instanceof Value.Choice choice) return varies(choice.yes()) || varies(choice.no());
        if (value instanceof Value.Call call)
            return !(call.callee() instanceof Callee.Foreign) && calls.effects(call.callee(), active(call)).filter(Effects::resultVaries).isPresent();
        for (Value operand : value.operands()) if (varies(operand)) return true;
        return false;
    }

    boolean holds(Wire wire) {
        return wires.contains(wire);
    }

    boolean holds(Storage storage) {
        return storage.isAmong(storages);
    }

    Set<Storage> storages() {
        return storages;
    }

    /** Whether a number is returned that varies. */
    boolean result() {
        return result;
    }

    /** What {@code call} does here; empty for one that nothing is known of. */
    Optional<Imprint> imprint(Value.Call call) {
        return Optional.ofNullable(imprints.get(call));
    }

    /** Which arguments of a call depend on a differentiated input. */
    List<Boolean> active(Value.Call call) {
        return call.operands().stream().map(o -> o.type().carries() && reaches(o)).toList();
    }

    /** Whether {@code value} depends on a differentiated input, or leads to numbers that do. */
    boolean reaches(Value value) {
        return value.type().isReference() ? aliases.of(value).reached().stream().anyMatch(this::holds) : varies(value);
    }
}
