package dev.backflow.processor.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The left side of a row: how the gate is written, and the formal wires that its names stand for. */
final class Head {
    private final Row row;
    private final Expression formula;
    private final Map<String, Wire> inputs = new LinkedHashMap<>();
    private final Wire output = Wire.named("out", Type.DOUBLE);

    Head(Row row) {
        this.row = row;
        this.formula = Formula.tree(row.formula());
        formula.walk(NameExpr.class, name -> {
            if (!isScope(name)) inputs.putIfAbsent(name.getNameAsString(), Wire.named(name.getNameAsString(), type(name)));
        });
    }

    /** {@code Math} in {@code Math.exp}. */
    private static boolean isScope(NameExpr name) {
        Node parent = name.getParentNode().orElse(name);
        return parent instanceof MethodCallExpr call && call.getScope().filter(s -> s == name).isPresent()
            || !(parent instanceof Expression e && (e.isMethodCallExpr() || e.isBinaryExpr() || e.isUnaryExpr() || e.isCastExpr()));
    }

    private static Type type(NameExpr name) {
        boolean whole = name.getParentNode().filter(CastExpr.class::isInstance).isPresent();
        return whole ? Type.INT : Type.DOUBLE;
    }

    /** The inputs, in the order of the text. */
    List<Wire> inputs() {
        return new ArrayList<>(inputs.values());
    }

    Wire output() {
        return output;
    }

    /** What the names of a local gradient stand for. */
    Map<String, Wire> names() {
        Map<String, Wire> names = new LinkedHashMap<>(inputs);
        names.put(output.name(), output);
        return names;
    }

    Gate gate(Gates gates) {
        Partials partials = new Partials(row.partials(), text -> Formula.value(text, gates, names()));
        return new Gate(form(), symbol(), inputs(), output, partials, row.result(), row.dear());
    }

    private Gate.Form form() {
        if (formula instanceof BinaryExpr) return Gate.Form.INFIX;
        if (formula instanceof UnaryExpr) return Gate.Form.PREFIX;
        if (formula instanceof MethodCallExpr) return Gate.Form.CALL;
        throw new FormulaException(row.formula(), 1, "neither an operator nor a call");
    }

    private String symbol() {
        if (formula instanceof BinaryExpr binary) return binary.getOperator().asString();
        if (formula instanceof UnaryExpr unary) return unary.getOperator().asString();
        MethodCallExpr call = formula.asMethodCallExpr();
        return call.getScope().map(scope -> scope + ".").orElse("") + call.getNameAsString();
    }
}
