package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.type.TypeMirror;

/**
 * Assignments, plain and compound, and {@code ++} and {@code --} (JLS 15.26, 15.14, 15.15): first the target's own parts,
 * for a compound one then its old value, then the right-hand side, then the store.
 */
final class Assignments {
    private final Translation at;

    Assignments(Translation at) {
        this.at = at;
    }

    /** The assignment; what is returned is its value, if it is {@code needed}. */
    Operand assign(AssignExpr expression, boolean needed) {
        Expression target = unwrapped(expression.getTarget());
        Optional<String> symbol = expression.getOperator().toBinaryOperator().map(o -> o.asString());
        if (target instanceof ArrayAccessExpr element) return element(element, expression, symbol, needed);
        Operand wire = variable(target);
        if (symbol.isEmpty()) return store(wire, at.expressions.assigned(expression.getValue(), wire.type()), needed);
        return compound(wire, symbol.get(), expression, needed);
    }

    private static Expression unwrapped(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? unwrapped(enclosed.getInner()) : expression;
    }

    private Operand variable(Expression target) {
        Optional<Operand> local = target instanceof NameExpr name ? at.names.local(name.getNameAsString()) : Optional.empty();
        return local.orElseGet(() -> at.names.target(target));
    }

    private Operand element(ArrayAccessExpr access, AssignExpr expression, Optional<String> symbol, boolean needed) {
        if (symbol.isPresent()) return compound(at.arrays.element(access), symbol.get(), expression, needed);
        List<Operand> parts = new ArrayList<>();
        Operand[] value = new Operand[1];
        List<Supplier<Operand>> each = new ArrayList<>(at.arrays.parts(access));
        for (Operand part : beforeRight(each, access, expression, value)) parts.add(part);
        return store(at.arrays.element(parts.get(0), parts.get(1), access), value[0], needed);
    }

    /** The array and the index, settled before the right-hand side, which goes to {@code value}. */
    private List<Operand> beforeRight(List<Supplier<Operand>> parts, ArrayAccessExpr access, AssignExpr expression, Operand[] value) {
        List<Operand> values = at.operands.inOrder(parts);
        Operand target = at.arrays.element(values.get(0), values.get(1), access);
        List<Step> steps = at.steps.block(() -> value[0] = at.expressions.assigned(expression.getValue(), target.type()));
        List<Step> effects = value[0].value().standsAlone()
            ? Blocks.concat(steps, List.of(new Step.Evaluate(value[0].value(), at.steps.place()))) : steps;
        List<Operand> settled = values.stream().map(v -> Settled.over(v.value(), effects) ? v : at.operands.keep(v)).toList();
        at.steps.addAll(steps);
        return settled;
    }

    private Operand store(Operand target, Operand value, boolean needed) {
        if (!needed || target.value() instanceof Value.Read) {
            at.steps.add(new Step.Assign(target.value(), value.value(), at.steps.place()));
            return target;
        }
        Operand exact = at.conversions.exactly(value, target.type(), null);
        Operand kept = exact.value() instanceof Value.Literal || exact.value() instanceof Value.Read ? exact : at.operands.keep(exact);
        at.steps.add(new Step.Assign(target.value(), kept.value(), at.steps.place()));
        return new Operand(kept.value(), target.type(), Optional.empty());
    }

    private Operand compound(Operand target, String symbol, AssignExpr expression, boolean needed) {
        Operand[] right = new Operand[1];
        List<Step> steps = at.steps.block(() -> right[0] = at.expressions.value(expression.getValue()));
        if (steps.isEmpty()) return update(target, target, symbol, right[0], expression, needed);
        Operand place = settledPlace(target, steps);
        Operand old = Settled.over(place.value(), steps) ? place : at.operands.keep(place);
        at.steps.addAll(steps);
        return update(place, old, symbol, right[0], expression, needed);
    }

    /** The target with its array and index settled. */
    private Operand settledPlace(Operand target, List<Step> steps) {
        if (!(target.value() instanceof Value.Element element)) return target;
        return target.with(element.map(part -> Settled.over(part, steps) ? part : at.steps.keep(Operands.name(part), part)));
    }

    /** {@code target = (type) (old symbol right)}, as an update where that says the same. */
    private Operand update(Operand target, Operand old, String symbol, Operand right, Expression node, boolean needed) {
        Operand result = at.operators.infix(symbol, old, right, node);
        boolean plain = old == target && target.type().getKind().isPrimitive() && right.type().getKind().isPrimitive()
            && Conversions.widens(result.type().getKind(), target.type().getKind());
        if (!plain) return store(target, narrowed(result, target.type(), node), needed);
        boolean again = needed && !(target.value() instanceof Value.Read);
        Operand place = again ? settledPlace(target, List.of(updated(target, symbol, right))) : target;
        at.steps.add(updated(place, symbol, right));
        return again ? at.operands.keep(place) : target;
    }

    private Step updated(Operand target, String symbol, Operand right) {
        return new Step.Update(target.value(), at.gates.infix(symbol), right.value(), at.steps.place());
    }

    private Operand narrowed(Operand result, TypeMirror type, Expression node) {
        boolean number = result.type().getKind().isPrimitive();
        return number ? at.conversions.explicit(result, type, node) : at.conversions.assigned(result, type, node);
    }

    /** {@code target++} and its like. */
    Operand step(UnaryExpr expression, boolean needed) {
        Expression inner = unwrapped(expression.getExpression());
        Operand target = inner instanceof ArrayAccessExpr element ? at.arrays.element(element) : variable(inner);
        String symbol = expression.getOperator().asString().substring(1);
        Operand one = new Operand(Literals.ONE, at.mirrors.primitive(Type.INT), Optional.of(1));
        if (expression.getOperator().isPrefix()) return update(target, target, symbol, one, expression, needed);
        Operand old = needed ? at.operands.keep(target) : target;
        update(target, target, symbol, one, expression, false);
        return old;
    }
}
