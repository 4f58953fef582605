package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.GradientNames;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The forms that take a workspace: copies of the methods that do the work, and of all that these call, in which every array comes out of it. */
final class Workspaces {
    private static final String NOTHING_NEW = " Arrays come out of {@code workspace}, which keeps them for the next call.";

    private final Neighbours neighbours;
    private final UnaryOperator<String> names;
    private final Set<Member.Method> reached = new LinkedHashSet<>(), called = new LinkedHashSet<>();
    private final Map<Member.Method, String> runs = new HashMap<>();
    private final Set<String> classes = new LinkedHashSet<>();

    private Workspaces(List<Member> members, UnaryOperator<String> names) {
        neighbours = new Neighbours(members);
        this.names = names;
    }

    /**
     * The members of a companion, with the forms that take a workspace for those of {@code methods} that ask for them.
     *
     * @param names finds a free name for a method, from a wish
     */
    static List<Member> added(List<Member> members, List<Differentiated> methods, UnaryOperator<String> names) {
        Workspaces workspaces = new Workspaces(members, names);
        Set<Member.Method> roots = new LinkedHashSet<>();
        for (Differentiated method : methods) if (method.workspace()) roots.addAll(workspaces.roots(method));
        roots.forEach(workspaces::reach);
        return roots.isEmpty() ? members : workspaces.all(members, roots);
    }

    /** {@code fInto} and {@code fJacobianInto}, or {@code fVjp} of a method without result. */
    private List<Member.Method> roots(Differentiated method) {
        Circuit circuit = method.circuit();
        Type gradient = new Type.Reference(GradientNames.gradient(circuit.name(), method.types(), method.overloaded()));
        if (circuit.result().isEmpty()) return neighbours.named(circuit.name() + "Vjp").stream().filter(m -> m.circuit().result().equals(Optional.of(gradient))).toList();
        Stream<Member.Method> adding = neighbours.named(circuit.name() + "Into").stream().filter(m -> {
            Type into = last(m.circuit()).type();
            return into.equals(gradient) || into.equals(new Type.ArrayOf(gradient));
        });
        return Stream.concat(adding, neighbours.named(circuit.name() + "JacobianInto").stream().filter(m -> method.jacobian() && m.circuit().place().equals(circuit.place()))).toList();
    }

    private static Wire last(Circuit circuit) {
        return circuit.parameters().get(circuit.parameters().size() - 1);
    }

    private void reach(Member.Method method) {
        if (!reached.add(method)) return;
        called.addAll(neighbours.called(method.circuit()));
        neighbours.called(method.circuit()).forEach(this::reach);
        classes.addAll(neighbours.made(method.circuit()));
    }

    private List<Member> all(List<Member> members, Set<Member.Method> roots) {
        Lifetimes lifetimes = new Lifetimes(neighbours);
        roots.stream().filter(called::contains).forEach(root -> runs.put(root, names.apply(root.circuit().name() + "Run")));
        List<Member> all = new ArrayList<>();
        for (Member member : members) {
            all.add(kept(member));
            if (!(member instanceof Member.Method method) || !reached.contains(method)) continue;
            if (runs.containsKey(method)) all.add(entrance(method));
            all.add(form(method, roots.contains(method), lifetimes));
        }
        return all;
    }

    private Member kept(Member member) {
        if (member instanceof Member.TapeClass tape && classes.contains(tape.name())) return tape.kept();
        return member instanceof Member.GradientClass gradient && classes.contains(gradient.name()) ? gradient.kept() : member;
    }

    private Member form(Member.Method method, boolean isRoot, Lifetimes lifetimes) {
        Circuit circuit = method.circuit();
        Wire workspace = workspace();
        boolean begins = isRoot && !runs.containsKey(method);
        List<Step> body = new ArrayList<>();
        if (begins) body.add(call("begin", workspace));
        body.addAll(new Reusing(workspace, neighbours, lifetimes, this::name, begins ? circuit.result() : Optional.empty()).block(circuit.body()));
        String access = isRoot && !begins ? "private" : method.access();
        return new Member.Method(access, with(circuit, name(method), workspace, body), method.documentation() + (begins ? NOTHING_NEW : isRoot ? " Within a call." : NOTHING_NEW));
    }

    /** What callers call where the method is called by other forms, too. */
    private Member entrance(Member.Method method) {
        Circuit circuit = method.circuit();
        Wire workspace = workspace();
        List<Value> arguments = new ArrayList<>();
        circuit.parameters().forEach(p -> arguments.add(p.read()));
        arguments.add(workspace.read());
        Wire value = Wire.fresh("value", circuit.result().orElseThrow());
        List<Step> body = new ArrayList<>(List.of(call("begin", workspace), Step.Declare.of(value, CallForms.call(name(method), circuit.result(), arguments), Place.NONE)));
        body.addAll(handedOver(value, workspace));
        body.add(new Step.Return(Optional.of(value.read()), Place.NONE));
        return new Member.Method(method.access(), with(circuit, circuit.name(), workspace, body), method.documentation() + NOTHING_NEW);
    }

    private String name(Member.Method method) {
        return runs.getOrDefault(method, method.circuit().name());
    }

    private static Wire workspace() {
        return Wire.fresh("workspace", new Type.Reference("dev.backflow.Workspace"));
    }

    /** What a call returns is the caller's own. */
    static List<Step> handedOver(Wire result, Wire workspace) {
        if (result.type() instanceof Type.ArrayOf array && !array.leaf().isReference()) return List.of(call("give", workspace, result.read()));
        return leads(result.type()) ? List.of(call("give", workspace)) : List.of();
    }

    private static boolean leads(Type type) {
        return type.isArray() || type instanceof Type.RecordOf record && record.components().stream().anyMatch(c -> leads(c.type()));
    }

    private static Step call(String name, Wire workspace, Value... arguments) {
        return new Step.Evaluate(Reusing.call(workspace, name, Optional.empty(), arguments), Place.NONE);
    }

    private static Circuit with(Circuit circuit, String name, Wire workspace, List<Step> body) {
        List<Wire> parameters = new ArrayList<>(circuit.parameters());
        parameters.add(workspace);
        return new Circuit(name, parameters, circuit.constants(), circuit.result(), body, circuit.place());
    }
}
