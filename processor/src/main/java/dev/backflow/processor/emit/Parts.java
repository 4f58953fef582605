package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a gradient, and the methods of {@code dev.backflow.Gradient} over them.
 *
 * @param name the class
 * @param value the field of the value, if there is one: it is added and scaled along, and is no part of the vector
 * @param all the fields of the gradient itself
 */
record Parts(String name, List<Part> value, List<Part> all, Imports imports) {
    private static final Set<String> VARIABLES = Set.of("other", "factor", "all", "at");

    /** A field; records are held as their adjoints. */
    record Part(String field, Type type) {
        boolean isReference() {
            return type.isReference();
        }

        /** The field where variables of the methods may have its name. */
        String own() {
            return VARIABLES.contains(field) ? "this." + field : field;
        }
    }

    private String shadow(String method, String arguments) {
        return imports.shortened("dev.backflow.Shadow." + method) + "(" + arguments + ")";
    }

    private String overriding() {
        return "@" + imports.shortened("java.lang.Override") + "\n";
    }

    String methods() {
        return adding() + scaling() + clearing() + flat() + shown();
    }

    private String adding() {
        StringBuilder text = new StringBuilder(overriding()).append("public ").append(name).append(" add(").append(name).append(" other) {\n");
        value.stream().filter(v -> v.type().isFloating()).forEach(v -> text.append(sum(v)));
        all.forEach(p -> text.append(sum(p)));
        return text.append("return this;\n}\n").toString();
    }

    private String sum(Part part) {
        return (part.isReference() ? shadow("add", "other." + part.field() + ", " + part.own()) : part.own() + " += other." + part.field()) + ";\n";
    }

    private String scaling() {
        StringBuilder text = new StringBuilder(overriding()).append("public ").append(name).append(" scale(double factor) {\n");
        value.stream().filter(v -> v.type().isFloating()).forEach(v -> text.append(scaled(v)));
        all.forEach(p -> text.append(p.isReference() ? shadow("scale", p.own() + ", factor") + ";\n" : scaled(p)));
        return text.append("return this;\n}\n").toString();
    }

    private static String scaled(Part part) {
        String field = part.own();
        return part.type() == Type.FLOAT ? field + " = (float) (" + field + " * factor);\n" : field + " *= factor;\n";
    }

    private String clearing() {
        StringBuilder text = new StringBuilder(overriding()).append("public ").append(name).append(" clear() {\n");
        for (Part v : value) text.append(v.field()).append(" = ").append(nothing(v.type())).append(";\n");
        all.forEach(p -> text.append(p.isReference() ? shadow("clear", p.own()) : p.own() + " = 0").append(";\n"));
        return text.append("return this;\n}\n").toString();
    }

    /** What a field of this type holds in a new object. */
    static String nothing(Type type) {
        return type.isReference() ? "null" : type == Type.BOOLEAN ? "false" : "0";
    }

    private String flat() {
        return overriding() + "public double[] toArray() {\n" + (all.stream().anyMatch(Part::isReference) ? joined() : "return new double[]" + listed() + ";\n") + "}\n";
    }

    private String listed() {
        return all.isEmpty() ? " {}" : all.stream().map(Part::field).collect(Collectors.joining(", ", " { ", " }"));
    }

    /** The numbers of all fields in a row; {@code at} is where the array before ended. */
    private String joined() {
        String count = all.stream().filter(Part::isReference).map(p -> shadow("count", p.own())).collect(Collectors.joining(" + "));
        long numbers = all.stream().filter(p -> !p.isReference()).count();
        StringBuilder text = new StringBuilder("double[] all = new double[").append(count).append(numbers > 0 ? " + " + numbers : "").append("];\n");
        boolean behind = false;
        int more = 0;
        for (Part part : all) {
            String place = !behind ? Integer.toString(more) : more > 0 ? "at + " + more : "at";
            boolean last = part == all.get(all.size() - 1);
            if (part.isReference()) text.append(last ? "" : behind ? "at = " : "int at = ").append(shadow("flatten", part.own() + ", all, " + place)).append(";\n");
            else text.append("all[").append(place).append("] = ").append(part.own()).append(";\n");
            behind |= part.isReference();
            more = part.isReference() ? 0 : more + 1;
        }
        return text.append("return all;\n").toString();
    }

    private String shown() {
        StringBuilder shown = new StringBuilder();
        value.forEach(v -> shown.append(v.field()).append("=\" + ").append(shown(v)));
        for (Part p : all) shown.append(shown.isEmpty() ? "" : " + \", ").append(p.field()).append("=\" + ").append(shown(p));
        return overriding() + "public " + imports.shortened("java.lang.String") + " toString() {\nreturn \"" + name + "[" + (shown.isEmpty() ? "]\"" : shown + " + \"]\"") + ";\n}\n";
    }

    private String shown(Part part) {
        if (!(part.type() instanceof Type.ArrayOf array)) return part.field();
        return imports.shortened(array.rank() == 1 ? "java.util.Arrays.toString" : "java.util.Arrays.deepToString") + "(" + part.field() + ")";
    }

    /** The type of the field. */
    static String held(Type type) {
        return Gradients.shadow(type).text();
    }
}
