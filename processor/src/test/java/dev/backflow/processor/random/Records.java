package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;

/** Writes records of numbers: what they are made of, what is read of them, where they go. */
final class Records {
    /** The records of a program. */
    static final String DECLARED = """
          record Duo(double a, double b) {
            static final Duo UNIT = new Duo(0.6, 0.8);
            Duo plus(Duo o) { return new Duo(a + o.a, b + o.b()); }
            Duo times(double k) { return new Duo(a * k, k * this.b); }
            double dot(Duo o) { return a * o.a + b * o.b; }
            static Duo of(double angle) { double near = 8 * Math.tanh(0.125 * angle); return new Duo(Math.cos(near), Math.sin(near)); }
          }
          record Bag(Duo duo, int count, double[] data, String name) {
            Bag with(Duo other) { return new Bag(other, count + 1, data, name); }
          }

        """;
    private final Writing w;

    Records(Writing w) {
        this.w = w;
    }

    /** Whether the method may speak of records. */
    boolean known() {
        return w.dice.holdsRecords() && !w.self.isOutside();
    }

    /** A value of a record type, or an array of records. */
    String of(String type) {
        return switch (type) {
            case "Duo" -> duo(2);
            case "Bag" -> bag();
            default -> all();
        };
    }

    private String duo(int size) {
        Optional<Variable> v = w.scope.any("Duo"), all = w.scope.any("Duo[]"), bag = w.scope.any("Bag");
        if (size <= 0 && v.isPresent()) return v.get().name();
        return switch (w.dice.below(13)) {
            case 0, 1 -> "new Duo(" + w.bounded(w.numbers.of(size)) + ", " + w.bounded(w.numbers.of(size)) + ")";
            case 2 -> simple() + ".plus(" + duo(size - 1) + ")";
            case 3 -> simple() + ".times(" + w.bounded(w.numbers.of(1)) + ")";
            case 4 -> "Duo.of(" + w.numbers.of(1) + ")";
            case 5 -> "(" + w.conditions.of() + " ? " + duo(size - 1) + " : " + duo(size - 1) + ")";
            case 6, 7 -> all.map(a -> a.name() + "[" + w.integers.index() + "]").orElse("Duo.UNIT");
            case 8 -> bag.map(b -> b.name() + ".duo()").orElse("Duo.UNIT");
            case 9 -> w.calls.of("Duo").orElse("Duo.UNIT");
            default -> simple();
        };
    }

    private String simple() {
        return w.scope.any("Duo").map(Variable::name).orElse("Duo.UNIT");
    }

    private String bag() {
        Optional<Variable> bag = w.scope.any("Bag");
        if (bag.isPresent() && w.dice.once(2)) return w.dice.pick(bag.get().name(), bag.get().name() + ".with(" + duo(1) + ")");
        return "new Bag(" + duo(1) + ", " + w.integers.small() + ", " + w.arrays.rank1() + ", \"bag\")";
    }

    private String all() {
        Optional<Variable> all = w.scope.any("Duo[]");
        if (all.isPresent() && w.dice.once(2)) return w.dice.pick(all.get().name(), all.get().name() + ".clone()", "Arrays.copyOf(" + all.get().name() + ", 4)");
        return "new Duo[] {" + duo(1) + ", " + duo(1) + ", " + simple() + ", " + duo(0) + "}";
    }

    /** A number out of a record. */
    Optional<String> number() {
        if (!known()) return Optional.empty();
        return switch (w.dice.below(6)) {
            case 0 -> w.scope.any("Bag").map(b -> b.name() + w.dice.pick(".data()[" + w.integers.index() + "]", ".duo().a()", ".count() * 0.5"));
            case 1 -> w.scope.any("Duo[]").map(a -> a.name() + "[" + w.integers.index() + "]." + w.dice.pick("a", "b") + "()");
            case 2 -> w.scope.any("Duo").map(v -> v.name() + ".dot(" + duo(1) + ")");
            default -> w.scope.any("Duo").map(v -> v.name() + "." + w.dice.pick("a", "b") + "()");
        };
    }

    /** A new variable, another record in one, in an array, or in an array of a record. */
    void statement() {
        if (!known()) return;
        Optional<Variable> v = w.scope.assignable("Duo"), all = w.scope.any("Duo[]"), bag = w.scope.any("Bag");
        switch (w.dice.below(8)) {
            case 0, 1, 2 -> declare(w.dice.pick("Duo", "Duo", "Duo[]", "Bag"));
            case 3, 4 -> v.ifPresent(x -> w.line(x.name() + " = " + duo(2) + ";"));
            case 5 -> all.ifPresent(a -> w.line(a.name() + "[" + w.integers.index() + "] = " + duo(2) + ";"));
            case 6 -> bag.ifPresent(b -> w.line(b.name() + ".data()[" + w.integers.index() + "] " + w.dice.pick("=", "+=") + " " + w.bounded(w.numbers.of(2)) + ";"));
            default -> w.scope.assignable("Bag").ifPresent(b -> w.line(b.name() + " = " + bag() + ";"));
        }
    }

    private void declare(String type) {
        String value = of(type), name = w.scope.fresh();
        String declared = w.dice.pick(type, "var", "final " + type);
        w.line(declared + " " + name + " = " + value + ";");
        w.scope.add(name, type, !declared.startsWith("final"));
    }
}
