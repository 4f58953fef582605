package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.*;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Expressions to values, each kind by the part that knows it. The argument of the visits is the type that the context
 * asks for, where it does ask (JLS 15.2).
 */
final class Expressions extends GenericVisitorWithDefaults<Operand, Optional<TypeMirror>> {
    private final Translation at;

    Expressions(Translation at) {
        this.at = at;
    }

    /** The expression as a value that may stand anywhere. */
    Operand value(Expression expression) {
        Operand operand = at.operands.pure(whole(expression));
        if (operand.isVoid()) throw Refusal.of(Code.UNRESOLVED, expression, expression);
        return operand;
    }

    /** The expression as the whole right-hand side of a step. */
    Operand whole(Expression expression) {
        return wholeFor(expression, Optional.empty());
    }

    Operand wholeFor(Expression expression, Optional<TypeMirror> target) {
        return expression.accept(this, target);
    }

    /** The expression as the whole value for a variable or result of type {@code target}. */
    Operand assigned(Expression expression, TypeMirror target) {
        return at.conversions.assigned(wholeFor(expression, Optional.of(target)), target, expression);
    }

    @Override public Operand defaultAction(Node node, Optional<TypeMirror> target) {
        throw Refusal.of(Code.UNSUPPORTED, node, "this " + words(node));
    }

    /** {@code InstanceOfExpr} as "instance of". */
    static String words(Node node) {
        String name = node.getClass().getSimpleName().replaceAll("(Expr|Stmt)$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private Operand literal(String text, Type type, Object constant) {
        TypeMirror mirror = type.equals(Type.STRING) ? at.mirrors.string() : at.mirrors.primitive(type);
        return new Operand(new Value.Literal(text, type), mirror, Optional.of(constant));
    }

    @Override public Operand visit(IntegerLiteralExpr e, Optional<TypeMirror> target) {
        return literal(e.getValue(), Type.INT, e.asNumber());
    }

    @Override public Operand visit(LongLiteralExpr e, Optional<TypeMirror> target) {
        return literal(e.getValue(), Type.LONG, e.asNumber());
    }

    @Override public Operand visit(DoubleLiteralExpr e, Optional<TypeMirror> target) {
        String text = e.getValue();
        boolean isFloat = !text.startsWith("0x") && !text.startsWith("0X") || text.toLowerCase(java.util.Locale.ROOT).contains("p");
        boolean single = isFloat && (text.endsWith("f") || text.endsWith("F"));
        return Operand.of(new Value.Literal(text, single ? Type.FLOAT : Type.DOUBLE), at.mirrors.primitive(single ? Type.FLOAT : Type.DOUBLE));
    }

    @Override public Operand visit(BooleanLiteralExpr e, Optional<TypeMirror> target) {
        return literal(Boolean.toString(e.getValue()), Type.BOOLEAN, e.getValue());
    }

    @Override public Operand visit(CharLiteralExpr e, Optional<TypeMirror> target) {
        return literal("'" + e.getValue() + "'", Type.Primitive.CHAR, e.asChar());
    }

    @Override public Operand visit(StringLiteralExpr e, Optional<TypeMirror> target) {
        return literal('"' + e.getValue() + '"', Type.STRING, e.asString());
    }

    @Override public Operand visit(TextBlockLiteralExpr e, Optional<TypeMirror> target) {
        return literal(Literals.quoted(e.asString()), Type.STRING, e.asString());
    }

    @Override public Operand visit(NullLiteralExpr e, Optional<TypeMirror> target) {
        return nothing();
    }

    /** {@code null}. */
    Operand nothing() {
        return Operand.of(new Value.Literal("null", new Type.Reference("Object")), at.mirrors.nullType());
    }

    @Override public Operand visit(ClassExpr e, Optional<TypeMirror> target) {
        String text = at.types.text(at.mirrors.of(e.getType()), e) + ".class";
        return Operand.of(new Value.Constant(text, new Type.Reference("Class<?>")), at.mirrors.named("java.lang.Class"));
    }

    @Override public Operand visit(EnclosedExpr e, Optional<TypeMirror> target) {
        return wholeFor(e.getInner(), target);
    }

    @Override public Operand visit(NameExpr e, Optional<TypeMirror> target) {
        return at.names.variable(e);
    }

    @Override public Operand visit(FieldAccessExpr e, Optional<TypeMirror> target) {
        return at.names.access(e);
    }

    @Override public Operand visit(ThisExpr e, Optional<TypeMirror> target) {
        if (at.receiver.isEmpty()) throw Refusal.of(Code.INSTANCE, e, at.method.getSimpleName());
        return Operand.of(at.receiver.get().read(), at.here.asType());
    }

    @Override public Operand visit(ArrayAccessExpr e, Optional<TypeMirror> target) {
        return at.arrays.element(e);
    }

    @Override public Operand visit(ArrayCreationExpr e, Optional<TypeMirror> target) {
        return at.arrays.created(e);
    }

    @Override public Operand visit(BinaryExpr e, Optional<TypeMirror> target) {
        return at.operators.infix(e);
    }

    @Override public Operand visit(UnaryExpr e, Optional<TypeMirror> target) {
        boolean steps = e.getOperator().isPrefix() ? e.getOperator().asString().length() == 2 : true;
        return steps ? at.assignments.step(e, true) : at.operators.prefix(e);
    }

    @Override public Operand visit(CastExpr e, Optional<TypeMirror> target) {
        TypeMirror type = at.mirrors.of(e.getType());
        return at.conversions.explicit(whole(e.getExpression()), type, e);
    }

    @Override public Operand visit(ConditionalExpr e, Optional<TypeMirror> target) {
        return at.choices.conditional(e, target);
    }

    @Override public Operand visit(AssignExpr e, Optional<TypeMirror> target) {
        return at.assignments.assign(e, true);
    }

    @Override public Operand visit(MethodCallExpr e, Optional<TypeMirror> target) {
        return at.calls.call(e);
    }

    @Override public Operand visit(ObjectCreationExpr e, Optional<TypeMirror> target) {
        return at.creations.created(e, target);
    }

    @Override public Operand visit(SwitchExpr e, Optional<TypeMirror> target) {
        return at.switches.expression(e, target);
    }

    @Override public Operand visit(LambdaExpr e, Optional<TypeMirror> target) {
        throw Refusal.of(Code.LAMBDA, e);
    }

    @Override public Operand visit(MethodReferenceExpr e, Optional<TypeMirror> target) {
        throw Refusal.of(Code.LAMBDA, e);
    }
}
