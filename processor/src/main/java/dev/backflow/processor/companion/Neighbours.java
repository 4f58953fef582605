package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.emit.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The methods and classes of a companion, as its methods call and make them. */
final class Neighbours {
    private final Map<String, List<Member.Method>> methods = new HashMap<>();
    private final Set<String> tapes = new HashSet<>(), gradients = new HashSet<>();

    Neighbours(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Method method) methods.computeIfAbsent(method.circuit().name(), name -> new ArrayList<>()).add(method);
            if (member instanceof Member.TapeClass tape) tapes.add(tape.name());
            if (member instanceof Member.GradientClass gradient) gradients.add(gradient.name());
        }
    }

    List<Member.Method> named(String name) {
        return methods.getOrDefault(name, List.of());
    }

    /** The methods of the companion that a circuit calls. */
    Set<Member.Method> called(Circuit circuit) {
        Set<Member.Method> called = new LinkedHashSet<>();
        calls(circuit, call -> method(call).ifPresent(called::add));
        return called;
    }

    /** The tapes that a circuit makes, and the gradients but the one that it returns, by the names of their classes. */
    Set<String> made(Circuit circuit) {
        Set<String> made = new LinkedHashSet<>();
        calls(circuit, call -> {
            tape(call).ifPresent(made::add);
            gradient(call).filter(g -> circuit.result().filter(r -> r.text().equals(g)).isEmpty()).ifPresent(made::add);
        });
        return made;
    }

    private static void calls(Circuit circuit, Consumer<Value.Call> visit) {
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(v -> Walk.values(v, value -> {
            if (value instanceof Value.Call call) visit.accept(call);
        })));
    }

    /** The method of the companion that is called. */
    Optional<Member.Method> method(Value.Call call) {
        List<Member.Method> alike = name(call.callee()).map(this::named).orElse(List.of()).stream().filter(m -> m.circuit().parameters().size() == call.operands().size()).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : alike.stream().filter(m -> fits(m.circuit().parameters(), call.operands())).findFirst();
    }

    private static Optional<String> name(Callee callee) {
        if (callee instanceof Callee.Foreign foreign) return Optional.of(foreign.text()).filter(t -> !foreign.receiver() && t.indexOf('.') < 0);
        return callee instanceof Callee.Method method && method.companion().isEmpty() ? Optional.of(method.name()) : Optional.empty();
    }

    private static boolean fits(List<Wire> parameters, List<Value> arguments) {
        return IntStream.range(0, parameters.size()).allMatch(i -> parameters.get(i).type().equals(arguments.get(i).type()));
    }

    /** The class of the tape that is made. */
    Optional<String> tape(Value.Call call) {
        return text(call).filter(t -> t.startsWith("new ")).map(t -> t.substring(4)).filter(tapes::contains);
    }

    /** The class of the gradient of which zeros are made. */
    Optional<String> gradient(Value.Call call) {
        return text(call).filter(t -> t.endsWith(".like")).map(t -> t.substring(0, t.length() - 5)).filter(gradients::contains);
    }

    private static Optional<String> text(Value.Call call) {
        return call.callee() instanceof Callee.Foreign foreign && !foreign.receiver() ? Optional.of(foreign.text()) : Optional.empty();
    }
}
