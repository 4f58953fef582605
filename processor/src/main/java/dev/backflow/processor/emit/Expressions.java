package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as Java expressions. */
final class Expressions implements Value.Cases<Expressions.Text> {
    /** How tightly an expression binds, after the Java language's table of operators. */
    private static final int CHOICE = 1, UNARY = 14, PRIMARY = 20;
    private static final Map<String, Integer> BINDING = Map.ofEntries(Map.entry("||", 2), Map.entry("&&", 3), Map.entry("|", 4), Map.entry("^", 5),
        Map.entry("&", 6), Map.entry("==", 7), Map.entry("!=", 7), Map.entry("<", 8), Map.entry(">", 8), Map.entry("<=", 8), Map.entry(">=", 8),
        Map.entry("<<", 9), Map.entry(">>", 9), Map.entry(">>>", 9), Map.entry("+", 11), Map.entry("-", 11), Map.entry("*", 12), Map.entry("/", 12),
        Map.entry("%", 12));

    /** A literal that means the same with {@code .0} behind it; {@code 010} is eight. */
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");

    /** What makes arrays of arrays. */
    static final String ROWS = "dev.backflow.Rows";

    /** So many rows and the array that holds them are made one by one. */
    private static final Pattern FEW = Pattern.compile("[0-5]");

    private final Names names;
    private final Imports imports;

    Expressions(Names names, Imports imports) {
        this.names = names;
        this.imports = imports;
    }

    /** The text of an expression, and how tightly its last operation binds. */
    record Text(String text, int binding) {}

    String text(Value value) {
        return value.accept(this).text();
    }

    private String text(Value value, int binding) {
        Text inner = value.accept(this);
        return inner.binding() < binding ? "(" + inner.text() + ")" : inner.text();
    }

    /** {@code { a, b }}. */
    String initializer(Value.NewArrayOf array) {
        return array.operands().isEmpty() ? "{}" : "{ " + arguments(array.operands()) + " }";
    }

    private String arguments(List<Value> values) {
        return values.stream().map(this::text).collect(Collectors.joining(", "));
    }

    @Override public Text literal(Value.Literal value) {
        return new Text(value.text(), value.text().startsWith("-") ? UNARY : PRIMARY);
    }

    @Override public Text constant(Value.Constant value) {
        return new Text(imports.shortened(value.text()), PRIMARY);
    }

    @Override public Text read(Value.Read value) {
        return new Text(names.of(value.wire()), PRIMARY);
    }

    @Override public Text element(Value.Element value) {
        return new Text(array(value.array()) + "[" + text(value.index()) + "]", PRIMARY);
    }

    /** {@code new double[n][i]} would be another thing. */
    private String array(Value array) {
        return array instanceof Value.NewArray || array instanceof Value.NewArrayOf ? "(" + text(array) + ")" : text(array, PRIMARY);
    }

    @Override public Text length(Value.Length value) {
        return new Text(array(value.array()) + ".length", PRIMARY);
    }

    @Override public Text apply(Value.Apply value) {
        Gate gate = value.gate();
        return switch (gate.form()) {
            case CALL -> new Text((gate.declared() ? gate.symbol() : imports.function(gate.symbol())) + "(" + arguments(value.operands()) + ")", PRIMARY);
            case PREFIX -> prefix(gate.symbol(), value.operands().get(0));
            case INFIX -> infix(gate.symbol(), value.operands().get(0), value.operands().get(1));
        };
    }

    private Text prefix(String symbol, Value operand) {
        String inner = text(operand, UNARY);
        boolean runsTogether = inner.startsWith(symbol) && !symbol.equals("!");
        return new Text(symbol + (runsTogether ? "(" + inner + ")" : inner), UNARY);
    }

    private Text infix(String symbol, Value left, Value right) {
        int binding = BINDING.get(symbol);
        String first = clear(symbol, left, text(left, binding)), second = clear(symbol, right, text(right, binding + 1));
        return new Text(first + " " + symbol + " " + second, binding);
    }

    /** Parentheses that Java does not need and readers do: {@code (a && b) || c}. */
    private String clear(String symbol, Value operand, String text) {
        if (!(operand instanceof Value.Apply inner) || inner.gate().form() != Gate.Form.INFIX || inner.gate().symbol().equals(symbol) || text.startsWith("(") && text.endsWith(")") && isEnclosed(text)) return text;
        boolean mixed = "&&||^&<<>>>".contains(symbol) && BINDING.get(inner.gate().symbol()) < 7;
        return mixed ? "(" + text + ")" : text;
    }

    private static boolean isEnclosed(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) return false;
        }
        return true;
    }

    @Override public Text choice(Value.Choice value) {
        return new Text(text(value.condition(), CHOICE + 1) + " ? " + text(value.yes(), CHOICE) + " : " + text(value.no(), CHOICE), CHOICE);
    }

    @Override public Text cast(Value.Cast value) {
        if (value.type().equals(value.operand().type())) return value.operand().accept(this);
        String inner = text(value.operand(), UNARY);
        if (value.type() == Type.DOUBLE && value.operand() instanceof Value.Literal && WHOLE.matcher(inner).matches()) return new Text(inner + ".0", PRIMARY);
        boolean signed = value.operand() instanceof Value.Apply apply && apply.gate().form() == Gate.Form.PREFIX || inner.startsWith("-");
        return new Text("(" + imports.type(value.type()) + ") " + (signed && value.type().isReference() ? "(" + inner + ")" : inner), UNARY);
    }

    @Override public Text component(Value.Component value) {
        return new Text(text(value.object(), PRIMARY) + "." + value.name() + "()", PRIMARY);
    }

    @Override public Text field(Value.Field value) {
        return new Text(text(value.object(), PRIMARY) + "." + value.name(), PRIMARY);
    }

    @Override public Text call(Value.Call value) {
        if (value.callee() instanceof Callee.Foreign foreign) return new Text(foreign(foreign, value.operands()), PRIMARY);
        Callee.Method method = (Callee.Method) value.callee();
        return new Text(method.companion().map(c -> c + ".").orElse("") + method.name() + "(" + arguments(value.operands()) + ")", PRIMARY);
    }

    private String foreign(Callee.Foreign foreign, List<Value> operands) {
        if (!foreign.receiver()) return imports.shortened(foreign.text()) + "(" + arguments(operands) + ")";
        return text(operands.get(0), PRIMARY) + "." + foreign.text() + "(" + arguments(operands.subList(1, operands.size())) + ")";
    }

    @Override public Text newArray(Value.NewArray value) {
        if (isSlow(value)) return new Text(imports.shortened(ROWS + "." + value.type().leaf().text() + "s") + "(" + arguments(value.operands()) + ")", PRIMARY);
        StringBuilder text = new StringBuilder("new ").append(imports.type(value.type().leaf()));
        for (Value length : value.operands()) text.append('[').append(text(length)).append(']');
        text.append("[]".repeat(value.type().rank() - value.operands().size()));
        return new Text(text.toString(), PRIMARY);
    }

    /** HotSpot makes rows by a call into the machine, unless it knows how many there are, and few. */
    static boolean isSlow(Value.NewArray value) {
        int sizes = value.operands().size();
        boolean known = sizes == 2 && value.operands().stream().allMatch(Value.Literal.class::isInstance) && FEW.matcher(((Value.Literal) value.operands().get(0)).text()).matches();
        return value.type().leaf().isFloating() && sizes == value.type().rank() && (sizes == 2 || sizes == 3) && !known;
    }

    @Override public Text newArrayOf(Value.NewArrayOf value) {
        return new Text("new " + imports.type(value.type()) + " " + initializer(value), PRIMARY);
    }

    @Override public Text newRecord(Value.NewRecord value) {
        return new Text("new " + imports.type(value.type()) + "(" + arguments(value.operands()) + ")", PRIMARY);
    }

    @Override public Text library(Value.Library value) {
        List<Value> operands = value.operands();
        if (value.bulk() == Bulk.CLONE) return new Text(array(operands.get(0)) + ".clone()", PRIMARY);
        return new Text(imports.shortened(value.bulk().text()) + "(" + arguments(operands) + ")", PRIMARY);
    }
}
