package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of gates, by what the source writes. Immutable. */
public final class Gates {
    private static final Gates STANDARD = new Gates();

    private final Map<String, List<Gate>> gates = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Idiom> idioms = new ArrayList<>();

    private Gates() {
        Table.GATES.forEach(this::add);
        Table.GATES.stream().filter(row -> row.formula().startsWith("Math.")).map(Row::strict).forEach(this::add);
        Table.IDIOMS.forEach(row -> idioms.add(new Idiom(row, this)));
    }

    private Gate add(Row row) {
        Gate gate = new Head(row).gate(this);
        gates.computeIfAbsent(gate.symbol(), s -> new ArrayList<>()).add(0, gate);
        rows.add(row);
        return gate;
    }

    /** The operators and the functions of {@code java.lang.Math} and {@code StrictMath}. */
    public static Gates standard() {
        return STANDARD;
    }

    /** The gate of a binary operator. */
    public Gate infix(String operator) {
        return find(Gate.Form.INFIX, operator, 2).orElseThrow(() -> new IllegalArgumentException("no operator " + operator));
    }

    /** The gate of a unary operator. */
    public Gate prefix(String operator) {
        return find(Gate.Form.PREFIX, operator, 1).orElseThrow(() -> new IllegalArgumentException("no operator " + operator));
    }

    boolean hasPrefix(String operator) {
        return find(Gate.Form.PREFIX, operator, 1).isPresent();
    }

    /** The gate of a static function, if it has one; {@code owner} is the class's qualified name. */
    public Optional<Gate> function(String owner, String name, int arity) {
        String known = owner.startsWith("java.lang.") ? owner.substring("java.lang.".length()) : owner;
        return find(Gate.Form.CALL, known + "." + name, arity);
    }

    private Optional<Gate> find(Gate.Form form, String symbol, int arity) {
        for (Gate gate : gates.getOrDefault(symbol, List.of())) if (gate.form() == form && gate.inputs().size() == arity) return Optional.of(gate);
        return Optional.empty();
    }

    /** The group of gates that {@code value} is, if it is one with local gradients of its own. */
    public Optional<Idiom.Match> idiom(Value value) {
        for (int i = 0; i < idioms.size() && value instanceof Value.Apply; i++) {
            Optional<Idiom.Match> match = idioms.get(i).match(value);
            if (match.isPresent()) return match;
        }
        return Optional.empty();
    }

    /** All idioms, in the order in which they are tried. */
    List<Idiom> idioms() {
        return List.copyOf(idioms);
    }

    /** All rows of single gates, in the order of the table. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }
}
