package dev.backflow.processor.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The variables that may be named at a place of a random program. */
final class Scope {
    /** Names that generated code likes itself, names of fields, names that are not ASCII. */
    private static final String[] ODD = {"dx", "value", "out", "into", "dOut", "da", "db", "tape", "result", "dvalue", "total", "gradient", "da2", "dout", "i", "n", "k0", "SCALE", "TABLE", "COUNT",
        "f", "h0", "μ", "größe", "Δx", "δμ", "$v", "_v", "Double", "of", "trips", "forward", "rows", "record", "var2", "d"};
    private final Dice dice;
    private final List<Variable> variables = new ArrayList<>();
    private int names;

    Scope(Dice dice) {
        this.dice = dice;
    }

    /** A variable; {@code assignable} says whether a statement may give it another value, {@code active} whether that of a constant is never meant. */
    record Variable(String name, String type, boolean assignable, boolean constant) {}

    Variable add(String name, String type, boolean assignable) {
        Variable added = new Variable(name, type, assignable, false);
        variables.add(added);
        return added;
    }

    void addConstant(String name, String type) {
        variables.add(new Variable(name, type, false, true));
    }

    /** All that may be named. */
    List<Variable> all() {
        return List.copyOf(variables);
    }

    int size() {
        return variables.size();
    }

    void release(int size) {
        while (variables.size() > size) variables.remove(variables.size() - 1);
    }

    boolean has(String name) {
        return variables.stream().anyMatch(v -> v.name.equals(name));
    }

    Optional<Variable> any(String type) {
        return chosen(variables.stream().filter(v -> v.type.equals(type)).toList());
    }

    /** A variable one may assign to. */
    Optional<Variable> assignable(String... types) {
        String type = dice.pick(types);
        return chosen(variables.stream().filter(v -> v.type.equals(type) && v.assignable).toList());
    }

    /** An array whose elements one may write. */
    Optional<Variable> writable(String... types) {
        String type = dice.pick(types);
        return chosen(variables.stream().filter(v -> v.type.equals(type) && !v.constant).toList());
    }

    private Optional<Variable> chosen(List<Variable> fit) {
        return fit.isEmpty() ? Optional.empty() : Optional.of(dice.of(fit));
    }

    /** A name nobody in scope has. */
    String fresh() {
        String odd = dice.pick(ODD);
        return dice.once(4) && !has(odd) ? odd : "v" + names++;
    }

    /** Names for parameters. */
    String parameter(int number) {
        String odd = Arrays.asList("dx", "value", "out", "into", "dOut", "da", "x", "dvalue", "tape", "μ").get(dice.below(10));
        return dice.once(6) && !has(odd) ? odd : String.valueOf((char) ('a' + number));
    }
}
