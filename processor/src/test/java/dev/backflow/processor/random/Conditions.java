package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;

/** Writes expressions of type {@code boolean}. */
final class Conditions {
    private final Writing w;

    Conditions(Writing w) {
        this.w = w;
    }

    String of() {
        return switch (w.dice.below(14)) {
            case 0 -> w.integers.of() + " > 1";
            case 1 -> "(" + number() + " < " + number() + " || " + w.numbers.leaf() + " > 0.9)";
            case 2, 3 -> w.scope.any("boolean").map(Variable::name).orElseGet(() -> w.numbers.leaf() + " > 0");
            case 4 -> "!(" + number() + " > 0.3)";
            case 5 -> "(" + w.integers.of() + ") % 2 == 0 && " + w.numbers.leaf() + " != 0.5";
            case 6 -> w.scope.any("String").map(v -> v.name() + ".equals(\"red\")").orElseGet(this::compared);
            case 7 -> w.scope.any("Mode").map(v -> v.name() + w.dice.pick(" == ", " != ") + w.owner + ".Mode.GREEN").orElseGet(this::compared);
            case 8 -> effect();
            case 9 -> "(" + compared() + w.dice.pick(" & ", " | ", " ^ ") + "(" + w.integers.of() + " > 1))";
            case 10 -> "((" + w.integers.of() + " & 1) == 0 ? " + compared() + " : " + number() + " >= 0.1)";
            default -> compared();
        };
    }

    private String number() {
        return w.numbers.of(1);
    }

    private String compared() {
        return number() + w.dice.pick(" < ", " > ", " <= ", " >= ") + number();
    }

    /** A condition that stores something, perhaps only sometimes. */
    private String effect() {
        Optional<Variable> x = w.scope.assignable("double"), k = w.scope.assignable("int");
        if (x.isPresent() && w.dice.once(2)) return "(" + compared() + w.dice.pick(" && ", " || ") + "(" + x.get().name() + w.dice.pick(" = ", " += ", " -= ") + w.bounded(number()) + ") > 0.2)";
        if (k.isPresent() && w.dice.once(2)) return "(" + k.get().name() + "++ < 3" + w.dice.pick(" && ", " || ") + compared() + ")";
        if (w.dice.once(2)) return "((" + w.arrays.element() + w.dice.pick(" = ", " += ", " *= ") + w.bounded(number()) + ") < " + number() + w.dice.pick(" && ", " || ") + compared() + ")";
        return compared();
    }
}
