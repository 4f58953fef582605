package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;

/** Which gate a static method is: one that a user declares, or one of the table. */
final class GateCalls {
    private final Translation at;
    private final Set<Value> seen = new HashSet<>();

    GateCalls(Translation at) {
        this.at = at;
    }

    /** The call of a static method, if that is a gate. */
    Optional<Value> applied(Overloads.Match match, List<Value> arguments, Node call) {
        Optional<GateUse> declared = at.formula ? Optional.empty() : at.declared.use(match.method(), at.reached.main(), call);
        if (declared.isPresent()) return Optional.of(once(declared.get().applied(arguments, at.reached), match.method()));
        return gate(match, arguments, call).map(gate -> new Value.Apply(gate, arguments, at.type(match.result(), call)));
    }

    /** Two calls stay two, whatever the gate does beside giving a number. */
    private Value once(Value applied, ExecutableElement method) {
        return applied.standsAlone() || seen.add(applied) ? applied : at.steps.keep(method.getSimpleName().toString(), applied);
    }

    private Optional<Gate> gate(Overloads.Match match, List<Value> arguments, Node call) {
        ExecutableElement method = match.method();
        Optional<Gate> row = at.gates.function(Members.classOf(method).getQualifiedName().toString(), method.getSimpleName().toString(), arguments.size());
        return row.isPresent() || !at.formula ? row : Optional.of(arithmetic(match, arguments, call));
    }

    /** In a local gradient every static method with a number for its result is arithmetic, of which no more is asked. */
    private Gate arithmetic(Overloads.Match match, List<Value> arguments, Node call) {
        ExecutableElement method = match.method();
        Type result = Type.promoted(at.type(match.result(), call));
        if (!(result instanceof Type.Primitive)) throw Refusal.of(Code.UNSUPPORTED, call, "a call that gives no number");
        List<Wire> inputs = IntStream.range(0, arguments.size()).mapToObj(i -> Wire.named("x" + i, at.type(match.parameters().get(i), call))).toList();
        String symbol = at.reach.call(method, inputs.stream().map(Wire::type).toList(), Optional.of(at.type(match.result(), call)), at)
            .orElseThrow(() -> Refusal.of(Code.GATE_NAME, call, method.getSimpleName()));
        return Gate.declared(symbol, inputs, Wire.named("out", result), List.of(), Set.of());
    }
}
