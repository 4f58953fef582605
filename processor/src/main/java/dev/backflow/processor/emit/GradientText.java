package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The class of a gradient as Java text. */
final class GradientText {
    private final Member.GradientClass gradient;
    private final Imports imports;
    private final StringBuilder text = new StringBuilder();

    GradientText(Member.GradientClass gradient, Imports imports) {
        this.gradient = gradient;
        this.imports = imports;
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
        if (gradient.reused()) reused(name);
        accessors();
        return text.append(methods(name).methods()).append("}\n").toString();
    }

    private List<Wire> parts() {
        return gradient.differentiated();
    }

    private void fields() {
        gradient.value().ifPresent(t -> text.append("private ").append(isKept(t) ? "" : "transient ").append(imports.type(t)).append(" value;\n"));
        parts().forEach(p -> text.append("private ").append(imports.type(Gradients.shadow(p.type()))).append(' ').append(d(p)).append(";\n"));
    }

    /** Whether the value goes along when the gradient is serialized: records of the user's may not be serializable. */
    private static boolean isKept(Type value) {
        return Gradients.record(value).isEmpty();
    }

    /** What the names of parameters must not hide. */
    private Set<String> heads() {
        Set<String> heads = new HashSet<>();
        for (Wire p : parts()) if (p.type().isReference()) heads.add(Imports.head(imports.shortened(Gradients.like(p.type()))));
        return heads;
    }

    private void like(String name) {
        Wire made = Wire.fresh("zero", new Type.Reference(name));
        List<Step> body = List.of(new Step.Declare(made, Optional.empty(), Place.NONE));
        Circuit circuit = new Circuit("like", gradient.parameters(), Set.of(), Optional.of(made.type()), body, Place.NONE);
        Names names = new Names(circuit, heads());
        String zero = names.of(made);
        String parameters = gradient.parameters().stream().map(p -> imports.type(p.type()) + " " + names.of(p)).collect(Collectors.joining(", "));
        text.append("/** A zero of the shape that the gradient at these arguments has. */\n");
        text.append("public static ").append(name).append(" like(").append(parameters).append(") {\n").append(name).append(' ').append(zero).append(" = new ").append(name).append("();\n");
        for (Wire p : parts()) if (p.type().isReference()) text.append(zero).append('.').append(d(p)).append(" = ").append(imports.shortened(Gradients.like(p.type()))).append("(").append(names.of(p)).append(");\n");
        text.append("return ").append(zero).append(";\n}\n");
    }

    /** Zeros out of a workspace. */
    private void reused(String name) {
        Wire made = Wire.fresh("zero", new Type.Reference(name)), workspace = Wire.fresh("workspace", new Type.Reference("dev.backflow.Workspace"));
        List<Wire> parameters = new ArrayList<>(gradient.parameters());
        parameters.add(workspace);
        Names names = new Names(new Circuit("like", parameters, Set.of(), Optional.of(made.type()), List.of(new Step.Declare(made, Optional.empty(), Place.NONE)), Place.NONE), heads());
        String zero = names.of(made), from = names.of(workspace);
        text.append("private static ").append(name).append(" like(").append(parameters.stream().map(p -> imports.type(p.type()) + " " + names.of(p)).collect(Collectors.joining(", "))).append(") {\n");
        text.append(name).append(' ').append(zero).append(" = ").append(from).append(".used(").append(name).append(".class);\n");
        text.append("if (").append(zero).append(" == null) ").append(zero).append(" = ").append(from).append(".keep(new ").append(name).append("());\n");
        for (Wire p : parts()) text.append(zero).append('.').append(d(p)).append(" = ").append(zero(p, from, names)).append(";\n");
        text.append("return ").append(zero).append(";\n}\n");
    }

    private String zero(Wire parameter, String workspace, Names names) {
        if (!parameter.type().isReference()) return "0";
        boolean record = Gradients.record(parameter.type()).isPresent();
        return (record ? imports.shortened(Gradients.like(parameter.type())) : workspace + ".like") + "(" + names.of(parameter) + ")";
    }

    private void accessors() {
        gradient.value().ifPresent(t -> accessor(t, "value", "What {@code " + gradient.method() + "} returns."));
        parts().forEach(p -> accessor(p.type(), d(p), "The gradient on {@code " + p.name() + "}."));
    }

    private void accessor(Type type, String name, String documentation) {
        Optional<Type.RecordOf> record = name.equals("value") ? Optional.empty() : Gradients.record(type);
        String given = record.filter(Type.RecordOf::plain).map(r -> r.adjoint() + ".toRecord(" + name + ")").orElse(name);
        String result = record.filter(r -> !r.plain()).isPresent() ? imports.type(Gradients.shadow(type)) : imports.type(type);
        text.append("/** ").append(documentation).append(" */\n");
        text.append("public ").append(result).append(' ').append(name).append("() {\nreturn ").append(given).append(";\n}\n");
    }

    private Parts methods(String name) {
        List<Parts.Part> value = gradient.value().map(t -> new Parts.Part("value", t)).stream().toList();
        return new Parts(name, value, parts().stream().map(p -> new Parts.Part(d(p), p.type())).toList(), imports);
    }
}
