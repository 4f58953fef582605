package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.Name;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The method that a declaration names as the reverse pass of its gate, and the signature that it must have. */
final class ReversePass {
    private final GateDeclaration declaration;
    private final List<Wire> inputs;
    private final Wire output;
    private final Translation at;

    ReversePass(GateDeclaration declaration, List<Wire> inputs, Wire output, Translation at) {
        this.declaration = declaration;
        this.inputs = inputs;
        this.output = output;
        this.at = at;
    }

    /** The method as the companion calls it. */
    String text() {
        int dot = declaration.vjp().lastIndexOf('.');
        String name = declaration.vjp().substring(dot + 1);
        Optional<TypeElement> owner = dot < 0 ? Optional.of(at.here) : at.typeNames.find(declaration.vjp().substring(0, dot));
        List<ExecutableElement> named = owner.map(type -> at.members.methods(type, name)).orElse(List.of());
        Optional<ExecutableElement> method = named.stream().filter(this::fits).findFirst();
        if (method.isEmpty()) throw GateProblem.of(Code.GATE_VJP, declaration.name(), named.isEmpty() ? "there is no method " + declaration.vjp() : declaration.vjp() + " has another signature", signature(name));
        return at.reach.call(method.get(), parameters().stream().map(Wire::type).toList(), result(), at)
            .orElseThrow(() -> GateProblem.of(Code.GATE_VJP, declaration.name(), declaration.vjp() + " cannot be named by the companions of the gate's callers", "make it visible to them"));
    }

    private boolean fits(ExecutableElement method) {
        List<Wire> expected = parameters();
        if (!method.getModifiers().contains(Modifier.STATIC) || method.getParameters().size() != expected.size()) return false;
        boolean same = IntStream.range(0, expected.size()).allMatch(i -> is(method.getParameters().get(i).asType(), expected.get(i).type()));
        return same && result().map(type -> is(method.getReturnType(), type)).orElse(method.getReturnType().getKind() == TypeKind.VOID);
    }

    private boolean is(TypeMirror mirror, Type type) {
        return mirror.getKind() != TypeKind.VOID && at.types.of(mirror, new Name()).equals(type);
    }

    /** What the gate is given, what it gives, the cotangent of that, and the shadows. */
    private List<Wire> parameters() {
        List<Wire> parameters = new ArrayList<>(inputs);
        parameters.add(output);
        parameters.add(Wire.fresh("dOut", output.type()));
        for (int i = 0; i < inputs.size(); i++) {
            Type type = inputs.get(i).type();
            if (!declaration.isConstant(i) && type.carries() && type.isReference()) parameters.add(Wire.fresh(Gradients.field(inputs.get(i).name()), type));
            else if (declaration.isNumber(i) && declaration.numbers().size() > 1) parameters.add(Wire.fresh(Gradients.field(inputs.get(i).name()), new Type.ArrayOf(type)));
        }
        return parameters;
    }

    /** The gradient on the only number among the parameters. */
    private Optional<Type> result() {
        return declaration.numbers().size() == 1 ? IntStream.range(0, inputs.size()).filter(declaration::isNumber).mapToObj(i -> inputs.get(i).type()).findFirst() : Optional.empty();
    }

    private String signature(String name) {
        String parameters = String.join(", ", parameters().stream().map(p -> p.type().text() + " " + p.name()).toList());
        return "declare static " + result().map(Type::text).orElse("void") + " " + name + "(" + parameters + ")";
    }
}
