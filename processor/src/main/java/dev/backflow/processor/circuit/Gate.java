package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Set;

/**
 * A function that knows only its own local gradients: an operator, a function of {@code java.lang.Math}, or one that a
 * user declares.
 *
 * @param form how an application is written
 * @param symbol the operator, or the function as source names it ({@code Math.exp})
 * @param inputs the formal inputs, which the partials name
 * @param output the formal output, which the partials may name
 * @param partials one local gradient for each input, over {@code inputs} and {@code output}; none if the gate is locally
 *     constant (comparisons, integer arithmetic, {@code floor})
 * @param result how the type of the output follows from those of the inputs
 * @param dear whether computing the output again costs more than remembering it
 * @param constants the inputs that no gradient may flow into
 * @param declared whether a user declares it: only its author knows what its code does, and whether it throws
 */
public record Gate(Form form, String symbol, List<Wire> inputs, Wire output, List<Value> partials, Result result, boolean dear,
        Set<Wire> constants, boolean declared) {
    /** How an application is written. */
    public enum Form { PREFIX, INFIX, CALL }

    /** How the type of the output follows from the inputs': Java's promotion, the left operand's alone, or always the same. */
    public enum Result { PROMOTED, LEFT, BOOLEAN, INT, LONG, FLOAT, DOUBLE }

    /** A gate of the table. */
    public Gate(Form form, String symbol, List<Wire> inputs, Wire output, List<Value> partials, Result result, boolean dear) {
        this(form, symbol, inputs, output, partials, result, dear, Set.of(), false);
    }

    /** A static method that somebody declares a gate, or that a local gradient calls. */
    public static Gate declared(String symbol, List<Wire> inputs, Wire output, List<Value> partials, Set<Wire> constants) {
        return new Gate(Form.CALL, symbol, inputs, output, partials, Result.valueOf(output.type().toString()), true, constants, true);
    }

    /** Whether no gradient flows through. */
    public boolean isLocallyConstant() {
        return partials.isEmpty();
    }

    /** The type of the output for these inputs. */
    public Type type(List<Value> arguments) {
        return switch (result) {
            case LEFT -> Type.promoted(arguments.get(0).type());
            case PROMOTED -> promoted(arguments);
            case BOOLEAN -> Type.BOOLEAN;
            case INT -> Type.INT;
            case LONG -> Type.LONG;
            case FLOAT -> Type.FLOAT;
            case DOUBLE -> Type.DOUBLE;
        };
    }

    private static Type promoted(List<Value> arguments) {
        Type type = Type.promoted(arguments.get(0).type());
        for (Value argument : arguments) type = Type.promoted(type, argument.type());
        return type;
    }

    @Override public boolean equals(Object other) {
        return this == other;
    }

    @Override public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override public String toString() {
        return symbol;
    }
}
