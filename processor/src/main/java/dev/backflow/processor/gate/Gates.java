package dev.backflow.processor.gate;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of gates, by what the source writes. */
public final class Gates {
    private static final Gates STANDARD = new Gates();

    private final Map<String, Gate> infix = new HashMap<>();
    private final Map<String, Gate> prefix = new HashMap<>();
    private final Map<String, Gate> functions = new HashMap<>();
    private final List<Idiom> idioms = new ArrayList<>();

    private Gates() {
        List<Runnable> local = new ArrayList<>();
        Table.DISCRETE.forEach(row -> add(row, local));
        Table.OPERATORS.forEach(row -> add(row, local));
        Table.functions().forEach(row -> add(row, local));
        for (String owner : List.of("Math", "StrictMath")) Table.WHOLE.forEach(whole -> addWhole(owner, whole));
        local.forEach(Runnable::run);
        for (Row row : Table.IDIOMS) idioms.add(idiom(row));
    }

    /** The operators and the functions of {@code java.lang.Math} and {@code StrictMath}. */
    public static Gates standard() {
        return STANDARD;
    }

    /** All rows, in the order of the docs. */
    public static List<Row> rows() {
        return Table.all();
    }

    /** The gate of a binary operator. */
    public Gate infix(String operator) {
        return infix.get(operator);
    }

    /** The gate of a unary operator. */
    public Gate prefix(String operator) {
        return prefix.get(operator);
    }

    /** The gate of a static function, if it has one. */
    public Optional<Gate> function(String owner, String name, int arity) {
        return Optional.ofNullable(functions.get(owner + "." + name + "/" + arity));
    }

    /** The group of gates that {@code value} is, if it is one with a local gradient of its own. */
    public Optional<Idiom.Match> idiom(Value value) {
        for (Idiom idiom : idioms) {
            Optional<Idiom.Match> match = idiom.match(value);
            if (match.isPresent()) return match;
        }
        return Optional.empty();
    }

    /** Gates may name each other in their local gradients: these are read once all gates are there. */
    private void add(Row row, List<Runnable> local) {
        Expression formula = StaticJavaParser.parseExpression(row.formula());
        Map<String, Wire> names = inputs(formula);
        List<Wire> inputs = new ArrayList<>(names.values());
        Wire out = Wire.named("out", Type.DOUBLE);
        List<Value> partials = new ArrayList<>();
        names.put("out", out);
        local.add(() -> row.partials().forEach(partial -> partials.add(new Formula(this, names).parse(partial))));
        put(formula, row, inputs, out, partials);
    }

    private void put(Expression formula, Row row, List<Wire> inputs, Wire out, List<Value> partials) {
        if (formula.isBinaryExpr()) {
            String operator = formula.asBinaryExpr().getOperator().asString();
            infix.put(operator, new Gate(Gate.Form.INFIX, operator, inputs, out, partials, row.result(), row.dear()));
        } else if (formula.isUnaryExpr()) {
            String operator = formula.asUnaryExpr().getOperator().asString();
            prefix.put(operator, new Gate(Gate.Form.PREFIX, operator, inputs, out, partials, row.result(), row.dear()));
        } else {
            MethodCallExpr call = formula.asMethodCallExpr();
            String symbol = call.getScope().orElseThrow() + "." + call.getNameAsString();
            functions.put("java.lang." + symbol + "/" + inputs.size(), new Gate(Gate.Form.CALL, symbol, inputs, out, partials, row.result(), row.dear()));
        }
    }

    private static Map<String, Wire> inputs(Expression formula) {
        Map<String, Wire> names = new LinkedHashMap<>();
        formula.walk(NameExpr.class, name -> {
            boolean scope = name.getParentNode().filter(p -> p instanceof MethodCallExpr call && call.getScope().filter(s -> s == name).isPresent()).isPresent();
            if (!scope) names.putIfAbsent(name.getNameAsString(), Wire.named(name.getNameAsString(), Type.DOUBLE));
        });
        return names;
    }

    private void addWhole(String owner, String whole) {
        String name = whole.substring(0, whole.indexOf('/'));
        int arity = Integer.parseInt(whole.substring(whole.indexOf('/') + 1));
        List<Wire> inputs = new ArrayList<>();
        for (int i = 0; i < arity; i++) inputs.add(Wire.named("x" + i, Type.LONG));
        Gate.Result result = name.equals("toIntExact") ? Gate.Result.INT : name.endsWith("High") || name.endsWith("Full") ? Gate.Result.LONG : Gate.Result.PROMOTED;
        functions.put("java.lang." + owner + "." + whole,
            new Gate(Gate.Form.CALL, owner + "." + name, inputs, Wire.named("out", Type.LONG), List.of(), result, false));
    }

    private Idiom idiom(Row row) {
        Expression formula = StaticJavaParser.parseExpression(row.formula());
        Map<String, Wire> names = inputs(formula);
        List<Wire> inputs = new ArrayList<>(names.values());
        Wire out = Wire.named("out", Type.DOUBLE);
        Value pattern = new Formula(this, names).parse(row.formula());
        names.put("out", out);
        return new Idiom(pattern, inputs, out, row.partials().stream().map(new Formula(this, names)::parse).toList());
    }
}
