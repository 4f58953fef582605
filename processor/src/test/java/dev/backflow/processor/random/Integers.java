package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;

/** Writes expressions of type {@code int}. */
final class Integers {
    private final Writing w;

    Integers(Writing w) {
        this.w = w;
    }

    /** Any integer. */
    String of() {
        Optional<Variable> i = w.scope.any("int");
        if (i.isEmpty() || w.dice.once(6)) return constant();
        String k = i.get().name();
        return w.dice.pick(k + " + 1", k + " * 2", "3 - " + k, "(int) (" + w.numbers.of(1) + ")", constant(), "(" + k + " ^ 1)", k + " % 3", "Math.max(" + k + ", 1)", "-" + k, "(" + k + " >> 1)", "~" + k, k + " / 2",
            "(" + w.conditions.of() + " ? " + k + " : 1)");
    }

    private String constant() {
        Optional<Variable> c = w.scope.any("char"), l = w.scope.any("long"), s = w.scope.any("String"), e = w.scope.any("Mode"), n = w.scope.any("int[]");
        return switch (w.dice.below(12)) {
            case 0 -> c.map(v -> v.name() + " - 'a'").orElse("1");
            case 1 -> l.map(v -> "(int) " + v.name()).orElse("2");
            case 2 -> s.map(v -> v.name() + ".length()").orElse("3");
            case 3 -> e.map(v -> v.name() + ".ordinal()").orElse("0");
            case 4, 5 -> n.map(v -> v.name() + "[" + index() + "]").orElse("1");
            case 6 -> w.owner + ".COUNT";
            case 7 -> w.arrays.rank1() + ".length";
            default -> String.valueOf(w.dice.below(4));
        };
    }

    /** From 0 to 3. */
    String small() {
        return w.dice.once(4) ? "Math.floorMod(" + of() + ", 4)" : "((" + of() + ") & 3)";
    }

    /** What an array can be indexed with; now and then it is out of bounds. */
    String index() {
        Optional<Variable> i = w.scope.any("int");
        if (i.isEmpty() || w.dice.once(3)) return String.valueOf(w.dice.below(4));
        String k = i.get().name();
        if (w.dice.once(80)) return k;
        if (i.get().assignable() && w.dice.once(12)) return w.dice.pick(k + "++ & 3", "++" + k + " & 3", "(" + k + " = 2)", "(" + k + " += 3) & 3", k + "-- & 3");
        if (w.dice.once(20)) return "(int) Math.abs(" + w.numbers.leaf() + ") & 3";
        return w.dice.pick(k + " & 3", "(" + k + " + 1) & 3", "(" + k + " * 3) & 3", "3 - (" + k + " & 3)");
    }

    /** A value for a variable of an integer type. */
    String of(String type) {
        return switch (type) {
            case "long" -> w.dice.pick("(long) " + leaf(), leaf() + " * 3L", leaf() + " << 2L", "Math.round(" + w.numbers.of(1) + ")");
            case "char" -> w.dice.pick("'b'", "(char) ('a' + " + leaf() + ")");
            default -> of();
        };
    }

    private String leaf() {
        return "(" + of() + ")";
    }
}
