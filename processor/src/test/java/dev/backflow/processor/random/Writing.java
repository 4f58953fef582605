package dev.backflow.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A method of a random program while it is written: its text, what is in scope, what may be called, and the authors of its parts. */
final class Writing {
    final Dice dice;
    final Scope scope;
    final List<Signature> callable;
    final List<Target> targets = new ArrayList<>();
    final Numbers numbers = new Numbers(this);
    final Integers integers = new Integers(this);
    final Conditions conditions = new Conditions(this);
    final ArrayValues arrays = new ArrayValues(this);
    final Calls calls = new Calls(this);
    final Records records = new Records(this);
    final Statements statements = new Statements(this);
    final Totals totals = new Totals(this);
    final String owner;
    final Signature self;
    int fuel;
    int depth = 2;
    int loops;
    private int labels;
    private StringBuilder out = new StringBuilder();

    /** What a jump can go to; a {@code fence} is what none may leave. */
    static final class Target {
        final String label;
        final Kind kind;
        boolean broken;

        Target(String label, Kind kind) {
            this.label = label;
            this.kind = kind;
        }
    }

    enum Kind { LOOP, SWITCH, BLOCK, FENCE }

    Writing(Dice dice, String owner, Signature self, List<Signature> callable, int fuel) {
        this.dice = dice;
        this.scope = new Scope(dice);
        this.owner = owner;
        this.self = self;
        this.callable = callable;
        this.fuel = fuel;
    }

    void line(String text) {
        out.append("  ".repeat(Math.max(1, depth))).append(text).append('\n');
    }

    /** What {@code author} writes, in one line. */
    String captured(Runnable author) {
        StringBuilder outer = out;
        out = new StringBuilder();
        author.run();
        String text = out.toString().replaceAll("\\s*\n\\s*", " ").trim();
        out = outer;
        return text;
    }

    /** Runs {@code author} in a scope of its own. */
    boolean scoped(BooleanSupplier author) {
        int size = scope.size();
        boolean ended = author.getAsBoolean();
        scope.release(size);
        return ended;
    }

    /** The same, a step to the right. */
    boolean indented(BooleanSupplier author) {
        depth++;
        boolean ended = scoped(author);
        depth--;
        return ended;
    }

    /** The same where {@code target} may be jumped to. */
    boolean within(Target target, BooleanSupplier author) {
        targets.add(target);
        boolean ended = scoped(author);
        targets.remove(target);
        return ended;
    }

    String label() {
        return "l" + labels++;
    }

    /** In blocks, which may be those of loops, numbers must not grow beyond all bounds. */
    String bounded(String number) {
        return depth > 2 ? "Math.atan2(" + number + ", 1.5)" : number;
    }

    /** An array of the method's own, with the numbers of the one that it is given. */
    void copy(String array, String type) {
        String given = array + "Given";
        if (type.equals("double[][]")) line(type + " " + array + " = new double[" + given + ".length][]; for (int copied = 0; copied < " + given + ".length; copied++) " + array + "[copied] = " + given + "[copied].clone();");
        else line(type + " " + array + " = " + given + ".clone();");
        scope.add(array, type, true);
    }

    /** What a method of another file does to its constant arrays, and arrays that one may give to such a method. */
    void writeConstants() {
        if (self.isFar()) {
            if (!self.pure()) for (Scope.Variable given : scope.all()) {
                if (given.constant() && given.type().equals("double[]") && dice.once(2)) line("if (" + given.name() + ".length > 1) " + given.name() + "[1] += 0.5;");
                if (given.constant() && given.type().equals("double[][]") && dice.once(2)) line("if (" + given.name() + ".length > 1) " + given.name() + "[1] = " + given.name() + "[0];");
            }
        } else if (callable.stream().anyMatch(s -> s.pure() || !s.constants().isEmpty())) {
            line("double[] given = {1, 0.5, -1.5, 2, 0.75, 1};");
            line("double[][] table = {{1, 2, 0.5, -1}, {0.5, 1, 2, 3}, {3, 1, -0.5, 2}, {1.5, 0, 1, 2}};");
            scope.addConstant("given", "double[]");
            scope.addConstant("table", "double[][]");
        }
    }

    /** The statements of the method. */
    String body() {
        boolean ended = false;
        while (fuel > 0 && !ended) ended = statements.next();
        if (!ended) statements.last();
        return out.toString();
    }
}
