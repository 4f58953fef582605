package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Operators without effects of their own. */
final class Operators {
    private final Translation at;

    Operators(Translation at) {
        this.at = at;
    }

    /** A chain of infix operators; long chains lean to the left, so that side is walked and not descended. */
    Operand infix(BinaryExpr expression) {
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expression first = expression;
        for (; first instanceof BinaryExpr next; first = unwrapped(next.getLeft())) chain.push(next);
        Operand left = at.expressions.value(first);
        for (BinaryExpr next : chain) left = infix(left, next);
        return left;
    }

    private static Expression unwrapped(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? unwrapped(enclosed.getInner()) : expression;
    }

    private Operand infix(Operand left, BinaryExpr expression) {
        String symbol = expression.getOperator().asString();
        if (symbol.equals("&&") || symbol.equals("||")) return at.choices.shortcut(left, symbol, expression.getRight());
        Operand[] right = new Operand[1];
        List<Step> steps = at.steps.block(() -> right[0] = at.expressions.value(expression.getRight()));
        return infix(symbol, at.operands.settle(left, steps), right[0], expression);
    }

    /** {@code left symbol right}. */
    Operand infix(String symbol, Operand left, Operand right, Node node) {
        if (symbol.equals("+") && (left.isString() || right.isString()))
            return result(symbol, at.operands.pure(left), at.operands.pure(right), Type.STRING, node);
        if (isIdentity(symbol, left, right)) return result(symbol, left, right, Type.BOOLEAN, node);
        Operand a = at.conversions.number(left, node), b = at.conversions.number(right, node);
        return result(symbol, a, b, at.gates.infix(symbol).type(List.of(a.value(), b.value())), node);
    }

    private static boolean isIdentity(String symbol, Operand left, Operand right) {
        boolean references = !left.type().getKind().isPrimitive() && !right.type().getKind().isPrimitive();
        return references && (symbol.equals("==") || symbol.equals("!="));
    }

    private Operand result(String symbol, Operand left, Operand right, Type type, Node node) {
        Value value = new Value.Apply(at.gates.infix(symbol), List.of(left.value(), right.value()), type);
        Optional<Object> constant = Folding.infix(symbol, left.constant(), right.constant(), type);
        return new Operand(value, type.equals(Type.STRING) ? at.mirrors.string() : at.mirrors.primitive(type), constant);
    }

    /** A prefix operator; the smallest integers are literals only together with their sign. */
    Operand prefix(UnaryExpr expression) {
        String symbol = expression.getOperator().asString();
        if (symbol.equals("-") && expression.getExpression() instanceof IntegerLiteralExpr i && i.asNumber() instanceof Long)
            return smallest(Integer.MIN_VALUE, Type.INT);
        if (symbol.equals("-") && expression.getExpression() instanceof LongLiteralExpr l && l.asNumber() instanceof java.math.BigInteger)
            return smallest(Long.MIN_VALUE, Type.LONG);
        return prefix(symbol, at.conversions.number(at.expressions.value(expression.getExpression()), expression));
    }

    private Operand smallest(Object constant, Type type) {
        return new Operand(Literals.of(constant, at.gates), at.mirrors.primitive(type), Optional.of(constant));
    }

    private Operand prefix(String symbol, Operand operand) {
        Gate gate = at.gates.prefix(symbol);
        Type type = Type.promoted(operand.value().type());
        Value value = new Value.Apply(gate, List.of(operand.value()), type);
        return new Operand(value, at.mirrors.primitive(type), Folding.prefix(symbol, operand.constant(), type));
    }
}
