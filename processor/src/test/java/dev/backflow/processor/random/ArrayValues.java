package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;

/** Writes expressions that are arrays, and their elements. Arrays hold four numbers or more, so that most indices fit. */
final class ArrayValues {
    private final Writing w;

    ArrayValues(Writing w) {
        this.w = w;
    }

    /** An array of rank one whose elements may be written. */
    String rank1() {
        Optional<Variable> v = w.scope.writable("double[]"), m = w.scope.writable("double[][]"), c = w.scope.writable("double[][][]");
        int kind = w.dice.below(14);
        if (v.isPresent() && kind < 10) return v.get().name();
        if (kind == 10 && v.isPresent()) return "(" + w.conditions.of() + " ? " + v.get().name() + " : " + w.scope.writable("double[]").get().name() + ")";
        if (kind == 11 && c.isPresent()) return c.get().name() + "[" + w.integers.index() + "][" + w.integers.index() + "]";
        if (m.isPresent()) return m.get().name() + "[" + w.integers.index() + "]";
        return v.map(Variable::name).orElse("(new double[4])");
    }

    /** An element of an array that may be written. */
    String element() {
        return rank1() + "[" + w.integers.index() + "]";
    }

    /** A value of an array type. */
    String of(String type) {
        return switch (type) {
            case "double[]" -> rank1Value();
            case "double[][]" -> rank2Value();
            case "float[]" -> w.scope.any("float[]").filter(v -> w.dice.once(2)).map(Variable::name).orElseGet(() -> "new float[] {1, (float) (" + w.numbers.of(1) + "), 0.5f, (float) (" + w.numbers.of(1) + ")}");
            case "int[]" -> w.dice.pick("{1, 2, 0, 3}", "new int[4]", "{" + w.integers.of() + ", 1, " + w.integers.of() + ", 0, 2}");
            default -> "new double[2][4][5]";
        };
    }

    private String rank1Value() {
        return switch (w.dice.below(12)) {
            case 0, 1 -> "new double[4]";
            case 2, 3 -> "new double[] {" + w.numbers.of(1) + ", " + w.numbers.of(2) + ", 0.5, " + w.numbers.of(1) + "}";
            case 4, 5 -> rank1() + ".clone()";
            case 6 -> "Arrays.copyOf(" + rank1() + ", " + w.dice.pick("4", "5", "6") + ")";
            case 7 -> "Arrays.copyOfRange(" + rank1() + ", " + w.dice.pick("0, 4", "1, 5", "2, 7") + ")";
            case 8 -> w.calls.array().orElseGet(this::rank1);
            case 9 -> w.scope.any("double[]").filter(Variable::constant).map(v -> v.name() + ".clone()").orElseGet(this::rank1);
            default -> rank1();
        };
    }

    private String rank2Value() {
        Optional<Variable> m = w.scope.writable("double[][]");
        return switch (w.dice.below(7)) {
            case 0 -> "new double[4][4]";
            case 1 -> "new double[][] {" + rank1() + ", new double[5], " + rank1() + ", {" + w.numbers.of(1) + ", 2, " + w.numbers.of(1) + ", 1}}";
            case 2 -> "{{1, 2, 3, 4}, " + rank1Value() + ", {0, 0, " + w.numbers.of(1) + ", 0, 1}, new double[6]}";
            case 3 -> m.map(v -> v.name() + ".clone()").orElse("new double[5][6]");
            case 4 -> w.scope.writable("double[][][]").map(v -> v.name() + "[" + w.integers.index() + "]").orElse("new double[4][5]");
            default -> m.map(Variable::name).orElse("new double[6][4]");
        };
    }
}
