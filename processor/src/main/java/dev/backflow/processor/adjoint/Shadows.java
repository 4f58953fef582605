package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
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

    /** The type of the shadow of a {@code type}. */
    static Type type(Type type) {
        return type;
    }

    /** {@code Shadow.like(object)}: zeros of the same shape. */
    static Value like(Value object) {
        return new Value.Call(new Callee.Foreign("dev.backflow.Shadow.like", false, Optional.of(type(object.type()))), List.of(object));
    }

    /** {@code Shadow.add(from, into)}. */
    static Step add(Value from, Value into) {
        return new Step.Evaluate(new Value.Call(new Callee.Foreign("dev.backflow.Shadow.add", false, Optional.empty()), List.of(from, into)), Place.NONE);
    }

    /** The shadow for an object that {@code value} makes, once {@code made} holds it. */
    static Value made(Value value, Value made, Reversal reversal) {
        if (value instanceof Value.NewArray array) return array;
        if (value instanceof Value.NewArrayOf array) return array(array, reversal);
        if (value instanceof Value.Library library) return copied(library, made, reversal);
        return value.standsAlone() ? like(made) : reversal.shadow(value);
    }

    private static Value array(Value.NewArrayOf array, Reversal reversal) {
        if (!array.type().element().isReference()) return new Value.NewArray(array.type(), List.of(Terms.integer(array.operands().size())));
        List<Value> rows = new ArrayList<>();
        array.operands().forEach(row -> rows.add(reversal.shadow(row)));
        return new Value.NewArrayOf(array.type(), rows);
    }

    private static Value copied(Value.Library library, Value made, Reversal reversal) {
        Type.ArrayOf type = (Type.ArrayOf) library.type();
        if (!type.element().isReference()) return new Value.NewArray(type, List.of(new Value.Length(made)));
        List<Value> operands = new ArrayList<>(library.operands());
        operands.set(0, reversal.shadow(operands.get(0)));
        return new Value.Library(library.bulk(), operands, library.result());
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
