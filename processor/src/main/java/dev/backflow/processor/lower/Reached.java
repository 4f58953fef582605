package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.PrivateCall;
import dev.backflow.processor.circuit.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;

/** What a method calls of its own file, and what it reads that only its own class may name. */
final class Reached {
    private final Optional<ExecutableElement> home;
    private final Deque<Helper> waiting = new ArrayDeque<>();
    private final Set<String> seen = new TreeSet<>();
    private final Warnings warnings = new Warnings();
    private final Map<String, Access> accesses = new LinkedHashMap<>();
    private final Set<PrivateCall> calls = new LinkedHashSet<>();

    /** A method that must be lowered too; {@code calledFrom} is where the annotated method starts on the way to it. */
    record Helper(String key, ExecutableElement method, Place calledFrom) {}

    Reached(ExecutableElement main) {
        this(Optional.of(main));
    }

    /** With none, what is reached from anywhere. */
    Reached(Optional<ExecutableElement> home) {
        this.home = home;
    }

    /** The annotated method. */
    ExecutableElement main() {
        return home.orElseThrow();
    }

    /** A method beside the companion. */
    Optional<ExecutableElement> home() {
        return home;
    }

    void call(String key, ExecutableElement method, Place from) {
        if (seen.add(key)) waiting.add(new Helper(key, method, from));
    }

    Optional<Helper> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /** The member of the companion that stands for a private field of the class with this binary name. */
    String access(String owner, String name, Type type, boolean settled) {
        String id = owner + "." + name;
        String member = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '_') + "_" + name;
        return accesses.computeIfAbsent(id, k -> new Access(owner, name, type, settled, member)).member();
    }

    Warnings warnings() {
        return warnings;
    }

    /** The member of the companion that stands for a private static method of the class with this binary name. */
    String privateCall(String owner, String name, List<Type> parameters, Optional<Type> result) {
        String member = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '_') + "_" + name;
        calls.add(new PrivateCall(owner, name, parameters, result, member));
        return member;
    }

    List<PrivateCall> calls() {
        return List.copyOf(calls);
    }

    /** Takes over what a gate reaches that is only its own class's. */
    void include(Reached other) {
        calls.addAll(other.calls);
        warnings.include(other.warnings);
        accesses.putAll(other.accesses);
    }

    List<Access> accesses() {
        return List.copyOf(accesses.values());
    }
}
