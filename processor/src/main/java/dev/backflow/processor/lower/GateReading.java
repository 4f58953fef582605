package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.Name;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** One declaration of a gate, as the companions of those who call it see it. */
final class GateReading {
    private final GateDeclaration declaration;
    private final Translation at;
    private final List<Wire> inputs = new ArrayList<>();
    private final Wire output;
    private final String symbol;

    /** {@code at} is a translation at the place of the declaration. Throws {@link GateProblem} for what is no gate at all. */
    GateReading(GateDeclaration declaration, Translation at) {
        this.declaration = declaration;
        this.at = at;
        at.formula = true;
        if (!declaration.method().getModifiers().contains(Modifier.STATIC)) throw GateProblem.of(Code.GATE_METHOD, declaration.name(), "is no static method", "make it static");
        for (int i = 0; i < declaration.names().size(); i++) inputs.add(Wire.named(declaration.names().get(i), type(declaration.type(i))));
        output = Wire.named("out", declaration.isVoid() ? Type.DOUBLE : type(declaration.method().getReturnType()));
        declaration.check(types(), output.type());
        symbol = at.reach.call(declaration.method(), types(), Optional.of(output.type()), at)
            .orElseThrow(() -> GateProblem.of(Code.GATE_METHOD, declaration.name(), "cannot be named by the companions of its callers", "make it visible to them"));
    }

    private List<Type> types() {
        return inputs.stream().map(Wire::type).toList();
    }

    private Type type(TypeMirror mirror) {
        try {
            return at.types.of(mirror, new Name());
        } catch (Refusal refusal) {
            throw GateProblem.of(Code.GATE_METHOD, declaration.name(), "has the type " + mirror + " in its signature", refusal.text());
        }
    }

    /** The gate for its callers. */
    GateUse use() {
        return new GateUse(application(), at.reached);
    }

    private Function<List<Value>, Value> application() {
        if (!declaration.vjp().isEmpty()) {
            Callee callee = callee();
            return arguments -> new Value.Call(callee, arguments);
        }
        Gate gate = Gate.declared(symbol, inputs, output, gradients(), constants());
        return arguments -> new Value.Apply(gate, arguments, output.type());
    }

    private List<Value> gradients() {
        return new LocalGradients(declaration, inputs, output, at).values();
    }

    /** The local gradients as they may be written anywhere, one for each number. */
    List<Value> partials() {
        List<Value> all = declaration.vjp().isEmpty() ? gradients() : List.of(), partials = new ArrayList<>();
        for (int i = 0; i < inputs.size() && declaration.vjp().isEmpty(); i++) if (declaration.isNumber(i)) partials.add(all.isEmpty() ? Literals.whole(0) : all.get(i));
        return partials;
    }

    /** The reverse pass as it may be written anywhere; empty if there are local gradients. */
    String vjp() {
        return declaration.vjp().isEmpty() ? "" : new ReversePass(declaration, inputs, output, at).text();
    }

    private Callee callee() {
        List<Callee.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) parameters.add(new Callee.Parameter(inputs.get(i).name(), inputs.get(i).type(), declaration.isConstant(i)));
        return new Callee.Gated(symbol, vjp(), declaration.sparing(), parameters, Optional.of(output.type()));
    }

    private Set<Wire> constants() {
        Set<Wire> constants = new LinkedHashSet<>();
        for (int i = 0; i < inputs.size(); i++) if (inputs.get(i).type().carries() && declaration.isConstant(i)) constants.add(inputs.get(i));
        return constants;
    }
}
