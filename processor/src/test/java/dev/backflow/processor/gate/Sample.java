package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Interpreter;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row with a number in the place of its literal, if it has one: as Java, and as the table has it. */
final class Sample {
    private final Row row;
    private final String literal;
    private final Head head;
    private final Value value;
    private final List<Value> operands;
    private final List<Wire> formal;
    private final Wire output;
    private final List<Value> partials;

    Sample(Row row, String literal) {
        this.row = row;
        this.literal = literal;
        this.head = new Head(new Row(java(row.formula()), List.of(), row.result(), false, ""));
        this.value = Formula.value(java(row.formula()), Gates.standard(), head.names());
        Idiom.Match match = Gates.standard().idiom(value).filter(m -> m.row() == row).orElseGet(this::gate);
        this.operands = match.operands();
        this.formal = match.inputs();
        this.output = match.output();
        this.partials = match.partials();
    }

    private Idiom.Match gate() {
        Value.Apply apply = (Value.Apply) value;
        return new Idiom.Match(apply.operands(), apply.gate().partials(), apply.gate().inputs(), apply.gate().output(), row);
    }

    /** Every row and idiom that this JDK has the functions for. */
    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        for (Row row : Gates.standard().rows()) if (Functions.exists(row)) samples.add(new Sample(row, ""));
        for (Row row : Table.IDIOMS) for (String literal : row.formula().contains("N") ? List.of("7", "-3", "2.5", "-1.5", "(1.0 / 3)") : List.of(""))
            samples.add(new Sample(row, literal));
        return samples;
    }

    private String java(String text) {
        return text.replaceAll("\\bN\\b", literal);
    }

    Row row() {
        return row;
    }

    /** The number of inputs. */
    int inputs() {
        return head.inputs().size();
    }

    /** Whether an input is a whole number. */
    boolean isWhole(int input) {
        return head.inputs().get(input).type() == Type.INT;
    }

    boolean isLocallyConstant() {
        return row.isLocallyConstant();
    }

    /** Methods {@code f} and {@code d0}, {@code d1}, … that are the row's texts. */
    String methods(String suffix) {
        StringBuilder text = new StringBuilder();
        text.append("static double f").append(suffix).append("(").append(parameters(false)).append(") { return ").append(java(row.formula())).append("; }\n");
        for (int i = 0; i < row.partials().size(); i++)
            text.append("static double d").append(i).append(suffix).append("(").append(parameters(true)).append(", double out) { return ")
                .append(java(row.partials().get(i))).append("; }\n");
        return text.toString();
    }

    private String parameters(boolean whole) {
        List<String> parameters = new ArrayList<>();
        head.inputs().forEach(input -> parameters.add((whole && input.type() == Type.INT ? "int " : "double ") + input.name()));
        return String.join(", ", parameters);
    }

    /** The gate's output, by the interpreter. */
    double output(double[] point) {
        return ((Number) Interpreter.value(value, wires(point))).doubleValue();
    }

    /** A local gradient as the table has it, by the interpreter. */
    double partial(int input, double[] point, double out) {
        Map<Wire, Object> actual = new HashMap<>(Map.of(output, out));
        Map<Wire, Object> wires = wires(point);
        for (int i = 0; i < formal.size(); i++) actual.put(formal.get(i), Interpreter.value(operands.get(i), wires));
        return ((Number) Interpreter.value(partials.get(input), actual)).doubleValue();
    }

    private Map<Wire, Object> wires(double[] point) {
        Map<Wire, Object> wires = new HashMap<>();
        for (int i = 0; i < point.length; i++) wires.put(head.inputs().get(i), isWhole(i) ? (Object) (int) point[i] : (Object) point[i]);
        return wires;
    }

    @Override public String toString() {
        return java(row.formula());
    }
}
