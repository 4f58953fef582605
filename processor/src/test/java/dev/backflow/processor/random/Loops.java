package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import dev.backflow.processor.random.Writing.Kind;
import dev.backflow.processor.random.Writing.Target;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes loops of all kinds; each ends after a few iterations. */
final class Loops {
    private static final int DEEPEST = 3;
    private final Writing w;

    Loops(Writing w) {
        this.w = w;
    }

    void next() {
        if (w.loops >= DEEPEST) return;
        w.loops++;
        switch (w.dice.below(12)) {
            case 0, 1, 2, 3, 4 -> counted();
            case 5, 6 -> each();
            case 7, 8 -> whileLoop();
            case 9 -> doLoop();
            case 10 -> endless();
            default -> odd();
        }
        w.loops--;
    }

    private void counted() {
        String i = w.scope.fresh(), n = w.dice.once(3) ? w.integers.small() : "4";
        String header = w.dice.pick("int # = 0; # < 4; #++", "int # = 3; # >= 0; #--", "int # = 1; # <= 3; #++", "int # = 0; # < 6; # += 2", "int # = 0; # < " + w.arrays.rank1() + ".length; #++",
            "int # = " + w.integers.small() + "; # < 3; ++#", "final int n_ = " + n + "; # < n_; #++", "int # = 0; # < " + n + "; #++", "int # = " + n + "; # > 0; # -= 1").replace("#", i);
        if (header.startsWith("final")) {
            String bound = w.scope.fresh();
            w.line("final int " + bound + " = " + n + ";");
            w.scope.add(bound, "int", false);
            header = "int " + i + " = 0; " + i + " < " + bound + "; " + i + "++";
        }
        boolean pushed = w.dice.once(15) && !header.contains("--") && !header.contains("-=");
        loop("for (" + header + ")", () -> {
            w.scope.add(i, "int", false);
            if (pushed) w.line("  if (" + w.conditions.of() + ") " + i + "++;");
        });
    }

    private void each() {
        String x = w.scope.fresh();
        Optional<Variable> found = w.scope.any(w.dice.pick("double[]", "double[]", "double[][]", "int[]", "float[]", "double[][][]"));
        if (found.isEmpty()) {
            counted();
            return;
        }
        String array = found.get().name(), type = found.get().type().replaceFirst("\\[\\]$", "");
        if (type.equals("double") && !found.get().constant() && w.dice.once(4)) array = w.arrays.rank1();
        String head = "for (" + w.dice.pick("", "", "final ") + w.dice.pick(type, "var") + " " + x + " : " + array + ")";
        boolean fixed = head.contains("final");
        loop(head, () -> {
            if (found.get().constant() && type.equals("double[]")) w.scope.addConstant(x, type);
            else w.scope.add(x, type, !fixed);
        });
    }

    private void whileLoop() {
        String k = counter("0");
        String more = w.dice.once(2) ? w.dice.pick(" && ", " && ", " & ") + w.conditions.of() : "";
        if (w.dice.once(3)) loop("while (" + k + " < " + (1 + w.dice.below(4)) + more + ")", () -> w.line("  " + k + "++;"));
        else loop("while (" + k + "++ < " + (1 + w.dice.below(4)) + more + ")", () -> { });
    }

    /** Jumps stay behind an {@code if}: else the condition could not be reached. */
    private void doLoop() {
        String k = counter("0");
        Target target = opened("do");
        w.within(target, () -> {
            w.line("  if (" + w.conditions.of() + ") {");
            w.statements.block();
            w.line("  }");
            return w.within(new Target("", Kind.FENCE), w.statements::block);
        });
        w.line("} while (" + k + "++ < " + (1 + w.dice.below(3)) + (w.dice.once(2) ? " && " + w.conditions.of() : "") + ");");
    }

    private void endless() {
        String k = counter("0");
        loop(w.dice.pick("for (;;)", "while (true)", "for (;; " + k + " += 0)"), () -> w.line("  if (" + k + "++ > 2" + (w.dice.once(3) ? " || " + w.conditions.of() : "") + ") break;"));
    }

    private void odd() {
        String i = w.scope.fresh(), j = i + "J";
        switch (w.dice.below(4)) {
            case 0 -> loop("for (int " + i + " = 0, " + j + " = 3; " + i + " < " + j + "; " + i + "++, " + j + "--)", () -> {
                w.scope.add(i, "int", false);
                w.scope.add(j, "int", false);
            });
            case 1 -> loop("for (double " + i + " = 0; " + i + " < 2; " + i + " += 0.75)", () -> w.scope.add(i, "double", false));
            case 2 -> loop("for (long " + i + " = 4; " + i + " > 0; " + i + " >>= 1)", () -> w.scope.add(i, "long", false));
            default -> {
                String k = counter("4");
                loop("for (; --" + k + " > 0; )", () -> { });
            }
        }
    }

    private String counter(String from) {
        String k = w.scope.fresh();
        w.line("int " + k + " = " + from + ";");
        w.scope.add(k, "int", false);
        return k;
    }

    private Target opened(String head) {
        String label = w.dice.once(3) ? w.label() : "";
        w.line((label.isEmpty() ? "" : label + ": ") + head + " {");
        return new Target(label, Kind.LOOP);
    }

    private void loop(String head, Runnable start) {
        Target target = opened(head);
        w.within(target, () -> {
            start.run();
            return w.statements.block();
        });
        w.line("}");
    }
}
