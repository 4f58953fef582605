package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Local gradients that multiply the same cotangent on its way to the same variable are summed first: {@code dx = d / b; dx -= p * d}
 * becomes {@code dx = (1 / b - p) * d}. The division then waits for nothing that the reverse pass computes. Two divisions by one
 * denominator become one: {@code (1 - x * q) / b} for {@code 1 / b - x * (q / b)}. Only gradients are rounded otherwise by this,
 * and only {@code double} ones are written so.
 */
final class Factored extends Revision {
    private static final Gate PLUS = Gates.standard().infix("+"), MINUS = Gates.standard().infix("-"), TIMES = Gates.standard().infix("*"), OVER = Gates.standard().infix("/");
    private static final Value ONE = new Value.Literal("1", Type.INT);

    /** What a step adds to a variable, or takes from it, or gives it first. */
    private record Term(Wire wire, boolean declares, boolean minus, Value value) {
        static Optional<Term> of(Step step) {
            if (step instanceof Step.Declare declare && declare.value().isPresent() && isNumber(declare.wire())) return Optional.of(new Term(declare.wire(), true, false, declare.value().get()));
            boolean sums = step instanceof Step.Update update && (update.gate() == PLUS || update.gate() == MINUS);
            if (!sums || !(((Step.Update) step).target() instanceof Value.Read target) || !isNumber(target.wire())) return Optional.empty();
            return Optional.of(new Term(target.wire(), false, ((Step.Update) step).gate() == MINUS, ((Step.Update) step).value()));
        }

        private static boolean isNumber(Wire wire) {
            return wire.isGradient() && wire.type() == Type.DOUBLE;
        }
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : super.block(steps)) {
            Optional<Term> term = Term.of(step).filter(t -> !t.declares);
            int at = term.isPresent() ? before(term.get().wire, out) : -1;
            Optional<Step> joined = at < 0 ? Optional.empty() : Term.of(out.get(at)).flatMap(first -> joined(first, term.get()));
            if (joined.isPresent()) out.remove(at);
            out.add(joined.orElse(step));
        }
        return kept(steps, out);
    }

    /** The step that gave {@code wire} a value just before, but for names that have been given since to values that change nothing. */
    private static int before(Wire wire, List<Step> steps) {
        int at = steps.size() - 1;
        while (at >= 0 && steps.get(at) instanceof Step.Declare name && name.wire() != wire && name.value().filter(v -> !v.standsAlone() && !Walk.reads(v).contains(wire)).isPresent()) at--;
        return at >= 0 && Term.of(steps.get(at)).filter(t -> t.wire == wire).isPresent() ? at : -1;
    }

    private static Optional<Step> joined(Term first, Term next) {
        Optional<Wire> divided = divided(first.value).or(() -> divided(next.value)).filter(d -> d != first.wire && d.type() == Type.DOUBLE);
        Optional<Value> one = divided.flatMap(d -> factor(first.value, d)), other = divided.flatMap(d -> factor(next.value, d));
        if (one.isEmpty() || other.isEmpty() || Walk.reads(one.get()).contains(first.wire) || Walk.reads(other.get()).contains(first.wire)) return Optional.empty();
        Value sum = sum(first.minus == next.minus ? PLUS : MINUS, one.get(), other.get());
        if (sum.type() != Type.DOUBLE) return Optional.empty();
        Value product = Value.Apply.of(TIMES, sum, divided.get().read());
        return Optional.of(first.declares ? Step.Declare.of(first.wire, product, Place.NONE) : new Step.Update(first.wire.read(), first.minus ? MINUS : PLUS, product, Place.NONE));
    }

    private static Value sum(Gate gate, Value one, Value other) {
        Optional<Fraction> left = Fraction.of(one), right = Fraction.of(other);
        if (left.isPresent() && right.isPresent() && left.get().denominator.equals(right.get().denominator)) {
            Value numerator = Value.Apply.of(gate, left.get().numerator, right.get().numerator);
            if (numerator.type() == Type.DOUBLE) return Value.Apply.of(OVER, numerator, left.get().denominator);
        }
        return Value.Apply.of(gate, one, other);
    }

    /** A product that divides by {@code denominator} somewhere. */
    private record Fraction(Value numerator, Value denominator) {
        static Optional<Fraction> of(Value value) {
            if (!(value instanceof Value.Apply apply) || apply.type() != Type.DOUBLE || apply.gate() != TIMES && apply.gate() != OVER) return Optional.empty();
            Value left = apply.operands().get(0), right = apply.operands().get(1);
            if (apply.gate() == OVER) return Optional.of(new Fraction(left, right)).filter(f -> right.type() == Type.DOUBLE);
            return of(right).flatMap(f -> f.times(with(TIMES, left, f.numerator))).or(() -> of(left).flatMap(f -> f.times(with(TIMES, f.numerator, right))));
        }

        private Optional<Fraction> times(Optional<Value> product) {
            return product.map(n -> new Fraction(n, denominator));
        }
    }

    /** The variable {@code d} of {@code d / b}. */
    private static Optional<Wire> divided(Value value) {
        return value instanceof Value.Apply quotient && quotient.gate() == OVER && quotient.operands().get(0) instanceof Value.Read read ? Optional.of(read.wire()) : Optional.empty();
    }

    /** What {@code d} is multiplied by in {@code value}; neither it nor a part of it is computed less exactly than {@code value} was. */
    private static Optional<Value> factor(Value value, Wire d) {
        if (value.equals(d.read())) return Optional.of(ONE);
        if (!(value instanceof Value.Apply apply) || apply.operands().size() != 2 || apply.gate() != TIMES && apply.gate() != OVER) return Optional.empty();
        Value left = apply.operands().get(0), right = apply.operands().get(1);
        boolean inRight = Walk.reads(right).contains(d);
        if (inRight == Walk.reads(left).contains(d) || inRight && apply.gate() == OVER) return Optional.empty();
        return inRight ? factor(right, d).flatMap(f -> with(TIMES, left, f)) : factor(left, d).flatMap(f -> with(apply.gate(), f, right));
    }

    private static Optional<Value> with(Gate gate, Value left, Value right) {
        if (gate == TIMES && left.equals(ONE)) return Optional.of(right);
        if (gate == TIMES && right.equals(ONE)) return Optional.of(left);
        Value both = Value.Apply.of(gate, left, right);
        boolean exact = gate == TIMES ? both.type() == Type.DOUBLE : right.type() == Type.DOUBLE;
        return exact ? Optional.of(both) : Optional.empty();
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
