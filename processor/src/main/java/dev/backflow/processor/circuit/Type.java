package dev.backflow.processor.circuit;

import java.util.List;

/** The type of a wire or a value. */
public sealed interface Type permits Type.Primitive, Type.ArrayOf, Type.RecordOf, Type.Reference {
    Type BOOLEAN = Primitive.BOOLEAN, INT = Primitive.INT, LONG = Primitive.LONG;
    Type FLOAT = Primitive.FLOAT, DOUBLE = Primitive.DOUBLE;
    Type STRING = new Reference("String");

    /** The type as Java source writes it. */
    String text();

    /** Whether a gradient can flow through a value of this type: a floating-point number, or what holds some. */
    default boolean carries() {
        return false;
    }

    /** Whether this is {@code float} or {@code double}. */
    default boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** Whether this is a primitive type of whole numbers, {@code char} among them. */
    default boolean isWhole() {
        return this instanceof Primitive && !isFloating() && this != BOOLEAN;
    }

    /** Whether there are floating-point numbers in this that can be written to: an array, or a record that leads to one. */
    default boolean isWritable() {
        return false;
    }

    default boolean isArray() {
        return this instanceof ArrayOf;
    }

    /** Whether values of this type are objects, which variables may share. */
    default boolean isReference() {
        return !(this instanceof Primitive);
    }

    /** Java's primitive types, in the order of widening. */
    enum Primitive implements Type {
        BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE;

        @Override public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override public boolean carries() {
            return isFloating();
        }
    }

    /** An array of {@code element}. */
    record ArrayOf(Type element) implements Type {
        @Override public String text() {
            return element.text() + "[]";
        }

        @Override public boolean carries() {
            return element.carries();
        }

        @Override public boolean isWritable() {
            return carries();
        }

        /** The type of the innermost elements. */
        public Type leaf() {
            return element instanceof ArrayOf inner ? inner.leaf() : element;
        }

        /** The number of dimensions. */
        public int rank() {
            return element instanceof ArrayOf inner ? 1 + inner.rank() : 1;
        }
    }

    /**
     * A record that holds floating-point numbers.
     *
     * @param name how the companion writes it
     * @param adjoint how the companion writes the class of its shadows
     * @param plain whether its constructor does nothing but take the components, so that a gradient can be one
     * @param copied whether the record is private to the user's class, and the companion has a copy of it
     */
    record RecordOf(String name, String adjoint, boolean plain, boolean copied, List<Component> components) implements Type {
        @Override public String text() {
            return name;
        }

        @Override public boolean carries() {
            return components.stream().anyMatch(c -> c.type().carries());
        }

        /** Whether the record leads to an array whose elements are objects that gradients flow through. */
        public boolean holdsRows() {
            return components.stream().map(Component::type).anyMatch(t -> t instanceof RecordOf record && record.holdsRows() || t.carries() && t instanceof ArrayOf array && array.element().isReference());
        }

        @Override public boolean isWritable() {
            return components.stream().anyMatch(c -> c.type().isWritable());
        }
    }

    /** A component of a record. */
    record Component(String name, Type type) {}

    /** Any other class, interface or enum: its values carry no gradient. */
    record Reference(String name) implements Type {
        @Override public String text() {
            return name;
        }
    }

    /** The array type of {@code rank} dimensions over {@code leaf}. */
    static Type array(Type leaf, int rank) {
        return rank == 0 ? leaf : new ArrayOf(array(leaf, rank - 1));
    }

    /** Java's unary numeric promotion. */
    static Type promoted(Type operand) {
        return operand instanceof Primitive p && p.ordinal() < Primitive.INT.ordinal() && p != BOOLEAN ? INT : operand;
    }

    /** Java's binary numeric promotion; for two booleans, boolean. */
    static Type promoted(Type left, Type right) {
        Type a = promoted(left), b = promoted(right);
        return a instanceof Primitive p && b instanceof Primitive q && p.ordinal() < q.ordinal() ? b : a;
    }
}
