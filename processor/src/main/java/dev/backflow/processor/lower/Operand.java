package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A lowered expression: its value, its type as the compiler sees it, and what it is at compile time if it is a constant.
 *
 * @param constant boxed, as {@code VariableElement.getConstantValue} gives it
 */
record Operand(Value value, TypeMirror type, Optional<Object> constant) {
    static Operand of(Value value, TypeMirror type) {
        return new Operand(value, type, Optional.empty());
    }

    Operand with(Value other) {
        return new Operand(other, type, constant);
    }

    boolean isNull() {
        return type.getKind() == TypeKind.NULL;
    }

    boolean isVoid() {
        return type.getKind() == TypeKind.VOID;
    }

    boolean isString() {
        return Type.STRING.equals(isVoid() ? null : value.type());
    }
}
