package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shadows: beside every object that a gradient flows through, one of the same shape for the gradient. A shadow is made where
 * the object is made, and shared where the object is shared.
 */
final class Shadows {
    private Shadows() {}

    /** {@code Shadow.add(from, into)}. */
    static Step add(Value from, Value into) {
        return new Step.Evaluate(new Value.Call(new Callee.Foreign("dev.backflow.Shadow.add", false, Optional.empty()), List.of(from, into)), Place.NONE);
    }

    /** The shadow for an object that {@code value} makes, once {@code made} holds it. */
    static Value made(Value value, Value made, Reversal reversal) {
        if (value instanceof Value.NewArray array) return new Value.NewArray((Type.ArrayOf) Gradients.shadow(array.type()), array.operands());
        if (value instanceof Value.NewArrayOf array) return array(array, reversal);
        if (value instanceof Value.NewRecord record) return record(record, reversal);
        if (value instanceof Value.Library library) return copied(library, made, reversal);
        return value.standsAlone() ? Gradients.zeros(made) : reversal.shadow(value);
    }

    /** Zeros on the record's numbers, and the shadows of the objects that it leads to. */
    private static Value record(Value.NewRecord record, Reversal reversal) {
        List<Value> parts = new ArrayList<>();
        for (Value operand : record.operands()) {
            if (!operand.type().isReference() || !operand.type().carries()) continue;
            parts.add(operand instanceof Value.Literal || reversal.isActive(operand) ? reversal.shadow(operand) : Gradients.zeros(operand));
        }
        return new Value.Call(new Callee.Foreign("new " + record.type().adjoint(), false, Optional.of(Gradients.shadow(record.type()))), parts);
    }

    private static Value array(Value.NewArrayOf array, Reversal reversal) {
        if (!array.type().element().isReference()) return new Value.NewArray(array.type(), List.of(Terms.integer(array.operands().size())));
        List<Value> rows = new ArrayList<>();
        array.operands().forEach(row -> rows.add(reversal.shadow(row)));
        return new Value.NewArrayOf((Type.ArrayOf) Gradients.shadow(array.type()), rows);
    }

    private static Value copied(Value.Library library, Value made, Reversal reversal) {
        Type.ArrayOf type = (Type.ArrayOf) library.type();
        if (!type.element().isReference()) return new Value.NewArray(type, List.of(new Value.Length(made)));
        List<Value> operands = new ArrayList<>(library.operands());
        operands.set(0, reversal.shadow(operands.get(0)));
        return new Value.Library(library.bulk(), operands, library.result().map(Gradients::shadow));
    }

    /** What moves the rows of shadows as {@code library} moves the rows of arrays; nothing for numbers. */
    static Optional<Step> moved(Value.Library library, Reversal reversal) {
        List<Value> operands = new ArrayList<>(library.operands());
        Type.ArrayOf type = (Type.ArrayOf) operands.get(0).type();
        if (!type.element().isReference()) return Optional.empty();
        operands.set(0, reversal.shadow(operands.get(0)));
        if (library.bulk() == Bulk.ARRAYCOPY) operands.set(2, reversal.shadow(operands.get(2)));
        else operands.set(operands.size() - 1, reversal.shadow(operands.get(operands.size() - 1)));
        return Optional.of(new Step.Evaluate(new Value.Library(library.bulk(), operands, Optional.empty()), Place.NONE));
    }
}
