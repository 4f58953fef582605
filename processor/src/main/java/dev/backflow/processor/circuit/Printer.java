package dev.backflow.processor.circuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A circuit as text, for those who debug: a step a line, every operation in parentheses, labels and places shown. Wires that
 * share a name are told apart by a number: {@code x}, {@code x#2}.
 */
public final class Printer implements Step.Cases<String> {
    private final Wording wording = new Wording();
    private String margin = "";

    private Printer() {}

    /** The text of a program, its helpers included. */
    public static String print(Program program) {
        return print(program.main()) + program.helpers().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(helper -> "// " + helper.getKey() + "\n" + print(helper.getValue())).collect(Collectors.joining());
    }

    /** The text of a circuit. */
    public static String print(Circuit circuit) {
        Printer printer = new Printer();
        String parameters = circuit.parameters().stream().map(p -> (circuit.constants().contains(p) ? "@Constant " : "") + printer.declaration(p))
            .collect(Collectors.joining(", "));
        String result = circuit.result().map(Type::text).orElse("void");
        return result + " " + circuit.name() + "(" + parameters + ")" + printer.block(circuit.body()) + "\n";
    }

    /** The text of a step, by itself. */
    public static String print(Step step) {
        return step.accept(new Printer());
    }

    /** The text of a value, by itself. */
    public static String print(Value value) {
        return value.accept(new Wording());
    }

    private String text(Value value) {
        return value.accept(wording);
    }

    private String declaration(Wire wire) {
        return wire.type().text() + " " + wording.name(wire);
    }

    private String line(String text, Place place) {
        return margin + text + (place.line() > 0 ? "  // " + place.line() + ":" + place.column() : "") + "\n";
    }

    private String block(List<Step> steps) {
        String outer = margin;
        margin += "  ";
        String inside = steps.stream().map(step -> step.accept(this)).collect(Collectors.joining());
        margin = outer;
        return " {\n" + inside + margin + "}";
    }

    @Override public String declare(Step.Declare step) {
        return line(declaration(step.wire()) + step.value().map(v -> " = " + text(v)).orElse(""), step.place());
    }

    @Override public String assign(Step.Assign step) {
        return line(text(step.target()) + " = " + text(step.value()), step.place());
    }

    @Override public String update(Step.Update step) {
        return line(text(step.target()) + " " + step.gate().symbol() + "= " + text(step.value()), step.place());
    }

    @Override public String evaluate(Step.Evaluate step) {
        return line(text(step.value()), step.place());
    }

    @Override public String branch(Step.If step) {
        String otherwise = step.otherwise().isEmpty() ? "" : " else" + block(step.otherwise());
        return line("if " + text(step.condition()) + block(step.then()) + otherwise, step.place());
    }

    @Override public String loop(Step.Loop step) {
        String head = step.kind().name().toLowerCase(java.util.Locale.ROOT) + " [" + name(step.exit()) + ", " + name(step.next()) + "] ";
        String init = step.init().isEmpty() ? "" : "init" + block(step.init()) + " ";
        String update = step.update().isEmpty() ? "" : " update" + block(step.update());
        return line(head + init + text(step.condition()) + block(step.body()) + update, step.place());
    }

    private String name(Label label) {
        return wording.name(label, label.name());
    }

    @Override public String scope(Step.Scope step) {
        return line(name(step.label()) + ":" + block(step.body()), step.place());
    }

    @Override public String leave(Step.Leave step) {
        return line("leave " + name(step.label()), step.place());
    }

    @Override public String choose(Step.Switch step) {
        String outer = margin;
        margin += "  ";
        String arms = step.arms().stream().map(this::arm).collect(Collectors.joining());
        margin = outer;
        return line("switch " + text(step.selector()) + " {\n" + arms + margin + "}", step.place());
    }

    private String arm(Step.Arm arm) {
        return margin + (arm.labels().isEmpty() ? "default" : "case " + String.join(", ", arm.labels())) + block(arm.body()) + "\n";
    }

    @Override public String leaveWith(Step.Return step) {
        return line("return" + step.value().map(v -> " " + text(v)).orElse(""), step.place());
    }

    @Override public String raise(Step.Throw step) {
        return line("throw " + text(step.value()), step.place());
    }

    @Override public String check(Step.Assert step) {
        return line("assert " + text(step.condition()) + step.message().map(m -> " : " + text(m)).orElse(""), step.place());
    }

    @Override public String remark(Step.Remark step) {
        return line("// " + step.text(), Place.NONE);
    }

    /** Values as text. */
    private static final class Wording implements Value.Cases<String> {
        private final Map<Object, String> names = new HashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();

        String name(Wire wire) {
            return name(wire, wire.name());
        }

        String name(Object of, String wish) {
            return names.computeIfAbsent(of, o -> {
                int count = counts.merge(wish, 1, Integer::sum);
                return count == 1 ? wish : wish + "#" + count;
            });
        }

        private String of(Value value) {
            return value.accept(this);
        }

        private String list(List<Value> values) {
            return values.stream().map(this::of).collect(Collectors.joining(", "));
        }

        @Override public String literal(Value.Literal value) { return value.text(); }
        @Override public String constant(Value.Constant value) { return value.text(); }
        @Override public String read(Value.Read value) { return name(value.wire()); }
        @Override public String element(Value.Element value) { return of(value.array()) + "[" + of(value.index()) + "]"; }
        @Override public String length(Value.Length value) { return of(value.array()) + ".length"; }
        @Override public String cast(Value.Cast value) { return "((" + value.type().text() + ") " + of(value.operand()) + ")"; }
        @Override public String component(Value.Component value) { return of(value.object()) + "." + value.name() + "()"; }
        @Override public String field(Value.Field value) { return of(value.object()) + "." + value.name(); }
        @Override public String newArrayOf(Value.NewArrayOf value) { return "new " + value.type().text() + " {" + list(value.operands()) + "}"; }
        @Override public String newRecord(Value.NewRecord value) { return "new " + value.type().text() + "(" + list(value.operands()) + ")"; }
        @Override public String library(Value.Library value) { return value.bulk() + "(" + list(value.operands()) + ")"; }

        @Override public String apply(Value.Apply value) {
            String symbol = value.gate().symbol();
            return switch (value.gate().form()) {
                case PREFIX -> "(" + symbol + of(value.operands().get(0)) + ")";
                case INFIX -> "(" + of(value.operands().get(0)) + " " + symbol + " " + of(value.operands().get(1)) + ")";
                case CALL -> symbol + "(" + list(value.operands()) + ")";
            };
        }

        @Override public String choice(Value.Choice value) {
            return "(" + of(value.condition()) + " ? " + of(value.yes()) + " : " + of(value.no()) + ")";
        }

        @Override public String call(Value.Call value) {
            if (value.callee() instanceof Callee.Method method) return "call " + method.key() + "(" + list(value.operands()) + ")";
            if (value.callee() instanceof Callee.Gated gate) return "call " + gate.text() + "(" + list(value.operands()) + ")";
            return "call " + ((Callee.Foreign) value.callee()).text() + "(" + list(value.operands()) + ")";
        }

        @Override public String newArray(Value.NewArray value) {
            return "new " + value.type().text() + " of (" + list(value.operands()) + ")";
        }
    }
}
