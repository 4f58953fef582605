package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Expressions of which a part is computed only sometimes; if that part has effects, they become branches. */
final class Choices {
    private final Translation at;

    Choices(Translation at) {
        this.at = at;
    }

    /** {@code left && right}, {@code left || right}. */
    Operand shortcut(Operand left, String symbol, Expression right) {
        Operand test = at.conversions.unboxed(left, right);
        Operand[] other = new Operand[1];
        List<Step> steps = at.steps.block(() -> other[0] = condition(right));
        if (!steps.isEmpty()) return branched(test, symbol.equals("&&"), other[0], steps);
        Value value = new Value.Apply(at.gates.infix(symbol), List.of(test.value(), other[0].value()), Type.BOOLEAN);
        return Operand.of(value, test.type());
    }

    private Operand branched(Operand test, boolean whenTrue, Operand other, List<Step> steps) {
        Wire wire = at.steps.keep("test", test.value()).wire();
        List<Step> taken = Blocks.concat(steps, List.of(new Step.Assign(wire.read(), other.value(), at.steps.place())));
        Value asked = whenTrue ? wire.read() : Value.Apply.of(at.gates.prefix("!"), wire.read());
        at.steps.add(new Step.If(asked, taken, List.of(), at.steps.place()));
        return Operand.of(wire.read(), test.type());
    }

    /** A {@code boolean} expression. */
    Operand condition(Expression expression) {
        return at.conversions.unboxed(at.expressions.value(expression), expression);
    }

    /** {@code condition ? yes : no}. */
    Operand conditional(ConditionalExpr expression, Optional<TypeMirror> target) {
        Operand test = condition(expression.getCondition());
        Operand[] arms = new Operand[2];
        List<Step> then = at.steps.block(() -> arms[0] = at.expressions.wholeFor(expression.getThenExpr(), target));
        List<Step> otherwise = at.steps.block(() -> arms[1] = at.expressions.wholeFor(expression.getElseExpr(), target));
        TypeMirror type = common(arms[0], arms[1], target);
        then.addAll(at.steps.block(() -> arms[0] = fitted(arms[0], type, expression)));
        otherwise.addAll(at.steps.block(() -> arms[1] = fitted(arms[1], type, expression)));
        if (!then.isEmpty() || !otherwise.isEmpty() || standsAlone(arms))
            return branched(test, then, otherwise, arms, type, expression);
        return Operand.of(new Value.Choice(test.value(), arms[0].value(), arms[1].value(), at.type(type, expression)), type);
    }

    private Operand fitted(Operand arm, TypeMirror type, Expression expression) {
        return at.conversions.assigned(arm, type, expression);
    }

    private static boolean standsAlone(Operand[] arms) {
        return arms[0].value().standsAlone() || arms[1].value().standsAlone();
    }

    private Operand branched(Operand test, List<Step> then, List<Step> otherwise, Operand[] arms, TypeMirror type, Expression expression) {
        Wire wire = Wire.fresh("chosen", at.type(type, expression));
        then.add(new Step.Assign(wire.read(), arms[0].value(), at.steps.place()));
        otherwise.add(new Step.Assign(wire.read(), arms[1].value(), at.steps.place()));
        at.steps.add(new Step.Declare(wire, Optional.empty(), at.steps.place()));
        at.steps.add(new Step.If(test.value(), then, otherwise, at.steps.place()));
        return Operand.of(wire.read(), type);
    }

    /** The type of an expression that is one of two (JLS 15.25). */
    TypeMirror common(Operand a, Operand b, Optional<TypeMirror> target) {
        TypeMirror x = at.mirrors.unboxed(a.type()), y = at.mirrors.unboxed(b.type());
        boolean boxes = at.mirrors.isBox(a.type()) && at.mirrors.isBox(b.type()) && at.mirrors.same(a.type(), b.type());
        if (!boxes && x.getKind().isPrimitive() && y.getKind().isPrimitive()) return numeric(a, x.getKind(), b, y.getKind());
        if (target.isPresent() && !target.get().getKind().isPrimitive()) return target.get();
        return reference(boxedType(a), boxedType(b));
    }

    private TypeMirror boxedType(Operand operand) {
        return operand.type().getKind().isPrimitive() ? at.mirrors.box(operand.type()).asType() : operand.type();
    }

    private TypeMirror reference(TypeMirror a, TypeMirror b) {
        if (a.getKind() == TypeKind.NULL) return b;
        if (b.getKind() == TypeKind.NULL || at.unit.types().isAssignable(b, a)) return a;
        return at.unit.types().isAssignable(a, b) ? b : at.mirrors.named("java.lang.Object");
    }

    private TypeMirror numeric(Operand a, TypeKind x, Operand b, TypeKind y) {
        if (x == y) return at.unit.types().getPrimitiveType(x);
        if (narrow(x) && y == TypeKind.INT && fits(b, x)) return at.unit.types().getPrimitiveType(x);
        if (narrow(y) && x == TypeKind.INT && fits(a, y)) return at.unit.types().getPrimitiveType(y);
        if (x == TypeKind.BYTE && y == TypeKind.SHORT || x == TypeKind.SHORT && y == TypeKind.BYTE)
            return at.unit.types().getPrimitiveType(TypeKind.SHORT);
        return at.mirrors.primitive(Type.promoted(Type.Primitive.valueOf(x.name()), Type.Primitive.valueOf(y.name())));
    }

    private static boolean narrow(TypeKind kind) {
        return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
    }

    private static boolean fits(Operand operand, TypeKind kind) {
        return operand.constant().filter(c -> Folding.fits(c, Type.Primitive.valueOf(kind.name()))).isPresent();
    }
}
