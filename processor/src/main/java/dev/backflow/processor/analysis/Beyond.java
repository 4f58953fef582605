package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls do beyond what circuits show. */
public final class Beyond {
    private static final List<String> FUNCTIONS = List.of("Math.", "StrictMath.", "Integer.", "Long.", "Double.", "Float.", "Boolean.", "Character.", "String.");
    private static final Set<String> VALUES = Set.of("String", "Integer", "Long", "Double", "Float", "Boolean", "Character", "Short", "Byte");

    private final Calls calls;
    private final boolean trusting;
    private final Set<String> seen = new HashSet<>();

    /** {@code trusting} methods of other companions to do no more. */
    Beyond(Calls calls, boolean trusting) {
        this.calls = calls;
        this.trusting = trusting;
    }

    /** A method that {@code circuit} calls and that may do more than compute; empty if all it does is to return or to throw, and to write to what it is given. */
    public static Optional<String> of(Circuit circuit, Calls calls) {
        return new Beyond(calls, false).effect(circuit.body());
    }

    /** A method that may do more, or may give another value when it is called again; empty if all calls are of functions. */
    Optional<String> effect(List<Step> steps) {
        String[] found = new String[1];
        Walk.steps(steps, step -> {
            if (!(step instanceof Step.Throw)) Walk.values(step).forEach(value -> Walk.values(value, v -> {
                if (v instanceof Value.Call call) effect(call).ifPresent(name -> found[0] = name);
            }));
        });
        return Optional.ofNullable(found[0]);
    }

    private Optional<String> effect(Value.Call call) {
        if (call.callee() instanceof Callee.Foreign foreign)
            return isFunction(foreign, call.operands()) || calls.access(foreign.text()).filter(a -> !(a instanceof Access.OfMethod)).isPresent() ? Optional.empty() : Optional.of(calls.spoken(foreign.text()));
        if (!(call.callee() instanceof Callee.Method method) || !seen.add(method.key())) return Optional.empty();
        Optional<Circuit> circuit = calls.circuit(method);
        if (circuit.isEmpty() && !trusting) return Optional.of(method.name());
        return circuit.flatMap(c -> effect(c.body()));
    }

    /** Functions of numbers and texts. */
    private static boolean isFunction(Callee.Foreign foreign, List<Value> operands) {
        if (foreign.receiver()) return operands.get(0).type() instanceof Type.Reference object && VALUES.contains(object.text().replace("java.lang.", ""));
        String text = foreign.text().replaceFirst("^java\\.lang\\.", "");
        return !text.equals("Math.random") && FUNCTIONS.stream().anyMatch(text::startsWith);
    }
}
