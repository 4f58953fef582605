package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.Set;

/** What an output of one circuit depends on: numbers by their wires, objects by their storages. Blind to order, so on the safe side. */
final class Useful {
    private final Aliases aliases;
    private final Varying varying;
    private final Set<Storage> outside;
    private final Set<Wire> wires = new HashSet<>();
    private final Set<Storage> storages = new HashSet<>();
    private boolean news;

    /** {@code outside} are the objects that the caller may hold too. */
    Useful(Circuit circuit, Aliases aliases, Varying varying, Set<Storage> outside) {
        this.aliases = aliases;
        this.varying = varying;
        this.outside = outside;
        do {
            news = false;
            Walk.backwards(circuit.body(), this::backward);
        } while (news);
    }

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
        if (value instanceof Value.Call call && varying.imprint(call).isPresent())
            return varying.imprint(call).get().here().values().stream().anyMatch(s -> storages.contains(s.root()) || outside.contains(s.root()));
        if (value instanceof Value.Library library) {
            Storage into = aliases.of(library.result().isPresent() ? library : library.operands().get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0));
            return usefulObject(into);
        }
        return (value instanceof Value.NewArrayOf || value instanceof Value.NewRecord) && usefulObject(aliases.of(value));
    }

    private boolean usefulObject(Storage storage) {
        return storage.reached().stream().anyMatch(s -> storages.contains(s) || outside.contains(s.root()));
    }

    private boolean isUseful(Value target) {
        if (target instanceof Value.Read read) return wires.contains(read.wire());
        if (target instanceof Value.Element element) return usefulObject(aliases.of(element.array()));
        return false;
    }

    private void need(Value value) {
        if (value instanceof Value.Apply apply && apply.gate().isLocallyConstant() || value instanceof Value.Cast && !value.type().carries()) return;
        if (value.type() instanceof Type.Primitive && !value.type().isFloating() && !value.standsAlone()) return;
        if (value instanceof Value.Read read && !value.type().isReference()) news |= wires.add(read.wire());
        else if (value instanceof Value.Element element && !value.type().isReference()) need(aliases.of(element.array()));
        else if (value instanceof Value.Component component && !value.type().isReference()) need(aliases.of(component.object()));
        else if (value.type().isReference() && value.type().carries() && !(value instanceof Value.Call)) aliases.of(value).reached().forEach(this::need);
        value.operands().forEach(o -> {
            if (o.type().carries()) need(o);
        });
    }

    private void need(Storage storage) {
        news |= storages.add(storage.root());
    }

    boolean holds(Wire wire) {
        return wires.contains(wire);
    }

    boolean holds(Storage storage) {
        return storage.isAmong(storages);
    }
}
