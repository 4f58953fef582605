package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Interpreter;
import dev.backflow.processor.circuit.Printer;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.Map;
import java.util.OptionalDouble;

/** The numbers that expressions of literals stand for, in Java's own arithmetic: {@code 1 / 2} is 0. */
final class Numbers {
    private final Gates gates;

    Numbers(Gates gates) {
        this.gates = gates;
    }

    /** The number that {@code value} is whatever the inputs are; empty if it is not made of literals alone. */
    OptionalDouble of(Value value) {
        if (!isNumber(value.type()) || Walk.any(value, v -> !isConstant(v))) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(((Number) Interpreter.value(value, Map.of())).doubleValue());
        } catch (ArithmeticException divisionByZero) {
            return OptionalDouble.empty();
        }
    }

    private static boolean isNumber(Type type) {
        return type instanceof Type.Primitive && type != Type.BOOLEAN && type != Type.Primitive.CHAR;
    }

    private static boolean isConstant(Value value) {
        return value instanceof Value.Literal && isNumber(value.type()) || value instanceof Value.Cast
            || value instanceof Value.Apply apply && apply.gate().form() != Gate.Form.CALL;
    }

    /**
     * {@code value}; if it is an operator between two literals, the literal that it gives, unless that is longer: {@code 3 * 0.1} is
     * 0.30000000000000004. A factor 1 is left out.
     */
    Value folded(Value value) {
        if (!(value instanceof Value.Apply apply) || apply.gate().form() != Gate.Form.INFIX) return value;
        if (apply.gate() == gates.infix("*") && apply.operands().get(1).type() == apply.type() && isOne(apply.operands().get(0))) return apply.operands().get(1);
        if (!apply.operands().stream().allMatch(this::isSigned) || of(value).isEmpty()) return value;
        Value literal = literal(of(value).getAsDouble(), value.type());
        return Printer.print(literal).length() <= Printer.print(value).length() ? literal : value;
    }

    private boolean isOne(Value value) {
        return value instanceof Value.Literal && of(value).equals(OptionalDouble.of(1));
    }

    private boolean isSigned(Value value) {
        return value instanceof Value.Literal || value instanceof Value.Apply minus && minus.gate() == gates.prefix("-") && isSigned(minus.operands().get(0));
    }

    private Value literal(double number, Type type) {
        if (number < 0) return Value.Apply.of(gates.prefix("-"), literal(-number, type));
        boolean whole = type == Type.INT || type == Type.LONG;
        String text = whole ? Long.toString((long) number) : type == Type.FLOAT ? (float) number + "f" : Double.toString(number);
        return new Value.Literal(text + (type == Type.LONG ? "L" : ""), type);
    }
}
