package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;

/** Writes statements; those that may end the flow of control say whether they do. */
final class Statements {
    private static final int DEEPEST = 7;
    private final Writing w;
    private final Loops loops;
    private final Switches switches;
    private final Jumps jumps;
    private final ArrayStatements arrays;

    Statements(Writing w) {
        this.w = w;
        loops = new Loops(w);
        switches = new Switches(w);
        jumps = new Jumps(w);
        arrays = new ArrayStatements(w);
    }

    Switches switches() {
        return switches;
    }

    /** One more statement; whether control ends in it. */
    boolean next() {
        w.fuel--;
        int kind = w.dice.below(100);
        if (w.depth >= DEEPEST) simple();
        else if (w.records.known() && w.dice.once(4)) w.records.statement();
        else if (kind < 18) declare();
        else if (kind < 30) assign();
        else if (kind < 42) arrays.element();
        else if (kind < 53) return branch();
        else if (kind < 66) loops.next();
        else if (kind < 71) arrays.rows();
        else if (kind < 76) return switches.statement();
        else if (kind < 81) w.calls.statement();
        else if (kind < 85) arrays.library();
        else if (kind < 88) chained();
        else if (kind < 90) jumps.fault();
        else if (kind < 92) return labelled();
        else if (kind < 93) later();
        else return jumps.next();
        return false;
    }

    /** What the method may return. */
    String returned() {
        return jumps.returned();
    }

    /** What a method ends with: a result that much of what it was given and has computed flows into. */
    void last() {
        String total = w.totals.next();
        switch (w.self.result()) {
            case "double" -> w.line("return " + total + ";");
            case "void" -> w.line(w.arrays.element() + " += " + total + ";");
            case "double[]", "double[][]" -> w.line("return " + added(total) + ";");
            case "float" -> w.line("return (float) (" + total + w.dice.pick("", " * " + w.numbers.of(1)) + ");");
            case "Duo" -> w.line("return new Duo(" + total + ", " + w.numbers.of(1) + ").plus(" + w.records.of("Duo") + ");");
            default -> w.line("return " + jumps.returned() + ";");
        }
    }

    /** An array to return, after {@code number} was added to one of its elements. */
    private String added(String number) {
        String result = jumps.returned(), name = w.scope.fresh(), at = "[" + w.dice.below(2) + "]" + (w.self.result().equals("double[]") ? "" : "[0]");
        w.line(w.self.result() + " " + name + " = " + result + ";");
        w.line(name + at + " += " + number + ";");
        return name;
    }

    /** A few statements in a scope of their own; whether control ends there. */
    boolean block() {
        return w.indented(() -> {
            boolean ended = false;
            for (int count = 1 + w.dice.below(3); count > 0 && !ended; count--) ended = next();
            return ended;
        });
    }

    private void simple() {
        assign();
        arrays.element();
    }

    private void declare() {
        String type = w.dice.pick("double", "double", "double", "double", "double[]", "double[]", "int", "float", "boolean", "double[][]", "float[]", "int[]", "long", "char", "String", "double[][][]");
        if (type.equals("double[][][]") && !w.dice.once(4)) type = "double[][]";
        String value = value(type), name = w.scope.fresh();
        boolean fixed = w.dice.once(10), inferred = type.contains("[") && !value.startsWith("{") && w.dice.once(4);
        if (type.equals("double") && w.dice.once(8)) w.line("double " + name + " = " + value + ", " + name + "_" + " = " + name + " * 0.5;");
        else if (type.equals("double[]") && w.dice.once(20)) w.line("double " + name + "[] = " + value + ";");
        else w.line((fixed ? "final " : "") + (inferred ? "var" : type) + " " + name + " = " + value + ";");
        w.scope.add(name, type, !fixed);
    }

    private String value(String type) {
        return switch (type) {
            case "double" -> w.numbers.of(3);
            case "float" -> "(float) (" + w.numbers.of(2) + ")";
            case "int", "long", "char" -> w.integers.of(type);
            case "boolean" -> w.conditions.of();
            case "String" -> "(" + w.conditions.of() + " ? \"red\" : \"green\")";
            default -> w.arrays.of(type);
        };
    }

    private void assign() {
        Optional<Variable> found = w.scope.assignable("double", "double", "double", "int", "float", "long", "boolean");
        if (found.isEmpty()) return;
        String name = found.get().name();
        switch (found.get().type()) {
            case "double" -> w.line(number(name));
            case "float" -> w.line(w.dice.once(3) ? name + w.dice.pick(" += ", " -= ") + w.bounded(w.numbers.of(2)) + ";" : name + " = (float) (" + w.numbers.of(2) + ");");
            case "long" -> w.line(name + w.dice.pick(" = ", " += ", " ^= ", " |= ") + w.integers.of("long") + ";");
            case "boolean" -> w.line(name + w.dice.pick(" = ", " &= ", " |= ", " ^= ") + w.conditions.of() + ";");
            default -> w.line(integer(name));
        }
    }

    private String number(String name) {
        if (w.dice.once(12)) return w.dice.pick(name + "++;", "--" + name + ";", name + " /= 1.5 + Math.abs(" + w.numbers.of(1) + ");", name + " %= 5.5;");
        return name + w.dice.pick(" = ", " = ", " += ", " -= ", " *= ") + w.bounded(w.numbers.of(3)) + ";";
    }

    private String integer(String name) {
        return w.dice.pick(name + "++", name + " += 2", name + " = " + w.integers.of(), name + "--", name + " &= 7", name + " |= 1", name + " ^= " + w.integers.small(), name + " <<= 1", name + " >>= 1", name + " >>>= 2",
            name + " *= " + w.integers.small(), name + " %= 3", name + " -= " + w.integers.small(), name + " += (int) (" + w.numbers.of(1) + ")") + ";";
    }

    private void chained() {
        Optional<Variable> x = w.scope.assignable("double"), k = w.scope.assignable("int");
        String value = w.bounded(w.numbers.of(2));
        if (k.isPresent() && w.dice.once(3)) w.line(w.arrays.rank1() + "[" + k.get().name() + "++ & 3] " + w.dice.pick("=", "+=", "*=") + " " + value + ";");
        else if (x.isPresent() && w.dice.once(2)) w.line(w.arrays.element() + w.dice.pick(" = ", " += ") + x.get().name() + w.dice.pick(" = ", " -= ", " *= ") + value + ";");
        else if (x.isPresent() && w.dice.once(2)) w.line(x.get().name() + w.dice.pick(" = ", " += ") + w.arrays.element() + w.dice.pick(" = ", " += ") + value + ";");
        else w.line(w.arrays.element() + " = " + w.arrays.element() + " = " + value + ";");
    }

    private boolean branch() {
        w.line("if (" + w.conditions.of() + ") {");
        boolean first = block(), second = false;
        if (w.dice.once(5)) {
            w.line("} else if (" + w.conditions.of() + ") {");
            first &= block();
        }
        if (w.dice.once(2)) {
            w.line("} else {");
            second = block();
        }
        w.line("}");
        return first && second;
    }

    private boolean labelled() {
        Writing.Target target = new Writing.Target(w.label(), Writing.Kind.BLOCK);
        w.line(target.label + ": {");
        boolean ended = w.within(target, this::block);
        w.line("}");
        return ended && !target.broken;
    }

    /** A variable that is set on every way later. */
    private void later() {
        String name = w.scope.fresh();
        w.line("double " + name + ";");
        w.line("if (" + w.conditions.of() + ") " + name + " = " + w.numbers.of(2) + "; else " + name + " = " + w.numbers.of(1) + ";");
        w.scope.add(name, "double", true);
    }
}
