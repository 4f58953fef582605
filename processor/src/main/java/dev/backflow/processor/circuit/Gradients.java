package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** The names that gradients go by, and the types that they have while they are gathered. */
public final class Gradients {
    private Gradients() {}

    /** The gradient on {@code parameter}: {@code dx} for {@code x}; {@code do_} for {@code o}, since {@code do} is a keyword. */
    public static String field(String parameter) {
        String name = "d" + parameter;
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** What a gradient on a {@code type} is gathered in: the same type, but for records, which cannot be added to. */
    public static Type shadow(Type type) {
        if (type instanceof Type.ArrayOf array) return new Type.ArrayOf(shadow(array.element()));
        return type instanceof Type.RecordOf record ? new Type.Reference(record.adjoint()) : type;
    }

    /** The record at the bottom of a record or an array of records. */
    public static Optional<Type.RecordOf> record(Type type) {
        Type leaf = type instanceof Type.ArrayOf array ? array.leaf() : type;
        return leaf instanceof Type.RecordOf record ? Optional.of(record) : Optional.empty();
    }

    /** What makes zeros for {@code type}: {@code Shadow.like}, or that of a record's own shadows. */
    public static String like(Type type) {
        return record(type).map(Type.RecordOf::adjoint).orElse("dev.backflow.Shadow") + ".like";
    }

    /** Zeros of the same shape as {@code object}. */
    public static Value zeros(Value object) {
        return new Value.Call(new Callee.Foreign(like(object.type()), false, Optional.of(shadow(object.type()))), List.of(object));
    }
}
