package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class in which the gradient on a record is gathered, as Java text: a field for each component, numbers to be added to,
 * and for components that are objects their shadows.
 */
final class AdjointText {
    /** Arrays of records have at most so many dimensions. */
    private static final int RANKS = 2;

    private final Type.RecordOf record;
    private final String name;
    private final String access;
    private final Imports imports;
    private final StringBuilder text = new StringBuilder();

    AdjointText(Type.RecordOf record, String access, Imports imports) {
        this.record = record;
        this.name = record.adjoint().substring(record.adjoint().lastIndexOf('.') + 1);
        this.access = access.isEmpty() ? "" : access + " ";
        this.imports = imports;
    }

    String of(boolean nested) {
        text.append("/** The gradient on a {@code ").append(record.name()).append("} while it is gathered: a field for each component that carries one. */\n");
        text.append(nested ? "private static " : access).append("final class ").append(name).append(" implements ")
            .append(imports.shortened("dev.backflow.Gradient")).append('<').append(name).append("> {\nprivate static final long serialVersionUID = 1L;\n");
        record.components().forEach(this::field);
        constructor();
        zeros("", "");
        zeros(imports.shortened("dev.backflow.Shadow.Aliases") + " aliases, ", "aliases, ");
        gradients();
        if (record.plain()) records();
        text.append(new Parts(name, List.of(), parts(), imports).methods());
        return text.append("}\n").toString();
    }

    private List<Parts.Part> parts() {
        return record.components().stream().filter(c -> c.type().carries()).map(c -> new Parts.Part(c.name(), c.type())).toList();
    }

    private List<Type.Component> shadows() {
        return record.components().stream().filter(c -> c.type().carries() && c.type().isReference()).toList();
    }

    private List<Type.Component> others() {
        return record.components().stream().filter(c -> !c.type().carries()).toList();
    }

    private void field(Type.Component component) {
        if (component.type().carries()) text.append("/** The gradient on {@code ").append(component.name()).append("}. */\n").append(access).append(Parts.held(component.type()));
        else text.append("private ").append(isKept(component.type()) ? "" : "transient ").append(imports.type(component.type()));
        text.append(' ').append(component.name()).append(";\n");
    }

    /** Whether the component goes along when the gradient is serialized. */
    private static boolean isKept(Type type) {
        return type == Type.STRING || type instanceof Type.Primitive || type instanceof Type.ArrayOf array && isKept(array.leaf());
    }

    private void constructor() {
        String parameters = shadows().stream().map(c -> Parts.held(c.type()) + " " + c.name()).collect(Collectors.joining(", "));
        text.append("/** Zeros on numbers, and these shadows of objects. */\n").append(access).append(name).append('(').append(parameters).append(") {\n");
        shadows().forEach(c -> text.append("this.").append(c.name()).append(" = ").append(c.name()).append(";\n"));
        text.append("}\n");
    }

    // ---- zeros

    private void zeros(String parameter, String argument) {
        String arguments = shadows().stream().map(c -> zero(c, argument)).collect(Collectors.joining(", "));
        begin("Zeros for {@code from}.", name, "like", parameter + record.name() + " from");
        text.append(name).append(" zero = new ").append(name).append('(').append(arguments).append(");\n");
        others().forEach(c -> text.append("zero.").append(c.name()).append(" = from.").append(c.name()).append("();\n"));
        text.append("return zero;\n}\n");
        for (int rank = 1; rank <= RANKS; rank++) arrays("like", rank, parameter, argument, record.name(), name);
    }

    private String zero(Type.Component component, String argument) {
        String of = "from." + component.name() + "()";
        if (Gradients.record(component.type()).isPresent()) return Gradients.like(component.type()) + "(" + argument + of + ")";
        return argument.isEmpty() ? imports.shortened("dev.backflow.Shadow.like") + "(" + of + ")" : "aliases.like(" + of + ")";
    }

    // ---- to records and back

    private void gradients() {
        begin("The gradient {@code from}, to be added to.", name, "of", record.name() + " from");
        text.append(name).append(" gradient = new ").append(name).append('(').append(shadows().stream().map(c -> across(c.type(), "of", "from." + c.name() + "()")).collect(Collectors.joining(", "))).append(");\n");
        record.components().stream().filter(c -> !shadows().contains(c)).forEach(c -> text.append("gradient.").append(c.name()).append(" = from.").append(c.name()).append("();\n"));
        text.append("return gradient;\n}\n");
        for (int rank = 1; rank <= RANKS; rank++) arrays("of", rank, "", "", record.name(), name);
    }

    private void records() {
        begin("The gradient {@code from} as a record.", record.name(), "toRecord", name + " from");
        text.append("return new ").append(record.name()).append('(').append(record.components().stream().map(c -> across(c.type(), "toRecord", "from." + c.name())).collect(Collectors.joining(", "))).append(");\n}\n");
        for (int rank = 1; rank <= RANKS; rank++) arrays("toRecord", rank, "", "", name, record.name());
    }

    private static String across(Type type, String method, String value) {
        return Gradients.record(type).map(r -> r.adjoint() + "." + method + "(" + value + ")").orElse(value);
    }

    // ---- arrays of records

    private void begin(String documentation, String result, String method, String parameters) {
        text.append("/** ").append(documentation).append(" */\n").append(access).append("static ").append(result).append(' ').append(method).append('(').append(parameters)
            .append(") {\nif (from == null) {\nreturn null;\n}\n");
    }

    private void arrays(String method, int rank, String parameter, String argument, String from, String to) {
        String inner = to + "[]".repeat(rank - 1), array = inner + "[]";
        boolean aliased = !argument.isEmpty();
        begin("The same for an array, element by element.", array, method, parameter + from + "[]".repeat(rank) + " from");
        if (aliased) text.append(array).append(" known = aliases.known(from);\nif (known != null) {\nreturn known;\n}\n");
        text.append(array).append(" all = new ").append(to).append("[from.length]").append("[]".repeat(rank - 1)).append(";\n");
        if (aliased) text.append("aliases.met(from, all);\n");
        text.append("for (int i = 0; i < all.length; i++) {\nall[i] = ").append(method).append('(').append(argument).append("from[i]);\n}\nreturn all;\n}\n");
    }

    /** The record itself, for a companion that cannot name the user's. */
    static String copy(Type.RecordOf record, Imports imports) {
        List<String> components = new ArrayList<>();
        record.components().forEach(c -> components.add(imports.type(c.type()) + " " + c.name()));
        return "/** The user's {@code " + record.name() + "}, which is private. */\nprivate record " + record.name() + "(" + String.join(", ", components) + ") {}\n";
    }
}
