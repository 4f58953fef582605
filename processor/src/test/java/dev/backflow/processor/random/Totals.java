package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;

/** Writes sums over what is in scope: a gradient of zeros proves little. */
final class Totals {
    private final Writing w;

    Totals(Writing w) {
        this.w = w;
    }

    /** The name of a number that most of what is in scope flows into. */
    String next() {
        String total = w.scope.fresh();
        w.line("double " + total + " = " + w.numbers.of(2) + ";");
        for (Variable v : w.scope.all()) if (w.dice.below(3) > 0) add(v, total);
        w.scope.add(total, "double", false);
        for (int i = w.dice.below(3); i > 0; i--) w.line(total + " += " + w.numbers.of(1) + ";");
        return total;
    }

    private void add(Variable v, String total) {
        String each = w.scope.fresh(), name = v.name(), i = w.integers.index();
        switch (v.type()) {
            case "double", "float" -> w.line(total + " += " + w.dice.pick("0.7 * " + name, "Math.tanh(0.1 * " + name + ")", name + " * " + w.numbers.of(1)) + ";");
            case "double[]", "float[]" -> w.line("for (double " + each + " : " + name + ") " + total + " += " + w.dice.pick("0.3 * " + each, each + " * " + each, "Math.tanh(0.1 * " + each + ")") + ";");
            case "double[][]" -> w.line("for (double[] " + each + " : " + name + ") " + w.dice.pick(total + " += " + each + "[0] * " + each + "[" + i + "];", inner(each, each + "2", total)));
            case "double[][][]" -> w.line("for (double[][] " + each + " : " + name + ") for (double[] " + each + "1 : " + each + ") " + inner(each + "1", each + "2", total));
            case "Duo" -> w.line(total + " += " + name + ".dot(" + name + ");");
            case "Duo[]" -> w.line("for (Duo " + each + " : " + name + ") " + total + " += " + each + w.dice.pick(".a();", ".dot(" + each + ");"));
            case "Bag" -> w.line(total + " += " + name + ".duo().b() * " + name + ".data()[" + i + "];");
            default -> { }
        }
    }

    private String inner(String array, String each, String total) {
        return "for (double " + each + " : " + array + ") " + total + " += " + w.dice.pick("0.2 * " + each, each + " * " + each) + ";";
    }
}
