package dev.backflow.processor.random;

import dev.backflow.processor.random.Writing.Kind;
import dev.backflow.processor.random.Writing.Target;
import java.util.ArrayList;
import java.util.List;

/** Writes what leaves: breaks, continues, returns, exceptions, assertions. */
final class Jumps {
    private final Writing w;

    Jumps(Writing w) {
        this.w = w;
    }

    /** A jump, where one is possible; whether control ends. */
    boolean next() {
        if (w.depth <= 2 || w.depth == 3 && w.loops > 0 && !w.dice.once(4)) return false;
        List<Runnable> ways = ways();
        if (ways.isEmpty() || w.dice.once(4) && !fenced()) {
            if (fenced()) return false;
            w.line(w.self.result().equals("void") ? "return;" : "return " + returned() + ";");
            return true;
        }
        w.dice.of(ways).run();
        return true;
    }

    private boolean fenced() {
        return w.targets.stream().anyMatch(t -> t.kind == Kind.FENCE);
    }

    private List<Runnable> ways() {
        List<Runnable> ways = new ArrayList<>();
        boolean nearest = true, continues = true;
        for (int i = w.targets.size() - 1; i >= 0 && w.targets.get(i).kind != Kind.FENCE; i--) {
            Target t = w.targets.get(i);
            if (!t.label.isEmpty()) ways.add(() -> broken("break " + t.label + ";", t));
            if (t.kind == Kind.LOOP && !t.label.isEmpty()) ways.add(() -> w.line("continue " + t.label + ";"));
            if (t.kind != Kind.BLOCK && nearest) ways.add(() -> broken("break;", t));
            if (t.kind == Kind.LOOP && continues) ways.add(() -> w.line("continue;"));
            nearest &= t.kind == Kind.BLOCK;
            continues &= t.kind != Kind.LOOP;
        }
        return ways;
    }

    private void broken(String text, Target target) {
        target.broken = true;
        w.line(text);
    }

    /** What the method may return. */
    String returned() {
        return switch (w.self.result()) {
            case "double" -> w.numbers.of(3) + " + 0.3 * " + w.numbers.leaf() + " * " + w.numbers.leaf();
            case "Duo", "Duo[]" -> w.records.of(w.self.result());
            case "float" -> "(float) (" + w.numbers.of(2) + ")";
            case "double[][]" -> w.scope.writable("double[][]").map(Scope.Variable::name).orElse("new double[][] {" + w.arrays.rank1() + ", {" + w.numbers.of(2) + "}}");
            default -> w.dice.once(4) ? "new double[] {" + w.numbers.of(2) + ", " + w.numbers.of(2) + "}" : w.arrays.rank1();
        };
    }

    /** A check that rarely fails. */
    void fault() {
        switch (w.dice.below(4)) {
            case 0 -> w.line("assert " + w.numbers.of(1) + " < 1e9 : \"large \" + (" + w.integers.of() + ");");
            case 1 -> w.line("if (" + w.numbers.of(1) + " > 3.5) throw new IllegalStateException(\"large\");");
            case 2 -> w.line("if (" + w.integers.of() + " == 11) throw new ArithmeticException(\"eleven \" + (" + w.integers.of() + "));");
            default -> w.line("if (" + w.numbers.of(1) + " < -7) throw new IllegalArgumentException();");
        }
    }
}
