package dev.backflow.processor.circuit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs circuits on boxed arguments, bit for bit as Java would. Assertions are enabled. Methods, fields and classes outside of
 * the program are reached by reflection; what cannot be reached is an {@link UnsupportedOperationException}.
 */
public final class Interpreter {
    private final Optional<Program> program;
    private final Surroundings outside;

    private Interpreter(Optional<Program> program, Surroundings outside) {
        this.program = program;
        this.outside = outside;
    }

    /** For circuits of methods of {@code home}, whose names are resolved as in that class. */
    public static Interpreter of(Program program, Class<?> home) {
        return new Interpreter(Optional.of(program), new Surroundings(home, program.accesses()));
    }

    /** For a circuit that calls no methods of its own. */
    public static Interpreter of(Circuit circuit) {
        return of(new Program(circuit, Map.of()), Object.class);
    }

    /** What {@code value} is where the wires hold what {@code wires} says. */
    public static Object value(Value value, Map<Wire, ?> wires) {
        Interpreter alone = new Interpreter(Optional.empty(), new Surroundings(Object.class, List.of()));
        return value.accept(new Evaluation(alone, alone.outside, new HashMap<>(wires)));
    }

    /** What the method returns; {@code null} for {@code void}. Its exceptions come out as they are. */
    public Object run(Object... arguments) {
        return run(program.orElseThrow().main(), Arrays.asList(arguments));
    }

    private Object run(Circuit circuit, List<?> arguments) {
        if (circuit.parameters().size() != arguments.size())
            throw new IllegalArgumentException(circuit.name() + " takes " + circuit.parameters().size() + " arguments, not " + arguments.size());
        Map<Wire, Object> wires = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Wire parameter = circuit.parameters().get(i);
            wires.put(parameter, Arithmetic.converted(arguments.get(i), parameter.type()));
        }
        Outcome outcome = new Execution(new Evaluation(this, outside, wires), wires).block(circuit.body());
        return circuit.result().map(type -> Arithmetic.converted(outcome.value(), type)).orElse(null);
    }

    /** Calls a method with a gradient: one of the program's circuits, or compiled code. */
    Object call(Callee.Method method, List<Object> arguments) {
        Optional<Circuit> circuit = program.flatMap(p -> circuit(p, method));
        return circuit.isPresent() ? run(circuit.get(), arguments) : outside.call(method.owner() + "." + method.name(), arguments);
    }

    private static Optional<Circuit> circuit(Program program, Callee.Method method) {
        Circuit helper = program.helpers().get(method.key());
        if (helper != null) return Optional.of(helper);
        List<Type> types = method.parameters().stream().map(Callee.Parameter::type).toList();
        boolean itself = method.name().equals(program.main().name()) && types.equals(program.main().parameters().stream().map(Wire::type).toList());
        return itself && method.companion().isEmpty() ? Optional.of(program.main()) : Optional.empty();
    }
}
