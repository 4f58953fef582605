package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The class of a gradient as Java text. */
final class GradientText {
    private final Member.GradientClass gradient;
    private final Imports imports;
    private final String override;
    private final StringBuilder text = new StringBuilder();

    GradientText(Member.GradientClass gradient, Imports imports) {
        this.gradient = gradient;
        this.imports = imports;
        this.override = "@" + imports.shortened("java.lang.Override") + " ";
    }

    private static String d(Wire parameter) {
        return Gradients.field(parameter.name());
    }

    String of() {
        String name = gradient.name();
        text.append("/** ").append(gradient.documentation()).append(" */\n");
        text.append(gradient.access()).append(" static final class ").append(name).append(" implements ").append(imports.shortened("dev.backflow.Gradient")).append('<').append(name).append("> {\n");
        text.append("private static final long serialVersionUID = 1L;\n");
        fields();
        text.append("private ").append(name).append("() {\n}\n");
        like(name);
        accessors();
        changes(name);
        flat();
        show(name);
        return text.append("}\n").toString();
    }

    private List<Wire> parts() {
        return gradient.differentiated();
    }

    private void fields() {
        gradient.value().ifPresent(t -> text.append("private ").append(imports.type(t)).append(" value;\n"));
        parts().forEach(p -> text.append("private ").append(imports.type(p.type())).append(' ').append(d(p)).append(";\n"));
    }

    private String shadow(String method, String arguments) {
        return imports.shortened("dev.backflow.Shadow." + method) + "(" + arguments + ")";
    }

    private void like(String name) {
        Wire made = Wire.fresh("zero", new Type.Reference(name));
        List<Step> body = List.of(new Step.Declare(made, Optional.empty(), Place.NONE));
        Circuit circuit = new Circuit("like", gradient.parameters(), Set.of(), Optional.of(made.type()), body, Place.NONE);
        Names names = new Names(circuit, Set.of(Imports.head(shadow("like", ""))));
        String zero = names.of(made);
        String parameters = gradient.parameters().stream().map(p -> imports.type(p.type()) + " " + names.of(p)).collect(Collectors.joining(", "));
        text.append("/** A zero of the shape that the gradient at these arguments has. */\n");
        text.append("public static ").append(name).append(" like(").append(parameters).append(") {\n").append(name).append(' ').append(zero).append(" = new ").append(name).append("();\n");
        for (Wire p : parts()) if (p.type().isReference()) text.append(zero).append('.').append(d(p)).append(" = ").append(shadow("like", names.of(p))).append(";\n");
        text.append("return ").append(zero).append(";\n}\n");
    }

    private void accessors() {
        gradient.value().ifPresent(t -> accessor(t, "value", "What {@code " + gradient.method() + "} returns."));
        parts().forEach(p -> accessor(p.type(), d(p), "The gradient on {@code " + p.name() + "}."));
    }

    private void accessor(Type type, String name, String documentation) {
        text.append("/** ").append(documentation).append(" */\n");
        text.append("public ").append(imports.type(type)).append(' ').append(name).append("() {\nreturn ").append(name).append(";\n}\n");
    }

    private void changes(String name) {
        text.append(override).append("public ").append(name).append(" add(").append(name).append(" other) {\n");
        gradient.value().filter(Type::isFloating).ifPresent(t -> text.append("value += other.value;\n"));
        parts().forEach(p -> text.append(p.type().isReference() ? shadow("add", "other." + d(p) + ", " + d(p)) : d(p) + " += other." + d(p)).append(";\n"));
        text.append("return this;\n}\n").append(override).append("public ").append(name).append(" scale(double factor) {\n");
        gradient.value().filter(Type::isFloating).ifPresent(t -> text.append(scaled(t, "value")));
        parts().forEach(p -> text.append(p.type().isReference() ? shadow("scale", d(p) + ", factor") + ";\n" : scaled(p.type(), d(p))));
        text.append("return this;\n}\n").append(override).append("public ").append(name).append(" clear() {\n");
        gradient.value().ifPresent(t -> text.append("value = ").append(t.isFloating() ? "0" : t.isReference() ? "null" : t == Type.BOOLEAN ? "false" : "0").append(";\n"));
        parts().forEach(p -> text.append(p.type().isReference() ? shadow("clear", d(p)) : d(p) + " = 0").append(";\n"));
        text.append("return this;\n}\n");
    }

    private static String scaled(Type type, String field) {
        return type == Type.FLOAT ? field + " = (float) (" + field + " * factor);\n" : field + " *= factor;\n";
    }

    private void flat() {
        String count = parts().isEmpty() ? "0" : parts().stream().map(p -> p.type().isReference() ? shadow("count", d(p)) : "1").collect(Collectors.joining(" + "));
        text.append(override).append("public double[] toArray() {\ndouble[] all = new double[").append(count).append("];\n");
        if (!parts().isEmpty()) text.append("int at = 0;\n");
        for (int i = 0; i < parts().size(); i++) {
            Wire p = parts().get(i);
            boolean last = i == parts().size() - 1;
            if (p.type().isReference()) text.append(last ? "" : "at = ").append(shadow("flatten", d(p) + ", all, at")).append(";\n");
            else text.append("all[at").append(last ? "" : "++").append("] = ").append(d(p)).append(";\n");
        }
        text.append("return all;\n}\n");
    }

    private void show(String name) {
        StringBuilder shown = new StringBuilder();
        gradient.value().ifPresent(t -> shown.append("value=\" + ").append(shown(t, "value")));
        for (Wire p : parts()) shown.append(shown.isEmpty() ? "" : " + \", ").append(d(p)).append("=\" + ").append(shown(p.type(), d(p)));
        text.append(override).append("public ").append(imports.shortened("java.lang.String")).append(" toString() {\nreturn \"").append(name).append("[").append(shown.isEmpty() ? "]\"" : shown + " + \"]\"").append(";\n}\n");
    }

    private String shown(Type type, String field) {
        if (!(type instanceof Type.ArrayOf array)) return field;
        return imports.shortened(array.rank() == 1 ? "java.util.Arrays.toString" : "java.util.Arrays.deepToString") + "(" + field + ")";
    }
}
