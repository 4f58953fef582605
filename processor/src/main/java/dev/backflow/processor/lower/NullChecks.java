package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** {@code Objects.requireNonNull}, written out: a gradient flows through what it lets pass. */
final class NullChecks {
    private final Translation at;

    NullChecks(Translation at) {
        this.at = at;
    }

    /** What a call of {@code method} gives, if it is such a check. */
    Optional<Operand> call(ExecutableElement method, List<Operand> arguments, Node call) {
        boolean named = Members.classOf(method).getQualifiedName().contentEquals("java.util.Objects") && method.getSimpleName().contentEquals("requireNonNull");
        boolean plain = arguments.size() == 1 || arguments.size() == 2 && arguments.get(1).isString();
        if (!named || !plain || !arguments.get(0).value().type().isReference()) return Optional.empty();
        Operand checked = arguments.get(0).value() instanceof Value.Read ? arguments.get(0) : at.operands.keep(arguments.get(0));
        Value missing = new Value.Apply(at.gates.infix("=="), List.of(checked.value(), at.expressions.nothing().value()), Type.BOOLEAN);
        List<Value> message = arguments.stream().skip(1).map(Operand::value).toList();
        at.steps.add(new Step.If(missing, List.of(new Step.Throw(made(message), at.steps.place())), List.of(), at.steps.place()));
        return Optional.of(checked);
    }

    private static Value made(List<Value> message) {
        return new Value.Call(new Callee.Foreign("new java.lang.NullPointerException", false, Optional.of(new Type.Reference("NullPointerException"))), message);
    }
}
