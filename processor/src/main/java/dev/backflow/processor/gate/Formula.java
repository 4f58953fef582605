package dev.backflow.processor.gate;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the Java of a row into a value over formal wires. */
final class Formula {
    private final Gates gates;
    private final Map<String, Wire> names;

    Formula(Gates gates, Map<String, Wire> names) {
        this.gates = gates;
        this.names = names;
    }

    /** The value that {@code text} stands for. */
    Value parse(String text) {
        return value(StaticJavaParser.parseExpression(text));
    }

    private Value value(Expression e) {
        if (e.isEnclosedExpr()) return value(e.asEnclosedExpr().getInner());
        if (e.isIntegerLiteralExpr()) return new Value.Literal(e.toString(), Type.INT);
        if (e.isDoubleLiteralExpr()) return new Value.Literal(e.toString(), Type.DOUBLE);
        if (e.isNameExpr()) return name(e.asNameExpr().getNameAsString());
        if (e instanceof UnaryExpr unary) return Value.Apply.of(gates.prefix(unary.getOperator().asString()), value(unary.getExpression()));
        if (e instanceof BinaryExpr binary) return Value.Apply.of(gates.infix(binary.getOperator().asString()), value(binary.getLeft()), value(binary.getRight()));
        if (e instanceof ConditionalExpr choice) return choice(choice);
        if (e instanceof CastExpr cast && cast.getType().asString().equals("int")) return new Value.Cast(Type.INT, value(cast.getExpression()));
        if (e instanceof MethodCallExpr call) return call(call);
        throw new IllegalArgumentException("a local gradient cannot contain " + e);
    }

    private Value name(String name) {
        Wire wire = names.get(name);
        if (wire == null) throw new IllegalArgumentException(name + " is no input");
        return wire.read();
    }

    private Value choice(ConditionalExpr choice) {
        Value yes = value(choice.getThenExpr()), no = value(choice.getElseExpr());
        return new Value.Choice(value(choice.getCondition()), yes, no, Type.promoted(yes.type(), no.type()));
    }

    private Value call(MethodCallExpr call) {
        List<Value> arguments = new ArrayList<>();
        call.getArguments().forEach(a -> arguments.add(value(a)));
        String owner = call.getScope().map(Expression::toString).orElse("");
        return Value.Apply.of(gates.function("java.lang." + owner, call.getNameAsString(), arguments.size())
            .orElseThrow(() -> new IllegalArgumentException(call + " is no gate")), arguments);
    }
}
