package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Type;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What a method calls of its own file, and what it reads that only its own class may name. */
final class Reached {
    private final Optional<ExecutableElement> home;
    private final Deque<Helper> waiting = new ArrayDeque<>();
    private final Set<String> seen = new TreeSet<>();
    private final Warnings warnings = new Warnings();
    private final Map<String, Access> accesses = new LinkedHashMap<>();
    private final Map<String, Circuit> ofLibraries = new LinkedHashMap<>();
    /** The methods of libraries that cannot be lowered, and why; by their keys, and by what circuits call them. */
    private final Map<String, String> refused, unread = new LinkedHashMap<>();

    /**
     * A method that must be lowered too.
     *
     * @param given the types of parameters that the method only knows as objects
     * @param exact the very class of the object, for a method of an object of a library
     * @param calledFrom where the annotated method starts on the way to it
     */
    record Helper(String key, ExecutableElement method, Map<Integer, Type> given, Optional<TypeElement> exact, Place calledFrom) {}

    Reached(ExecutableElement main) {
        this(Optional.of(main));
    }

    /** With none, what is reached from anywhere. */
    Reached(Optional<ExecutableElement> home) {
        this(home, new HashMap<>());
    }

    private Reached(Optional<ExecutableElement> home, Map<String, String> refused) {
        this.home = home;
        this.refused = refused;
    }

    /** The annotated method. */
    ExecutableElement main() {
        return home.orElseThrow();
    }

    /** A method beside the companion. */
    Optional<ExecutableElement> home() {
        return home;
    }

    void call(String key, ExecutableElement method, Map<Integer, Type> given, Place from) {
        if (seen.add(key)) waiting.add(new Helper(key, method, given, Optional.empty(), from));
    }

    /** Whether the method is lowered, or about to be. */
    boolean calls(String key) {
        return seen.contains(key);
    }

    /** What a method of a library reaches, beside what is reached already; to be {@linkplain #include included} if all of it can be lowered. */
    Reached within(String key) {
        Reached inner = new Reached(home, refused);
        inner.seen.addAll(seen);
        inner.seen.add(key);
        return inner;
    }

    /** Takes over a method of a library, and what it reaches. */
    void include(Reached inner, Map<String, Circuit> circuits) {
        include(inner);
        seen.addAll(inner.seen);
        ofLibraries.putAll(circuits);
        unread.putAll(inner.unread);
    }

    boolean isRefused(String key) {
        return refused.containsKey(key);
    }

    void refuse(String key, String why) {
        refused.put(key, why);
    }

    /** The method with this key, if it is refused, is what circuits call {@code text}. */
    void calledAs(String key, String text) {
        if (refused.containsKey(key)) unread.put(text, refused.get(key).replaceFirst("; [^;]*$", ""));
    }

    /** Why methods of libraries are called as they are, by what circuits call them. */
    Map<String, String> unread() {
        return unread;
    }

    /** The circuits of libraries' methods. */
    Map<String, Circuit> ofLibraries() {
        return ofLibraries;
    }

    Optional<Helper> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /** The member of the companion that stands for a private field of the class with this binary name. */
    String access(String owner, String name, Type type, boolean settled) {
        String id = owner + "." + name;
        String member = member(owner, name);
        return accesses.computeIfAbsent(id, k -> new Access.OfClass(owner, name, type, settled, member)).member();
    }

    /** The member of the companion that reads a private field of an object of the class with this binary name. */
    Access field(String owner, String name, Type object, Type type) {
        return accesses.computeIfAbsent(owner + "." + name, k -> new Access.OfObject(owner, name, object, type, member(owner, name)));
    }

    /** The member of the companion that calls a private method of the class with this binary name, or of an object of it. */
    Access method(String owner, String name, String descriptor, boolean ofObject, List<Type> parameters, Optional<Type> result) {
        return accesses.computeIfAbsent(owner + "." + name + descriptor, k -> new Access.OfMethod(owner, name, descriptor, ofObject, parameters, result, member(owner, name.equals("<init>") ? "new" : name) + overload(descriptor)));
    }

    /** {@code Of_double_String}: the methods of a companion do not know of one another, and overloads must have different members. */
    private static String overload(String descriptor) {
        return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream().map(p -> "_" + p.displayName().replace("[]", "Array").replaceAll("\\W", "_")).collect(Collectors.joining("", "Of", ""));
    }

    private static String member(String owner, String name) {
        return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '_') + "_" + name;
    }

    Warnings warnings() {
        return warnings;
    }

    /** Takes over what a gate reaches that is only its own class's. */
    void include(Reached other) {
        warnings.include(other.warnings);
        accesses.putAll(other.accesses);
    }

    List<Access> accesses() {
        return List.copyOf(accesses.values());
    }
}
