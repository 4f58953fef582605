package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Bulk;
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
import java.util.Set;

/** Which objects may be the same: every reference of a circuit with its {@link Storage}. Blind to order. */
final class Aliases {
    private final Map<Wire, Storage> wires = new HashMap<>();
    private final Map<Value, Storage> sites = new IdentityHashMap<>();
    private final Map<String, Storage> constants = new HashMap<>();
    private final Circuit circuit;
    final Storage result;

    Aliases(Circuit circuit) {
        this.circuit = circuit;
        this.result = circuit.result().filter(Type::isReference).map(Storage::new).orElse(null);
        Walk.steps(circuit.body(), this::meet);
    }

    Storage of(Wire wire) {
        return wires.computeIfAbsent(wire, w -> new Storage(w.type())).root();
    }

    /** The storage that {@code value}, a reference, refers to. */
    Storage of(Value value) {
        if (value instanceof Value.Read read) return of(read.wire());
        if (value instanceof Value.Element element) return of(element.array()).part("[]");
        if (value instanceof Value.Component component) return of(component.object()).part(component.name());
        if (value instanceof Value.Cast cast) return of(cast.operand());
        if (value instanceof Value.Constant constant)
            return constants.computeIfAbsent(constant.text(), t -> new Storage(constant.type())).root();
        Storage known = sites.get(value);
        if (known != null) return known.root();
        Storage fresh = new Storage(value instanceof Value.Call call ? call.callee().result().orElse(Type.BOOLEAN) : value.type());
        sites.put(value, fresh);
        fill(value, fresh);
        return fresh.root();
    }

    private void fill(Value value, Storage fresh) {
        List<Value> operands = value.operands();
        if (value instanceof Value.Choice choice) {
            fresh.unite(of(choice.yes()));
            fresh.unite(of(choice.no()));
        } else if (value instanceof Value.NewArrayOf array && array.type().element().isReference()) {
            operands.forEach(o -> fresh.part("[]").unite(of(o)));
        } else if (value instanceof Value.NewRecord record) {
            for (int i = 0; i < operands.size(); i++)
                if (operands.get(i).type().isReference()) fresh.part(record.type().components().get(i).name()).unite(of(operands.get(i)));
        } else if (value instanceof Value.Library library && library.result().isPresent() && rows(library)) {
            fresh.part("[]").unite(of(operands.get(0)).part("[]"));
        }
    }

    private static boolean rows(Value.Library library) {
        return library.operands().get(0).type() instanceof Type.ArrayOf array && array.element().isReference();
    }

    private void meet(Step step) {
        Walk.values(step).forEach(value -> Walk.values(value, this::choice));
        if (step instanceof Step.Declare declare && declare.value().isPresent()) meet(declare.wire().read(), declare.value().get());
        else if (step instanceof Step.Assign assign) meet(assign.target(), assign.value());
        else if (step instanceof Step.Return leave && result != null) leave.value().ifPresent(v -> result.unite(of(v)));
        else if (step instanceof Step.Evaluate evaluate && evaluate.value() instanceof Value.Library library && rows(library)) move(library);
    }

    /** What is chosen from is one storage from the beginning, wherever the choice stands. */
    private void choice(Value value) {
        if (value instanceof Value.Choice && value.type().isReference()) of(value);
    }

    private void meet(Value target, Value value) {
        if (target.type().isReference()) of(target).unite(of(value));
    }

    private void move(Value.Library library) {
        List<Value> operands = library.operands();
        Storage into = of(operands.get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0)).part("[]");
        if (library.bulk() == Bulk.ARRAYCOPY) into.unite(of(operands.get(0)).part("[]"));
        else into.unite(of(operands.get(operands.size() - 1)));
    }

    /** What can be reached from the parameters: objects that others may hold, and that may be the same. */
    Set<Storage> outside() {
        Set<Storage> reached = new HashSet<>();
        for (Wire parameter : circuit.parameters()) if (parameter.type().isReference()) of(parameter).reach(reached);
        return reached;
    }
}
