package dev.backflow.processor.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An expression. Evaluating it changes nothing, though it may throw (an index, a division of integers); the exceptions
 * are {@link Call}, {@link NewArray}, {@link NewArrayOf}, {@link NewRecord} and {@link Library}, which stand only as
 * the whole value of a {@link Step.Declare}, {@link Step.Assign}, {@link Step.Evaluate} or {@link Step.Throw}.
 */
public sealed interface Value {
    Type type();

    /** The direct operands. */
    List<Value> operands();

    /** The same with other operands, in the order of {@link #operands}. */
    Value with(List<Value> operands);

    <R> R accept(Cases<R> cases);

    /** The same with every operand replaced by {@code change} of it. */
    default Value map(UnaryOperator<Value> change) {
        List<Value> changed = new ArrayList<>();
        boolean news = false;
        for (Value operand : operands()) {
            Value other = change.apply(operand);
            news |= other != operand;
            changed.add(other);
        }
        return news ? with(changed) : this;
    }

    /** Whether this must stand alone, as the whole value of a step. */
    default boolean standsAlone() {
        return this instanceof Call || this instanceof NewArray || this instanceof NewArrayOf || this instanceof NewRecord
            || this instanceof Library;
    }

    /** The whole number that this is, if it is written as a decimal {@code int} of up to nine digits: the sum of two of them is an {@code int}, too. */
    default Optional<Integer> whole() {
        return Optional.empty();
    }

    /** A literal, as source writes it: {@code 1.0}, {@code 3}, {@code "text"}, {@code null}. */
    record Literal(String text, Type type) implements Value {
        private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

        @Override public Optional<Integer> whole() {
            return type == Type.INT && WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }

        @Override public List<Value> operands() { return List.of(); }
        @Override public Value with(List<Value> operands) { return this; }
        @Override public <R> R accept(Cases<R> cases) { return cases.literal(this); }
    }

    /**
     * A name outside the method that never changes: {@code Math.PI}, an enum constant, a final field.
     *
     * @param known the number that the compiler knows a whole one to be
     */
    record Constant(String text, Type type, OptionalInt known) implements Value {
        public Constant(String text, Type type) {
            this(text, type, OptionalInt.empty());
        }

        @Override public List<Value> operands() { return List.of(); }
        @Override public Value with(List<Value> operands) { return this; }
        @Override public <R> R accept(Cases<R> cases) { return cases.constant(this); }
    }

    /** What a wire holds. */
    record Read(Wire wire) implements Value {
        @Override public Type type() { return wire.type(); }
        @Override public List<Value> operands() { return List.of(); }
        @Override public Value with(List<Value> operands) { return this; }
        @Override public <R> R accept(Cases<R> cases) { return cases.read(this); }
    }

    /** {@code array[index]}. */
    record Element(Value array, Value index) implements Value {
        @Override public Type type() { return ((Type.ArrayOf) array.type()).element(); }
        @Override public List<Value> operands() { return List.of(array, index); }
        @Override public Value with(List<Value> o) { return new Element(o.get(0), o.get(1)); }
        @Override public <R> R accept(Cases<R> cases) { return cases.element(this); }
    }

    /** {@code array.length}. */
    record Length(Value array) implements Value {
        @Override public Type type() { return Type.INT; }
        @Override public List<Value> operands() { return List.of(array); }
        @Override public Value with(List<Value> o) { return new Length(o.get(0)); }
        @Override public <R> R accept(Cases<R> cases) { return cases.length(this); }
    }

    /**
     * A gate at work.
     *
     * @param hash that of the others, which is asked for at each gate that the value goes through
     */
    record Apply(Gate gate, List<Value> operands, Type type, int hash) implements Value {
        public Apply(Gate gate, List<Value> operands, Type type) { this(gate, operands, type, 31 * gate.hashCode() + operands.hashCode()); }
        public static Apply of(Gate gate, List<Value> operands) { return new Apply(gate, operands, gate.type(operands)); }
        public static Apply of(Gate gate, Value... operands) { return of(gate, List.of(operands)); }
        @Override public Value with(List<Value> o) {
            boolean retyped = false;
            for (int i = 0; i < o.size(); i++) retyped |= !o.get(i).type().equals(operands.get(i).type());
            return retyped ? of(gate, o) : new Apply(gate, o, type);
        }
        @Override public <R> R accept(Cases<R> cases) { return cases.apply(this); }
        @Override public int hashCode() { return hash; }
    }

    /** {@code condition ? yes : no}. */
    record Choice(Value condition, Value yes, Value no, Type type) implements Value {
        @Override public List<Value> operands() { return List.of(condition, yes, no); }
        @Override public Value with(List<Value> o) { return new Choice(o.get(0), o.get(1), o.get(2), type); }
        @Override public <R> R accept(Cases<R> cases) { return cases.choice(this); }
    }

    /** {@code (type) operand}; between primitives, or of references. */
    record Cast(Type type, Value operand) implements Value {
        @Override public List<Value> operands() { return List.of(operand); }
        @Override public Value with(List<Value> o) { return new Cast(type, o.get(0)); }
        @Override public <R> R accept(Cases<R> cases) { return cases.cast(this); }
    }

    /** {@code object.name()}, an accessor of a record. */
    record Component(Value object, String name, Type type) implements Value {
        @Override public List<Value> operands() { return List.of(object); }
        @Override public Value with(List<Value> o) { return new Component(o.get(0), name, type); }
        @Override public <R> R accept(Cases<R> cases) { return cases.component(this); }
    }

    /** {@code object.name}, a field of one of our own objects: a gradient or a tape. */
    record Field(Value object, String name, Type type) implements Value {
        @Override public List<Value> operands() { return List.of(object); }
        @Override public Value with(List<Value> o) { return new Field(o.get(0), name, type); }
        @Override public <R> R accept(Cases<R> cases) { return cases.field(this); }
    }

    /** A call. {@code type} is the result's; for a call without result, {@code void} is not a type, so it is empty. */
    record Call(Callee callee, List<Value> operands) implements Value {
        @Override public Type type() { return callee.result().orElseThrow(() -> new IllegalStateException("a void call has no type")); }
        @Override public Value with(List<Value> o) { return new Call(callee, o); }
        @Override public <R> R accept(Cases<R> cases) { return cases.call(this); }
    }

    /** {@code new double[n][m][]}: as many lengths as are given, innermost dimensions left {@code null}. */
    record NewArray(Type.ArrayOf type, List<Value> operands) implements Value {
        @Override public Value with(List<Value> o) { return new NewArray(type, o); }
        @Override public <R> R accept(Cases<R> cases) { return cases.newArray(this); }
    }

    /** {@code new double[] {a, b, c}}; for rows, the elements are wires that hold arrays. */
    record NewArrayOf(Type.ArrayOf type, List<Value> operands) implements Value {
        @Override public Value with(List<Value> o) { return new NewArrayOf(type, o); }
        @Override public <R> R accept(Cases<R> cases) { return cases.newArrayOf(this); }
    }

    /** {@code new Point(x, y)} of a record. */
    record NewRecord(Type.RecordOf type, List<Value> operands) implements Value {
        @Override public Value with(List<Value> o) { return new NewRecord(type, o); }
        @Override public <R> R accept(Cases<R> cases) { return cases.newRecord(this); }
    }

    /** An array operation of the Java library. */
    record Library(Bulk bulk, List<Value> operands, Optional<Type> result) implements Value {
        @Override public Type type() { return result.orElseThrow(() -> new IllegalStateException(bulk + " has no result")); }
        @Override public Value with(List<Value> o) { return new Library(bulk, o, result); }
        @Override public <R> R accept(Cases<R> cases) { return cases.library(this); }
    }

    /** One answer for each kind of value. */
    interface Cases<R> {
        R literal(Literal value);
        R constant(Constant value);
        R read(Read value);
        R element(Element value);
        R length(Length value);
        R apply(Apply value);
        R choice(Choice value);
        R cast(Cast value);
        R component(Component value);
        R field(Field value);
        R call(Call value);
        R newArray(NewArray value);
        R newArrayOf(NewArrayOf value);
        R newRecord(NewRecord value);
        R library(Library value);
    }
}
