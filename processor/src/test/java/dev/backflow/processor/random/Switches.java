package dev.backflow.processor.random;

import dev.backflow.processor.random.Writing.Kind;
import dev.backflow.processor.random.Writing.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes switches, old and new, as statements and as expressions, over integers, characters, strings and enums. */
final class Switches {
    private final Writing w;

    Switches(Writing w) {
        this.w = w;
    }

    /** What is chosen by, and the labels of the cases; the default is apart. */
    private record Choice(String selector, List<String> labels) {}

    private Choice choice() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(w.integers.small(), List.of("0", "1", "2")), new Choice("(" + w.integers.of() + ") % 3", List.of("0", "1", "-1"))));
        w.scope.any("String").ifPresent(v -> choices.add(new Choice(v.name(), List.of("\"red\"", "\"green\"", "\"blue\""))));
        w.scope.any("Mode").ifPresent(v -> choices.add(new Choice(v.name(), List.of("RED", "GREEN", "BLUE"))));
        w.scope.any("char").ifPresent(v -> choices.add(new Choice(v.name(), List.of("'a'", "'b'", "'c'"))));
        return w.dice.of(choices);
    }

    /** Whether control ends in it. */
    boolean statement() {
        Choice choice = choice();
        boolean arrow = w.dice.once(2), exhaustive = w.dice.below(4) > 0;
        int last = w.dice.once(2) ? 3 : w.dice.below(3);
        Target target = new Target("", Kind.SWITCH);
        w.line("switch (" + choice.selector + ") {");
        w.targets.add(target);
        boolean ended = true, through = true;
        for (int i = 0, label = 0; i < 4; i++) {
            if (i == last ? !exhaustive : label >= choice.labels.size()) continue;
            String head = i == last ? "default" : "case " + choice.labels.get(label++);
            if (i != last && label < choice.labels.size() && w.dice.once(5)) head += ", " + choice.labels.get(label++);
            through = arm(head, arrow, target);
            ended &= arrow ? through : true;
        }
        w.targets.remove(target);
        w.line("}");
        return exhaustive && !target.broken && (arrow ? ended : through);
    }

    /** Whether control ends in the arm. */
    private boolean arm(String head, boolean arrow, Target target) {
        w.line("  " + head + (arrow ? " -> {" : ": {"));
        w.depth++;
        boolean ended = w.statements.block();
        w.line("}");
        if (!arrow && !ended && w.dice.below(3) > 0) {
            w.line("break;");
            target.broken = true;
        }
        w.depth--;
        return ended;
    }

    /** A switch that gives a number. */
    String number(int size) {
        Choice choice = choice();
        boolean arrow = w.dice.once(2);
        StringBuilder text = new StringBuilder("(switch (" + choice.selector + ") { ");
        for (String label : choice.labels) text.append("case ").append(label).append(arrow ? " -> " : ": ").append(given(size, arrow, label));
        return text.append("default").append(arrow ? " -> " : ": ").append(given(size, arrow, "default")).append(" })").toString();
    }

    private String given(int size, boolean arrow, String label) {
        if (label.equals("default") && w.dice.once(10)) return "throw new IllegalArgumentException(\"none\"); ";
        if (arrow && !w.dice.once(3)) return w.numbers.of(size - 1) + "; ";
        boolean through = !arrow && !label.equals("default") && w.dice.once(4);
        return (arrow ? "{ " : "") + w.captured(() -> statements(size, through)) + (arrow ? " } " : " ");
    }

    private void statements(int size, boolean through) {
        w.within(new Target("", Kind.FENCE), () -> {
            if (w.dice.once(3) && w.depth < 6) w.statements.block();
            Optional<Scope.Variable> x = w.scope.assignable("double");
            if (through) w.line(x.map(v -> v.name() + " += 0.5;").orElse(";"));
            else w.line("yield " + w.numbers.of(size - 1) + ";");
            return false;
        });
    }
}
