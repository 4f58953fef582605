package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes expressions of type {@code double}: mostly smooth, finite where their operands are moderate. */
final class Numbers {
    private final Writing w;

    Numbers(Writing w) {
        this.w = w;
    }

    /** An expression of about {@code size} levels. */
    String of(int size) {
        if (size <= 0) return leaf();
        Supplier<String> n = () -> of(size - 1 - w.dice.below(2));
        return switch (w.dice.below(30)) {
            case 0, 1 -> n.get() + " + " + n.get();
            case 2 -> n.get() + " - (" + n.get() + ")";
            case 3, 4, 5 -> "(" + n.get() + ") * (" + n.get() + ")";
            case 6 -> "(" + n.get() + ") / (1.5 + Math.abs(" + n.get() + "))";
            case 7, 8, 9 -> function(n);
            case 10 -> "Math.sqrt(1.2 + (" + n.get() + ") * Math.tanh(" + n.get() + ") * 0.1)";
            case 11 -> "Math." + w.dice.pick("max", "min") + "(" + n.get() + ", " + n.get() + ")";
            case 12, 13 -> "(" + w.conditions.of() + " ? " + n.get() + " : " + n.get() + ")";
            case 14 -> w.dice.pick("-(", "+(", "-(double) (", "(double) (") + n.get() + ")";
            case 15 -> "Math.pow(1.3 + Math.tanh(" + n.get() + ") * 0.5, " + w.dice.pick("2", "3", "0.5", "1.7", "-1", "1", "Math.tanh(" + n.get() + ")") + ")";
            case 16 -> "1 / (1 + Math.exp(-(Math.atan2(" + n.get() + ", 0.5))))"; // far out, 1 - out has few digits left
            case 17 -> "(" + (w.dice.isSingle() ? "(float) " : "") + "(" + n.get() + "))";
            case 18, 19 -> w.calls.number().orElseGet(this::leaf);
            case 20 -> effect(size);
            case 21 -> w.dice.once(3) ? w.statements.switches().number(size) : mixed(n);
            case 22 -> rare(n);
            case 23 -> power(n);
            default -> leaf();
        };
    }

    private String function(Supplier<String> n) {
        return switch (w.dice.below(16)) {
            case 0, 1 -> "Math.sin(" + near(n.get()) + ")";
            case 2 -> "Math.cos(" + near(n.get()) + ")";
            case 3, 4 -> "Math.tanh(" + n.get() + ")";
            case 5 -> "Math.exp(Math.tanh(" + n.get() + "))";
            case 6 -> "Math.atan2(" + n.get() + ", 2.5)";
            case 7 -> "Math.log(1.1 + Math.abs(" + n.get() + "))";
            case 8 -> "Math.hypot(" + n.get() + ", 0.8)";
            case 9 -> "Math.atan(" + n.get() + ")";
            case 10 -> "Math.log1p(Math.exp(Math.sin(" + near(n.get()) + ")))";
            case 11 -> "Math.fma(" + n.get() + ", " + n.get() + ", " + n.get() + ")";
            case 12 -> "StrictMath.sinh(Math.tanh(" + n.get() + "))";
            case 13 -> "Math.cbrt(1.5 + Math.sin(" + near(n.get()) + "))";
            case 14 -> "Math.asin(0.8 * Math.tanh(" + n.get() + "))";
            default -> "Math.abs(" + n.get() + ")";
        };
    }

    /** A huge number in a sine, or divided with remainder, would turn from one {@code double} to the next. */
    private static String near(String n) {
        return "8 * Math.tanh(0.125 * (" + n + "))";
    }

    /** Integers, characters and bits beside numbers. */
    private String mixed(Supplier<String> n) {
        return switch (w.dice.below(8)) {
            case 0 -> "(" + n.get() + ") * (" + w.integers.small() + ")";
            case 1 -> "(" + w.integers.small() + ") / 2 + " + n.get();
            case 2 -> "(" + n.get() + ") / (1 + (" + w.integers.small() + "))";
            case 3 -> "(" + n.get() + ") + (" + w.integers.small() + " << 1) % 3";
            case 4 -> "(char) ('a' + (" + w.integers.small() + ")) * 0.01 * (" + n.get() + ")";
            case 5 -> "(" + n.get() + ") * (1L + (" + w.integers.small() + "))";
            case 6 -> "(" + n.get() + ") - (byte) (" + w.integers.small() + ")";
            default -> "(" + n.get() + ") * ((" + w.integers.small() + " | 2) >>> 1)";
        };
    }

    /** A variable that one product, or both sides of a quotient, have more than once. */
    private String power(Supplier<String> n) {
        String x = w.dice.pick(leaf(), leaf(), "Math.tanh(" + leaf() + ")");
        return switch (w.dice.below(4)) {
            case 0 -> constant() + (" * " + x).repeat(2 + w.dice.below(2));
            case 1 -> "Math.tanh(" + n.get() + ")" + (" * " + x).repeat(2 + w.dice.below(2));
            case 2 -> leaf() + (" * " + x).repeat(1 + w.dice.below(3));
            default -> x + " / (1.5 + 0.5 * " + x + " * " + x + ")";
        };
    }

    private String rare(Supplier<String> n) {
        return switch (w.dice.below(9)) {
            case 0 -> "(" + near(n.get()) + ") % 3.5";
            case 1 -> "Math.copySign(" + n.get() + ", " + n.get() + ")";
            case 2 -> "Math.floor(" + n.get() + ") * (" + n.get() + ")";
            case 3 -> "Math.signum(" + n.get() + ") * (" + n.get() + ")";
            case 4 -> "Math.scalb(" + n.get() + ", " + w.integers.small() + ")";
            case 5 -> "Math.toRadians(" + n.get() + ")";
            case 6 -> "(int) (" + n.get() + ") + (" + n.get() + ")";
            case 7 -> "Math.expm1(Math.sin(" + near(n.get()) + "))";
            default -> "Math.tan(Math.tanh(" + n.get() + "))";
        };
    }

    /** A number that is stored on the way. */
    private String effect(int size) {
        Optional<Variable> x = w.scope.assignable("double");
        if (x.isPresent() && w.dice.once(2))
            return w.dice.pick("(" + x.get().name() + w.dice.pick(" = ", " += ", " -= ") + w.bounded(of(size - 1)) + ")", x.get().name() + "++", "--" + x.get().name());
        if (w.dice.once(3)) return "(" + w.arrays.element() + w.dice.pick(" = ", " += ", " *= ") + w.bounded(of(size - 1)) + ")";
        return leaf();
    }

    /** A variable, an element or a constant. */
    String leaf() {
        if (w.records.known() && w.dice.once(3)) {
            Optional<String> part = w.records.number();
            if (part.isPresent()) return part.get();
        }
        for (int tries = 0; tries < 5; tries++) {
            Optional<Variable> found = w.scope.any(w.dice.pick("double", "double", "double", "double[]", "double[]", "double[][]", "double[][][]", "float", "float[]", "int", "long", "char"));
            if (found.isEmpty()) continue;
            Variable v = found.get();
            return switch (v.type()) {
                case "int", "long", "char" -> "(" + v.name() + " & 3)";
                case "double", "float" -> v.name();
                default -> v.name() + ("[" + w.integers.index() + "]").repeat(v.type().split("\\[", -1).length - 1);
            };
        }
        return constant();
    }

    private String named(String constant) {
        return (w.self.isOutside() || w.scope.has(constant.replaceAll("\\[.*", "")) ? w.owner + "." : "") + constant;
    }

    private String constant() {
        return switch (w.dice.below(9)) {
            case 0 -> w.owner + ".SCALE";
            case 1 -> named("SCALE");
            case 2 -> named(w.self.isOutside() ? "SCALE" : "TABLE[" + w.integers.index() + "]");
            case 3 -> w.dice.isSingle() ? "0.25f" : "0.25";
            default -> w.dice.pick("0.7", "1.3", "-0.4", "2", "1e-1", "0x1.8p0", "1d", "Math.PI");
        };
    }
}
