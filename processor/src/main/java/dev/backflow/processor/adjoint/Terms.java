package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Value.Apply;
import dev.backflow.processor.gate.Gates;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The arithmetic of cotangents, written as a person would: no factor 1, no double sign, {@code d / y} for {@code 1 / y * d}. */
public final class Terms {
    private static final Gates GATES = Gates.standard();

    private Terms() {}

    static Value zero() {
        return new Value.Literal("0", Type.INT);
    }

    /** Zero as a {@code double} or {@code float} argument. */
    static Value zero(Type type) {
        return new Value.Literal(type == Type.FLOAT ? "0f" : "0.0", type);
    }

    /** {@code left + right}, without adding a literal zero. */
    static Value plus(Value left, Value right) {
        return isZero(left) ? right : isZero(right) ? left : shifted(left, right, 1).orElseGet(() -> infix("+", left, right));
    }

    /** {@code left - right}, without taking a literal zero. */
    static Value minus(Value left, Value right) {
        return isZero(right) ? left : shifted(left, right, -1).orElseGet(() -> infix("-", left, right));
    }

    /** {@code n - 2} for {@code n - 1 - 1}: whole literals at the end of a sum are added up. */
    private static Optional<Value> shifted(Value left, Value right, int sign) {
        Optional<Integer> number = left.whole(), other = right.whole();
        if (number.isPresent() && other.isPresent() && number.get() + sign * other.get() >= 0) return Optional.of(integer(number.get() + sign * other.get()));
        if (!(left instanceof Apply sum) || sum.type() != Type.INT || !(sum.gate() == GATES.infix("+") || sum.gate() == GATES.infix("-"))) return Optional.empty();
        Optional<Integer> first = sum.operands().get(1).whole(), second = right.whole();
        if (first.isEmpty() || second.isEmpty()) return Optional.empty();
        int total = (sum.gate() == GATES.infix("+") ? first.get() : -first.get()) + sign * second.get();
        Value rest = sum.operands().get(0);
        return Optional.of(total == 0 ? rest : infix(total > 0 ? "+" : "-", rest, integer(Math.abs(total))));
    }

    public static Value integer(int value) {
        return new Value.Literal(Integer.toString(value), Type.INT);
    }

    static Value bool(boolean value) {
        return new Value.Literal(Boolean.toString(value), Type.BOOLEAN);
    }

    public static Value infix(String operator, Value left, Value right) {
        return Apply.of(GATES.infix(operator), left, right);
    }

    static Value not(Value condition) {
        return Apply.of(GATES.prefix("!"), condition);
    }

    /** A cotangent times a local gradient. */
    static Value times(Value partial, Value d) {
        if (partial instanceof Value.Choice choice) return times(choice, d);
        OptionalDouble number = number(partial);
        if (number.isPresent() && number.getAsDouble() == 0) return zero();
        if (number.isPresent() && number.getAsDouble() == 1) return d;
        if (number.isPresent() && number.getAsDouble() == -1) return negate(d);
        OptionalDouble one = number(d);
        if (one.isPresent() && one.getAsDouble() == 1 && partial.type().isFloating()) return partial;
        if (isNegation(partial)) return negate(times(negated(partial), d));
        if (isNegation(d)) return negate(times(partial, negated(d)));
        return product(partial, d);
    }

    /** {@code c ? x * d : y * d} for {@code (c ? x : y) * d}. */
    static Value times(Value.Choice choice, Value d) {
        return new Value.Choice(choice.condition(), times(arm(choice.yes(), choice, d), d), times(arm(choice.no(), choice, d), d), d.type());
    }

    /** One side of {@code choice} by itself: as exact as the choice is, which is a {@code double} if the other side is one. */
    static Value arm(Value side, Value.Choice choice, Value d) {
        boolean wider = choice.type() == Type.DOUBLE && side.type() != Type.DOUBLE && d.type() != Type.DOUBLE && !(side instanceof Value.Literal);
        return wider ? new Value.Cast(Type.DOUBLE, side) : side;
    }

    private static Value product(Value partial, Value d) {
        if (partial instanceof Apply quotient && quotient.gate() == GATES.infix("/")) {
            OptionalDouble over = number(quotient.operands().get(0));
            if (over.isPresent() && over.getAsDouble() == 1) return infix("/", d, beside(d, quotient.operands().get(1)));
            if (isNegation(quotient.operands().get(0)))
                return negate(infix("*", infix("/", negated(quotient.operands().get(0)), quotient.operands().get(1)), d));
        }
        if (d instanceof Apply product && product.gate() == GATES.infix("*") && product.type().isFloating())
            return infix("*", times(partial, product.operands().get(0)), product.operands().get(1));
        return infix("*", beside(d, partial), d);
    }

    /** An integer needs no cast beside a number {@code d} of the type that it is cast to, or of a wider one. */
    private static Value beside(Value d, Value value) {
        boolean cast = value instanceof Value.Cast c && !c.operand().type().isFloating() && (d.type() == Type.DOUBLE || d.type() == c.type() && c.type() == Type.FLOAT);
        return cast ? ((Value.Cast) value).operand() : value;
    }

    static Value negate(Value value) {
        if (isNegation(value)) return negated(value);
        return Apply.of(GATES.prefix("-"), value);
    }

    private static boolean isNegation(Value value) {
        return value instanceof Apply apply && apply.gate() == GATES.prefix("-");
    }

    private static Value negated(Value value) {
        return value.operands().get(0);
    }

    /** The number that a literal, or a negated one, stands for. */
    static OptionalDouble number(Value value) {
        if (isNegation(value)) {
            OptionalDouble inner = number(negated(value));
            return inner.isPresent() ? OptionalDouble.of(-inner.getAsDouble()) : inner;
        }
        if (!(value instanceof Value.Literal literal) || !(literal.type() == Type.INT || literal.type().isFloating())) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(Double.parseDouble(literal.text().replace("_", "")));
        } catch (NumberFormatException hexadecimalOrSuffix) {
            return OptionalDouble.empty();
        }
    }

    static boolean isZero(Value value) {
        OptionalDouble number = number(value);
        return number.isPresent() && number.getAsDouble() == 0;
    }

    /** {@code target += d}, or {@code -=}. */
    static Step accumulate(Value target, Value d) {
        boolean minus = isNegation(d);
        Value term = minus ? negated(d) : d;
        return new Step.Update(target, GATES.infix(minus ? "-" : "+"), narrowed(target.type(), term), Place.NONE);
    }

    /** {@code value} as what a variable of {@code type} may take. */
    static Value narrowed(Type type, Value value) {
        return type == Type.FLOAT && value.type() == Type.DOUBLE ? new Value.Cast(Type.FLOAT, value) : value;
    }

    /** {@code target++} or {@code target--}. */
    static Step step(Value target, boolean up) {
        return new Step.Update(target, GATES.infix(up ? "+" : "-"), integer(1), Place.NONE);
    }

    static Value max(Value one, Value other) {
        return chosen("max", one, other);
    }

    static Value min(Value one, Value other) {
        return chosen("min", one, other);
    }

    private static Value chosen(String function, Value one, Value other) {
        return Apply.of(GATES.function("java.lang.Math", function, 2).orElseThrow(), List.of(one, other));
    }

    static Value max0(Value size) {
        return max(zero(), size);
    }

    /** Whether a value can be used twice without work: a variable, a literal, or its negation. */
    static boolean isAtomic(Value value) {
        return value instanceof Value.Read || value instanceof Value.Literal || value instanceof Value.Constant
            || isNegation(value) && isAtomic(negated(value));
    }
}
