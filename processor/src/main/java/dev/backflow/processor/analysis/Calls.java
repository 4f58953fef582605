package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of every circuit of a program, for every set of differentiated parameters that it is called with. Recursion is
 * resolved by iteration from the optimistic side.
 */
public final class Calls {
    /** A circuit with the parameters that are differentiated. */
    public record Task(String key, List<Boolean> active) {}

    private final Program program;
    private final Map<Task, Facts> facts = new LinkedHashMap<>();
    private boolean news;

    public Calls(Program program) {
        this.program = program;
    }

    /** The facts of {@code circuit} where {@code active} says which of its parameters are differentiated. */
    public Facts facts(Circuit circuit, List<Boolean> active) {
        Task task = new Task("", active);
        do {
            news = false;
            for (Task known : new ArrayList<>(facts.keySet())) compute(known, program.helpers().get(known.key()));
            Facts last = new Facts(circuit, active, this);
            if (!news && facts.keySet().stream().allMatch(t -> facts.get(t) != null)) return last;
        } while (true);
    }

    /** The facts of a helper, once {@link #facts} of its caller have been computed. */
    public Facts of(Task task) {
        Facts known = facts.get(task);
        if (known == null) {
            facts(program.helpers().get(task.key()), task.active());
            request(task);
            facts(program.helpers().get(task.key()), task.active());
            known = facts.get(task);
        }
        return known;
    }

    /** Whether the callee's circuit is at hand. */
    public boolean knows(Callee.Method callee) {
        return program.helpers().containsKey(callee.key());
    }

    /** The effects of a call, as far as they are known by now. */
    Optional<Effects> effects(Callee callee, List<Boolean> active) {
        if (callee instanceof Callee.Gated gate) return Optional.of(pure(gate.parameters(), gate.result(), active));
        Callee.Method method = (Callee.Method) callee;
        if (!knows(method)) return Optional.of(method.pure() ? pure(method.parameters(), method.result(), active) : unknown(method, active));
        Task task = new Task(method.key(), active);
        request(task);
        return Optional.ofNullable(facts.get(task)).map(Facts::effects);
    }

    private void request(Task task) {
        if (!facts.containsKey(task)) {
            facts.put(task, null);
            news = true;
        }
    }

    private void compute(Task task, Circuit circuit) {
        Facts before = facts.get(task);
        Facts after = new Facts(circuit, task.active(), this);
        facts.put(task, after);
        if (before == null || !before.fingerprint().equals(after.fingerprint())) news = true;
    }

    /**
     * A gate leaves its arguments alone, and what it gives is new; so does a method that says of itself that it is pure, and whose companion
     * holds it to that. One new array may be at several places of what they give.
     */
    private static Effects pure(List<Callee.Parameter> parameters, Optional<Type> given, List<Boolean> active) {
        Storage result = given.filter(Type::isReference).map(Storage::new).orElse(null);
        Set<Storage> made = result == null ? Set.of() : mingled(List.of(result));
        return new Effects(storages(parameters), result, Set.of(), active.contains(true) ? made : Set.of(), Set.of(), active.contains(true));
    }

    private static List<Storage> storages(List<Callee.Parameter> parameters) {
        List<Storage> storages = new ArrayList<>();
        for (Callee.Parameter p : parameters) storages.add(p.type().isReference() ? new Storage(p.type()) : null);
        return storages;
    }

    /**
     * A method of which only the signature is known may do to its arguments whatever it likes, but for two things that its companion
     * refuses: it stores nothing that varies in constant arrays, and leaves them nowhere else.
     */
    private static Effects unknown(Callee.Method callee, List<Boolean> active) {
        List<Storage> parameters = storages(callee.parameters()), constants = new ArrayList<>(), others = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++)
            if (parameters.get(i) != null) (callee.parameters().get(i).constant() ? constants : others).add(parameters.get(i));
        Storage result = callee.result().filter(Type::isReference).map(Storage::new).orElse(null);
        if (result != null) others.add(result);
        Set<Storage> varied = mingled(others), written = mingled(constants);
        written.addAll(varied);
        return new Effects(parameters, result, written, active.contains(true) ? varied : Set.of(), varied, active.contains(true));
    }

    /** All that can be reached from {@code storages}, with what is of one type being one: a vector may be a row of a matrix, or what a record holds. */
    private static Set<Storage> mingled(Collection<Storage> storages) {
        Map<Type, Storage> byType = new HashMap<>();
        Set<Storage> reached;
        boolean news;
        do {
            reached = new HashSet<>();
            for (Storage storage : storages) storage.reach(reached);
            news = false;
            for (Storage storage : reached) news |= byType.computeIfAbsent(storage.type(), type -> storage).unite(storage);
        } while (news);
        return reached;
    }

    /** The circuit of a callee, if it is at hand. */
    public Optional<Circuit> circuit(Callee.Method callee) {
        return Optional.ofNullable(program.helpers().get(callee.key()));
    }

    /** What the user calls a function that circuits call {@code text}. */
    public String spoken(String text) {
        return access(text).map(Calls::spoken).orElse(text);
    }

    /** Why the source of the library's function that circuits call {@code text} is not differentiated; empty if there is none. */
    public String unread(String text) {
        return Optional.ofNullable(program.unread().get(text)).map(why -> " (the source of its library: " + why + ")").orElse("");
    }

    /** The private member of the user's that circuits call {@code text}. */
    public Optional<Access> access(String text) {
        return program.accesses().stream().filter(access -> access.member().equals(text)).findFirst();
    }

    private static String spoken(Access access) {
        String type = access.owner().substring(Math.max(access.owner().lastIndexOf('.'), access.owner().lastIndexOf('$')) + 1);
        return access.name().equals("<init>") ? "new " + type : type + "." + access.name();
    }
}
