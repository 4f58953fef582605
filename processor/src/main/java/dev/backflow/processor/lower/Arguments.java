package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Arguments as the chosen method takes them. */
final class Arguments {
    private final Translation at;

    Arguments(Translation at) {
        this.at = at;
    }

    List<Value> converted(Overloads.Match match, List<Operand> arguments, Node call) {
        at.reached.warnings().named(match.method());
        int fixed = match.spread() ? match.parameters().size() - 1 : arguments.size();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < fixed; i++) values.add(converted(arguments.get(i), match.parameters().get(i), call));
        if (match.spread()) values.add(packed(arguments.subList(fixed, arguments.size()), match.parameters().get(fixed), call));
        return values;
    }

    private Value converted(Operand argument, TypeMirror parameter, Node call) {
        return at.operands.pure(at.conversions.assigned(argument, parameter, call)).value();
    }

    /** The last arguments of a call with a variable number of them, in an array. */
    private Value packed(List<Operand> rest, TypeMirror type, Node call) {
        TypeMirror element = ((ArrayType) type).getComponentType();
        List<Value> values = rest.stream().map(argument -> converted(argument, element, call)).toList();
        at.types.named(type, call);
        return at.steps.keep("arguments", new Value.NewArrayOf((Type.ArrayOf) at.type(type, call), values));
    }
}
