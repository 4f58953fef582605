package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;

/** Writes statements about arrays: elements, rows that swap and alias, what the library does to arrays. */
final class ArrayStatements {
    private final Writing w;

    ArrayStatements(Writing w) {
        this.w = w;
    }

    /** Writes an element. */
    void element() {
        Optional<Variable> found = w.scope.writable("double[]", "double[]", "double[]", "double[][]", "float[]", "int[]", "double[][][]");
        if (found.isEmpty()) return;
        Variable v = found.get();
        String at = v.name() + ("[" + w.integers.index() + "]").repeat(v.type().split("\\[", -1).length - 1);
        switch (v.type()) {
            case "float[]" -> w.line(at + w.dice.pick(" = ", " = ", " += ") + "(float) (" + w.bounded(w.numbers.of(2)) + ");");
            case "int[]" -> w.line(w.dice.pick(at + "++", at + " = " + w.integers.of(), at + " ^= 1", "--" + at) + ";");
            default -> w.line(w.dice.once(20) ? at + w.dice.pick("++;", "--;") : at + w.dice.pick(" = ", " = ", " += ", " -= ", " *= ", " /= 1.5 + ") + (w.dice.once(3) ? w.bounded("Math.abs(" + w.numbers.of(1) + ")") : w.bounded(w.numbers.of(2))) + ";");
        }
    }

    /** Rows become others. */
    void rows() {
        Optional<Variable> m = w.scope.writable("double[][]"), v = w.scope.assignable("double[]"), c = w.scope.writable("double[][][]");
        if (c.isPresent() && w.dice.once(3)) w.line(c.get().name() + "[" + w.integers.index() + "] = " + m.map(Variable::name).orElse("new double[4][4]") + ";");
        else if (m.isPresent() && w.dice.below(3) > 0) rows(m.get().name());
        else if (v.isPresent()) w.line(v.get().name() + " = " + w.arrays.of("double[]") + ";");
    }

    private void rows(String m) {
        switch (w.dice.below(4)) {
            case 0 -> swap(m);
            case 1 -> w.line(m + "[" + w.integers.index() + "] = " + m + "[" + w.integers.index() + "];");
            case 2 -> w.line(m + "[" + w.integers.index() + "] = " + w.arrays.of("double[]") + ";");
            default -> {
                String row = w.scope.fresh();
                w.line(w.dice.pick("double[] ", "final double[] ") + row + " = " + m + "[" + w.integers.index() + "];");
                w.scope.add(row, "double[]", false);
            }
        }
    }

    private void swap(String m) {
        String row = w.scope.fresh(), i = w.integers.index(), j = w.integers.index();
        w.line("double[] " + row + " = " + m + "[" + i + "];");
        w.line(m + "[" + i + "] = " + m + "[" + j + "];");
        w.line(m + "[" + j + "] = " + row + ";");
        w.scope.add(row, "double[]", true);
    }

    /** What the library does. */
    void library() {
        String a = w.arrays.rank1(), b = w.dice.once(3) ? a : w.arrays.rank1();
        switch (w.dice.below(6)) {
            case 0, 1 -> w.line("System.arraycopy(" + a + ", " + w.dice.below(2) + ", " + b + ", " + w.dice.below(2) + ", " + (1 + w.dice.below(3)) + ");");
            case 2 -> w.line("Arrays.fill(" + a + ", " + w.numbers.of(1) + ");");
            case 3 -> w.line("Arrays.fill(" + a + ", 1, 3, " + w.numbers.of(1) + ");");
            case 4 -> w.scope.writable("double[][]").ifPresent(m -> w.line("System.arraycopy(" + m.name() + ", 0, " + m.name() + ", 1, 2);"));
            default -> w.line("System.arraycopy(" + a + ", " + w.integers.small() + ", " + b + ", " + w.dice.below(2) + ", " + w.integers.small() + ");");
        }
    }
}
