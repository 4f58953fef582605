package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.stream.Collectors;

/** Steps as Java statements. */
final class Statements implements Step.Cases<String> {
    private final Imports imports;
    private final Expressions expressions;
    private final Names names;
    private final Labels labels = new Labels();

    Statements(Circuit circuit, Imports imports) {
        this.names = new Names(circuit, Outside.of(circuit, imports));
        this.imports = imports;
        this.expressions = new Expressions(names, imports);
    }

    /** The method's parameters, as its declaration lists them. */
    String parameters(Circuit circuit) {
        return circuit.parameters().stream().map(this::typed).collect(Collectors.joining(", "));
    }

    /** A block without its braces. */
    String block(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            boolean idle = steps.get(i) instanceof Step.Remark && (i + 1 == steps.size() || steps.get(i + 1) instanceof Step.Remark);
            if (!idle) text.append(steps.get(i).accept(this)).append('\n');
        }
        return text.toString();
    }

    private String braces(List<Step> steps) {
        return "{\n" + block(steps) + "}";
    }

    @Override public String declare(Step.Declare step) {
        return declaration(step) + ";";
    }

    private String typed(Wire wire) {
        return imports.type(wire.type()) + " " + names.of(wire);
    }

    private String declaration(Step.Declare step) {
        String left = typed(step.wire());
        if (step.value().isEmpty()) return left;
        Value value = step.value().get();
        if (value instanceof Value.NewArrayOf array && array.type().equals(step.wire().type()))
            return left + " = " + expressions.initializer(array);
        return left + " = " + expressions.text(value);
    }

    @Override public String assign(Step.Assign step) {
        return assignment(step) + ";";
    }

    private String assignment(Step.Assign step) {
        return expressions.text(step.target()) + " = " + expressions.text(step.value());
    }

    @Override public String update(Step.Update step) {
        return updating(step) + ";";
    }

    private String updating(Step.Update step) {
        String target = expressions.text(step.target());
        String symbol = step.gate().symbol();
        boolean one = step.value() instanceof Value.Literal literal && literal.text().equals("1") && (step.target().type() == Type.INT || step.target().type() == Type.LONG);
        if (one && (symbol.equals("+") || symbol.equals("-"))) return target + symbol + symbol;
        return target + " " + symbol + "= " + expressions.text(step.value());
    }

    @Override public String evaluate(Step.Evaluate step) {
        return expressions.text(step.value()) + ";";
    }

    @Override public String branch(Step.If step) {
        String text = "if (" + expressions.text(step.condition()) + ") " + braces(step.then());
        if (step.otherwise().isEmpty()) return text;
        if (step.otherwise().size() == 1 && step.otherwise().get(0) instanceof Step.If chain) return text + " else " + branch(chain);
        return text + " else " + braces(step.otherwise());
    }

    @Override public String loop(Step.Loop step) {
        labels.enter(step);
        String body = braces(step.body());
        labels.leave();
        String condition = expressions.text(step.condition());
        String text = switch (step.kind()) {
            case WHILE -> "while (" + condition + ") " + body;
            case DO -> "do " + body + " while (" + condition + ");";
            case FOR -> "for (" + header(step.init()) + "; " + (condition.equals("true") ? "" : condition) + "; " + header(step.update()) + ") " + body;
        };
        return labels.before(step.exit()) + text;
    }

    private String header(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Step.Declare declare) text.append(text.isEmpty() ? declaration(declare) : ", " + declaration(declare).substring(imports.type(declare.wire().type()).length() + 1));
            else text.append(text.isEmpty() ? "" : ", ").append(simple(step));
        }
        return text.toString();
    }

    private String simple(Step step) {
        if (step instanceof Step.Update update) return updating(update);
        if (step instanceof Step.Assign assign) return assignment(assign);
        String text = step.accept(this);
        return text.substring(0, text.length() - 1);
    }

    @Override public String scope(Step.Scope step) {
        String body = braces(step.body());
        return labels.before(step.label()) + body;
    }

    @Override public String leave(Step.Leave step) {
        return labels.jump(step.label()) + ";";
    }

    @Override public String choose(Step.Switch step) {
        labels.enterSwitch();
        StringBuilder text = new StringBuilder("switch (" + expressions.text(step.selector()) + ") {\n");
        for (Step.Arm arm : step.arms()) text.append(arm.labels().isEmpty() ? "default" : "case " + String.join(", ", arm.labels())).append(" -> ").append(braces(arm.body())).append('\n');
        labels.leave();
        return text.append("}").toString();
    }

    @Override public String leaveWith(Step.Return step) {
        return step.value().map(v -> "return " + expressions.text(v) + ";").orElse("return;");
    }

    @Override public String raise(Step.Throw step) {
        return "throw " + expressions.text(step.value()) + ";";
    }

    @Override public String check(Step.Assert step) {
        return "assert " + expressions.text(step.condition()) + step.message().map(m -> " : " + expressions.text(m)).orElse("") + ";";
    }

    @Override public String remark(Step.Remark step) {
        return "// " + step.text();
    }
}
