package dev.backflow.processor.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The members of a class, inherited ones included, by name. */
final class Members {
    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, Map<String, VariableElement>> fields = new HashMap<>();
    private final Map<TypeElement, Map<String, TypeElement>> classes = new HashMap<>();
    private final Map<TypeElement, Map<String, List<ExecutableElement>>> methods = new HashMap<>(), inherited = new HashMap<>();
    private final Map<TypeElement, List<TypeElement>> supers = new HashMap<>();
    private final Map<String, Optional<TypeElement>> named = new HashMap<>();
    private final Map<TypeElement, Map<String, Long>> differentiable = new HashMap<>();

    Members(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The class of a qualified name. */
    Optional<TypeElement> named(String qualified) {
        return named.computeIfAbsent(qualified, name -> Optional.ofNullable(elements.getTypeElement(name)));
    }

    Optional<VariableElement> field(TypeElement owner, String name) {
        Map<String, VariableElement> own = fields.computeIfAbsent(owner, c -> byName(ElementFilter.fieldsIn(c.getEnclosedElements())));
        return Optional.ofNullable(own.get(name)).or(() -> supers(owner).stream().flatMap(s -> field(s, name).stream()).findFirst());
    }

    Optional<TypeElement> type(TypeElement owner, String name) {
        Map<String, TypeElement> own = classes.computeIfAbsent(owner, c -> byName(ElementFilter.typesIn(c.getEnclosedElements())));
        return Optional.ofNullable(own.get(name)).or(() -> supers(owner).stream().flatMap(s -> type(s, name).stream()).findFirst());
    }

    private static <E extends Element> Map<String, E> byName(Collection<E> members) {
        Map<String, E> byName = new HashMap<>();
        for (E member : members) byName.putIfAbsent(member.getSimpleName().toString(), member);
        return byName;
    }

    /** Whether another differentiable method of its class has the name of {@code method}. */
    boolean isOverloaded(ExecutableElement method) {
        return differentiable.computeIfAbsent(classOf(method), Members::differentiable).get(caseless(method)) > 1;
    }

    private static Map<String, Long> differentiable(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream().filter(Callees::isAnnotated).collect(Collectors.groupingBy(Members::caseless, Collectors.counting()));
    }

    /** Names of one class's files: some file systems know no case. */
    private static String caseless(ExecutableElement method) {
        return method.getSimpleName().toString().toLowerCase(Locale.ROOT);
    }

    /** The methods of that name; one that is overridden or hidden is not among them. */
    List<ExecutableElement> methods(TypeElement owner, String name) {
        return inherited.computeIfAbsent(owner, o -> new HashMap<>()).computeIfAbsent(name, n -> found(owner, n));
    }

    private List<ExecutableElement> found(TypeElement owner, String name) {
        Map<String, ExecutableElement> found = new LinkedHashMap<>();
        collect(owner, owner, name, found);
        if (owner.getKind() == ElementKind.INTERFACE) collect(elements.getTypeElement("java.lang.Object"), owner, name, found);
        return List.copyOf(found.values());
    }

    /** The method that a call of {@code method} reaches in an object of the very class {@code made}. */
    Optional<ExecutableElement> reached(ExecutableElement method, TypeElement made) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) return Optional.of(method);
        return methods(made, method.getSimpleName().toString()).stream().filter(m -> m.equals(method) || elements.overrides(m, method, made)).findFirst()
            .filter(m -> !m.getModifiers().contains(Modifier.ABSTRACT) && types.isSameType(types.erasure(m.getReturnType()), types.erasure(method.getReturnType())));
    }

    List<ExecutableElement> constructors(TypeElement owner) {
        return ElementFilter.constructorsIn(owner.getEnclosedElements());
    }

    /** The name of a class for {@code Class.forName}. */
    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** The parameters and the result of a method, as class files write them. */
    String descriptor(ExecutableElement method) {
        String parameters = method.getParameters().stream().map(p -> descriptor(p.asType())).collect(Collectors.joining());
        return "(" + parameters + ")" + descriptor(method.getReturnType());
    }

    private String descriptor(TypeMirror mirror) {
        TypeMirror type = types.erasure(mirror);
        if (type instanceof ArrayType array) return "[" + descriptor(array.getComponentType());
        if (type instanceof DeclaredType declared) return "L" + binaryName((TypeElement) declared.asElement()).replace('.', '/') + ";";
        if (type.getKind() == TypeKind.BOOLEAN || type.getKind() == TypeKind.LONG) return type.getKind() == TypeKind.LONG ? "J" : "Z";
        return type.getKind().name().substring(0, 1);
    }

    private static Map<String, List<ExecutableElement>> methods(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream().collect(Collectors.groupingBy(m -> m.getSimpleName().toString()));
    }

    private void collect(TypeElement owner, TypeElement site, String name, Map<String, ExecutableElement> found) {
        for (ExecutableElement method : methods.computeIfAbsent(owner, Members::methods).getOrDefault(name, List.of()))
            if (inherited(method, owner, site)) found.putIfAbsent(erasedParameters(method), method);
        supers(owner).forEach(s -> collect(s, site, name, found));
    }

    private static boolean inherited(ExecutableElement method, TypeElement owner, TypeElement site) {
        boolean ofInterface = owner.getKind() == ElementKind.INTERFACE && method.getModifiers().contains(Modifier.STATIC);
        return owner == site || !ofInterface && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    /** The erased parameter types, as {@code (double[],int)}. */
    String erasedParameters(ExecutableElement method) {
        List<String> erased = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) erased.add(types.erasure(parameter.asType()).toString());
        return "(" + String.join(",", erased) + ")";
    }

    private List<TypeElement> supers(TypeElement owner) {
        return supers.computeIfAbsent(owner, this::declaredSupers);
    }

    private List<TypeElement> declaredSupers(TypeElement owner) {
        List<TypeElement> all = new ArrayList<>();
        for (TypeMirror parent : types.directSupertypes(owner.asType()))
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) all.add(element);
        return all;
    }

    /** The class that declares an element, or the class itself. */
    static TypeElement classOf(Element element) {
        Element at = element;
        while (!(at instanceof TypeElement)) at = at.getEnclosingElement();
        return (TypeElement) at;
    }
}
