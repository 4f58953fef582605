package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.emit.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refuses methods whose companions would have two things of one name. */
public final class Collisions {
    private static final Pattern ARGUMENTS = Pattern.compile("<.*>");

    private final List<Differentiated> methods;
    private final Predicate<String> neighbours;
    private final Diagnostics diagnostics;
    private final Map<String, Place> signatures = new HashMap<>();

    private Collisions(List<Differentiated> methods, Predicate<String> neighbours, Diagnostics diagnostics) {
        this.methods = methods;
        this.neighbours = neighbours;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks the members of one companion.
     *
     * @param neighbours whether its package has a type of that simple name
     */
    public static void check(List<Member> members, List<Differentiated> methods, Predicate<String> neighbours, Diagnostics diagnostics) {
        Collisions collisions = new Collisions(methods, neighbours, diagnostics);
        for (Member member : members) {
            if (member instanceof Member.Method method) collisions.signature(method.circuit());
            if (member instanceof Member.GradientClass gradient) collisions.hiding(gradient.name());
            if (member instanceof Member.TapeClass tape) collisions.hiding(tape.name());
        }
    }

    private void signature(Circuit form) {
        String signature = form.name() + form.parameters().stream().map(p -> ARGUMENTS.matcher(p.type().text()).replaceAll("")).collect(Collectors.joining(", ", "(", ")"));
        Place other = signatures.putIfAbsent(signature, form.place());
        if (other != null) diagnostics.error(Code.NAME_TAKEN, form.place(), signature, name(other), name(form.place()));
    }

    private String name(Place place) {
        return methods.stream().map(Differentiated::circuit).filter(c -> c.place().equals(place)).findFirst().map(Circuit::name).orElse("");
    }

    /** A class of the companion hides one of the package, which the method may mean. */
    private void hiding(String nested) {
        if (!neighbours.test(nested)) return;
        for (Differentiated method : methods)
            if (spoken(method).contains(nested)) diagnostics.error(Code.NAME_TAKEN, method.circuit().place(), nested, "the class of this package", "a class of its own");
    }

    private static Set<String> spoken(Differentiated method) {
        Set<String> names = new HashSet<>();
        spoken(method.circuit(), names);
        method.program().helpers().values().forEach(helper -> spoken(helper, names));
        return names;
    }

    private static void spoken(Circuit circuit, Set<String> names) {
        for (Wire wire : circuit.parameters()) names.add(first(wire.type()));
        for (Wire wire : Walk.declares(circuit.body())) names.add(first(wire.type()));
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            names.add(first(v.type()));
            if (v instanceof Value.Constant constant) names.add(first(constant.text()));
            if (v instanceof Value.Call call && call.callee() instanceof Callee.Foreign foreign) names.add(first(foreign.text()));
        })));
    }

    private static String first(Type type) {
        return first((type instanceof Type.ArrayOf array ? array.leaf() : type).text());
    }

    private static String first(String text) {
        return text.replaceFirst("^new ", "").split("[.<]", 2)[0];
    }
}
