package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Printer;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.source.Compiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * How gates for others' classes are found once they are compiled, without a list to keep: each interface that declares some
 * leaves a type in a package that is named after the class. What lies in a package every compiler can tell, whatever jars and
 * folders it comes from. In a module the package begins with the module's name, so that no two modules hold the same.
 */
final class GateIndex {
    private static final String PACKAGE = "backflow_gates", DECLARED_BY = "DECLARED_BY", TARGET = "TARGET";

    private final Compiler compiler;
    private final Members members;

    GateIndex(Compiler compiler, Members members) {
        this.compiler = compiler;
        this.members = members;
    }

    /** The type that an interface leaves, for the gates it declares, whose local gradients name everything in full. */
    static GateEntry entry(TypeElement declaring, TypeElement target, List<String> gates) {
        String module = module(declaring);
        String packageName = (module.isEmpty() ? "" : module + ".") + PACKAGE + "." + flat(target.getQualifiedName().toString());
        String by = declaring.getQualifiedName().toString(), simple = flat(by);
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n/** The gates that {@code " + by + "} declares for {@code " + target.getQualifiedName()
            + "}, where Backflow finds them. */\npublic interface " + simple + " {\n");
        constant(text, TARGET, "The class.", target.getQualifiedName().toString());
        constant(text, DECLARED_BY, "The interface.", by);
        for (int i = 0; i < gates.size(); i++) constant(text, "GATE_" + i, "A method, its parameters, and its local gradients.", gates.get(i));
        return new GateEntry(packageName + "." + simple, text.append("}\n").toString());
    }

    private static void constant(StringBuilder text, String name, String comment, String value) {
        text.append("  /** ").append(comment).append(" */\n  String ").append(name).append(" = ").append(Literals.quoted(value)).append(";\n");
    }

    private static String module(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement())
            if (at instanceof ModuleElement module) return module.isUnnamed() ? "" : module.getQualifiedName().toString();
        return "";
    }

    private static String flat(String name) {
        return name.replace('.', '_');
    }

    /** One gate as a line of the index. */
    String gate(GateDeclaration declaration, String vjp, List<Value> partials) {
        List<String> parts = new ArrayList<>(List.of(signature(declaration.by()), String.join(",", declaration.names()), vjp, declaration.sparing() ? "sparing" : ""));
        partials.forEach(partial -> parts.add(Printer.print(partial)));
        return String.join("\n", parts);
    }

    private String signature(ExecutableElement method) {
        return method.getSimpleName() + members.erasedParameters(method);
    }

    /** The gates that class files declare for {@code target}. */
    List<GateDeclaration> read(TypeElement target) {
        List<GateDeclaration> found = new ArrayList<>();
        packages(flat(target.getQualifiedName().toString())).flatMap(p -> p.getEnclosedElements().stream()).filter(TypeElement.class::isInstance)
            .forEach(type -> read(type, target, found));
        return found;
    }

    private Stream<PackageElement> packages(String name) {
        Stream<PackageElement> unnamed = Stream.of(Optional.ofNullable(compiler.elements().getPackageElement(PACKAGE + "." + name))).flatMap(Optional::stream);
        Stream<PackageElement> named = compiler.elements().getAllModuleElements().stream().map(m -> m.getQualifiedName().toString())
            .filter(m -> !m.isEmpty() && !m.startsWith("java.") && !m.startsWith("jdk."))
            .map(m -> compiler.elements().getPackageElement(m + "." + PACKAGE + "." + name)).filter(Objects::nonNull);
        return Stream.concat(unnamed, named).distinct();
    }

    private void read(Element entry, TypeElement target, List<GateDeclaration> found) {
        if (!target.getQualifiedName().contentEquals(constant(entry, TARGET))) return;
        TypeElement declaring = compiler.elements().getTypeElement(constant(entry, DECLARED_BY));
        if (declaring == null || MirroredGates.target(declaring).filter(target::equals).isEmpty()) return;
        for (VariableElement field : ElementFilter.fieldsIn(entry.getEnclosedElements()))
            if (field.getSimpleName().toString().startsWith("GATE_")) read(constant(entry, field.getSimpleName().toString()), declaring, target).ifPresent(found::add);
    }

    private Optional<GateDeclaration> read(String gate, TypeElement declaring, TypeElement target) {
        List<String> parts = Arrays.asList(gate.split("\n", -1));
        Optional<ExecutableElement> by = method(declaring, parts.get(0)), method = method(target, parts.get(0));
        if (by.isEmpty() || method.isEmpty()) return Optional.empty();
        List<String> names = parts.get(1).isEmpty() ? List.of() : List.of(parts.get(1).split(","));
        return Optional.of(new GateDeclaration(by.get(), method.get(), names, parts.subList(4, parts.size()), parts.get(2), parts.get(3).equals("sparing")));
    }

    private Optional<ExecutableElement> method(TypeElement type, String signature) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().filter(m -> signature(m).equals(signature)).findFirst();
    }

    private static String constant(Element entry, String name) {
        return ElementFilter.fieldsIn(entry.getEnclosedElements()).stream().filter(f -> f.getSimpleName().contentEquals(name)).map(f -> String.valueOf(f.getConstantValue())).findFirst().orElse("");
    }
}
