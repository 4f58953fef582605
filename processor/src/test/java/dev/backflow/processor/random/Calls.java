package dev.backflow.processor.random;

import dev.backflow.processor.random.Scope.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes calls of the program's other methods; not in nested loops, so that a program ends soon. */
final class Calls {
    private final Writing w;
    private int recursions;

    Calls(Writing w) {
        this.w = w;
    }

    Optional<String> number() {
        return of("double");
    }

    Optional<String> array() {
        return of("double[]");
    }

    /** A call as a statement. */
    void statement() {
        Optional<Signature> callee = callee(w.dice.pick("void", "void", "double", "double[]"));
        Optional<String> call = callee.flatMap(this::call);
        if (call.isEmpty()) return;
        if (callee.get().result().equals("void") || w.dice.once(6)) {
            w.line(call.get() + ";");
            return;
        }
        String name = w.scope.fresh();
        w.line(w.dice.pick(callee.get().result(), "var", "final " + callee.get().result()) + " " + name + " = " + call.get() + ";");
        w.scope.add(name, callee.get().result(), false);
    }

    Optional<String> of(String result) {
        return callee(result).flatMap(this::call);
    }

    private Optional<Signature> callee(String result) {
        if (w.loops > 1) return Optional.empty();
        List<Signature> fit = w.callable.stream().filter(s -> s.result().equals(result) && (!isRecursion(s) || recursions < 2 && w.loops == 0)).toList();
        if (fit.isEmpty()) return Optional.empty();
        Signature callee = w.dice.of(fit);
        if (isRecursion(callee)) recursions++;
        return Optional.of(callee);
    }

    private boolean isRecursion(Signature s) {
        return s.recurs() && w.self.recurs();
    }

    private Optional<String> call(Signature callee) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < callee.types().size(); i++) {
            boolean counter = callee.recurs() && i == callee.types().size() - 1;
            String type = callee.types().get(i);
            Optional<String> argument = counter ? Optional.of(isRecursion(callee) ? "left - 1" : "2") : callee.constants().contains(i) ? constant(type) : callee.pure() && type.endsWith("[]") && w.dice.once(2) ? constant(type).or(() -> argument(type)) : argument(type);
            if (argument.isEmpty()) return Optional.empty();
            arguments.add(argument.get());
        }
        return Optional.of(callee.prefix() + callee.name() + "(" + String.join(", ", arguments) + ")");
    }

    private Optional<String> constant(String type) {
        if (type.equals("double")) return Optional.of(w.dice.pick("0.5", "2", "-1.25"));
        List<Variable> constants = w.scope.all().stream().filter(v -> v.type().equals(type) && v.constant()).toList();
        return constants.isEmpty() ? Optional.empty() : Optional.of(w.dice.of(constants).name());
    }

    private Optional<String> argument(String type) {
        return switch (type) {
            case "double" -> Optional.of(w.numbers.of(1));
            case "float" -> Optional.of("(float) (" + w.numbers.of(1) + ")");
            case "int" -> Optional.of(w.integers.of());
            case "boolean" -> Optional.of(w.conditions.of());
            case "double[]" -> Optional.of(w.arrays.rank1());
            case "Duo" -> Optional.of(w.records.of(type));
            default -> w.scope.writable(type).map(Variable::name);
        };
    }
}
