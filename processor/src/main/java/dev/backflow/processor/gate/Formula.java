package dev.backflow.processor.gate;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the Java of a row into a value over formal wires. */
public final class Formula {
    /** Where JavaParser's message says what it stumbled over. */
    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");
    private static final Set<String> CONSTANTS = Set.of("Math.PI", "Math.E");

    private final String text;
    private final Gates gates;
    private final Map<String, Wire> names;

    private Formula(String text, Gates gates, Map<String, Wire> names) {
        this.text = text;
        this.gates = gates;
        this.names = names;
    }

    /** The value that {@code text} stands for. */
    static Value value(String text, Gates gates, Map<String, Wire> names) {
        return new Formula(text, gates, names).value(tree(text));
    }

    /** The expression that {@code text} is. Throws {@link FormulaException} if it is none. */
    public static Expression tree(String text) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.RAW).setAttributeComments(false);
        ParseResult<Expression> parsed = new JavaParser(configuration).parseExpression(text);
        if (parsed.isSuccessful()) return parsed.getResult().orElseThrow();
        Matcher column = COLUMN.matcher(parsed.getProblem(0).getMessage());
        throw new FormulaException(text, column.find() ? Math.max(1, Integer.parseInt(column.group(1))) : 1, "no Java expression");
    }

    private FormulaException refused(Node node, String problem) {
        return new FormulaException(text, node.getBegin().map(p -> p.column).orElse(1), problem);
    }

    private Value value(Expression e) {
        if (e.isEnclosedExpr()) return value(e.asEnclosedExpr().getInner());
        if (e.isLiteralExpr()) return literal(e);
        if (e instanceof NameExpr name) return read(name);
        if (e instanceof UnaryExpr unary) return prefix(unary);
        if (e instanceof BinaryExpr binary) return infix(binary);
        if (e instanceof ConditionalExpr choice) return choice(choice);
        if (e instanceof CastExpr cast && cast.getType().isPrimitiveType()) return new Value.Cast(primitive(cast), value(cast.getExpression()));
        if (e instanceof MethodCallExpr call) return call(call);
        if (e instanceof FieldAccessExpr field && CONSTANTS.contains(field.toString())) return new Value.Constant("java.lang." + field, Type.DOUBLE);
        throw refused(e, "a local gradient cannot contain " + e);
    }

    private Value literal(Expression e) {
        if (e.isIntegerLiteralExpr()) return new Value.Literal(e.toString(), Type.INT);
        if (e.isLongLiteralExpr()) return new Value.Literal(e.toString(), Type.LONG);
        if (e.isBooleanLiteralExpr()) return new Value.Literal(e.toString(), Type.BOOLEAN);
        if (e.isDoubleLiteralExpr()) return new Value.Literal(e.toString(), e.toString().matches("(?i)(?!0x).*f") ? Type.FLOAT : Type.DOUBLE);
        throw refused(e, e + " is no number");
    }

    private Value read(NameExpr name) {
        Wire wire = names.get(name.getNameAsString());
        if (wire == null) throw refused(name, name + " is neither an input nor out");
        return wire.read();
    }

    private Value prefix(UnaryExpr unary) {
        String operator = unary.getOperator().asString();
        if (!gates.hasPrefix(operator) || unary.isPostfix()) throw refused(unary, "a local gradient changes nothing: " + unary);
        return Value.Apply.of(gates.prefix(operator), value(unary.getExpression()));
    }

    private Value infix(BinaryExpr binary) {
        return Value.Apply.of(gates.infix(binary.getOperator().asString()), value(binary.getLeft()), value(binary.getRight()));
    }

    private static Type primitive(CastExpr cast) {
        return Type.Primitive.valueOf(cast.getType().asPrimitiveType().getType().name());
    }

    private Value choice(ConditionalExpr choice) {
        Value yes = value(choice.getThenExpr()), no = value(choice.getElseExpr());
        return new Value.Choice(value(choice.getCondition()), yes, no, Type.promoted(yes.type(), no.type()));
    }

    private Value call(MethodCallExpr call) {
        List<Value> arguments = call.getArguments().stream().map(this::value).collect(Collectors.toList());
        String owner = call.getScope().map(Expression::toString).orElse("");
        Optional<Value> applied = gates.function(owner, call.getNameAsString(), arguments.size()).map(gate -> Value.Apply.of(gate, arguments));
        return applied.orElseThrow(() -> refused(call, call + " calls no gate"));
    }
}
