package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls: which method is meant, its arguments in order, and what stands for it in a circuit. */
final class Calls {
    private final Translation at;

    Calls(Translation at) {
        this.at = at;
    }

    Operand call(MethodCallExpr call) {
        if (call.getScope().filter(SuperExpr.class::isInstance).isPresent()) throw Refusal.of(Code.INSTANCE, call, call.getNameAsString());
        Optional<Operand> magnitude = at.magnitudes.call(call);
        if (magnitude.isPresent()) return magnitude.get();
        Optional<Expression> receiver = call.getScope().filter(s -> !(s instanceof ThisExpr) && at.names.typeOf(s).isEmpty());
        List<Supplier<Operand>> each = new ArrayList<>();
        receiver.ifPresent(r -> each.add(() -> at.expressions.value(r)));
        for (Expression argument : call.getArguments()) each.add(() -> at.expressions.value(argument));
        List<Operand> values = at.operands.inOrder(each);
        if (receiver.isEmpty()) return ofClass(call, values);
        return ofObject(call, values.get(0), values.subList(1, values.size()));
    }

    /** {@code receiver.name()} where the source does not write it out. */
    Operand plain(Operand receiver, String name, Node node) {
        Optional<DeclaredType> site = Optional.of(receiver.type()).filter(DeclaredType.class::isInstance).map(DeclaredType.class::cast);
        List<ExecutableElement> candidates = at.members.methods(at.names.classOf(receiver, node), name);
        Overloads.Match match = at.overloads.choose(candidates, site, List.of()).orElseThrow(() -> Refusal.of(Code.UNRESOLVED, node, name));
        return at.callees.ofObject(match, receiver, List.of(), node);
    }

    private Operand ofClass(MethodCallExpr call, List<Operand> arguments) {
        Optional<TypeElement> named = call.getScope().flatMap(s -> s instanceof ThisExpr ? Optional.of(at.here) : at.names.typeOf(s));
        List<ExecutableElement> candidates = named.map(t -> at.members.methods(t, call.getNameAsString())).orElseGet(() -> inReach(call.getNameAsString()));
        Overloads.Match match = match(candidates, Optional.empty(), arguments, call);
        if (isStatic(match.method())) return ofClass(match, arguments, call);
        return at.callees.ofThis(match, at.arguments.converted(match, arguments, call), call);
    }

    private Operand ofClass(Overloads.Match match, List<Operand> arguments, MethodCallExpr call) {
        return at.bulk.call(match.method(), arguments, call).or(() -> at.nullChecks.call(match.method(), arguments, call))
            .orElseGet(() -> at.callees.ofClass(match, at.arguments.converted(match, arguments, call), call));
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    /** The methods in reach by their simple name: of a class around, or imported. */
    private List<ExecutableElement> inReach(String name) {
        for (Element owner = at.here; owner instanceof TypeElement type; owner = owner.getEnclosingElement()) {
            List<ExecutableElement> methods = at.members.methods(type, name);
            if (!methods.isEmpty()) return methods;
        }
        Optional<List<ExecutableElement>> imported = at.typeNames.staticImport(name, owner -> Optional.of(at.members.methods(owner, name)).filter(m -> !m.isEmpty()));
        return imported.or(() -> at.typeNames.mirrored().map(target -> at.members.methods(target, name))).orElse(List.of());
    }

    private Operand ofObject(MethodCallExpr call, Operand receiver, List<Operand> arguments) {
        if (receiver.type().getKind() == TypeKind.ARRAY && call.getNameAsString().equals("clone")) return at.bulk.clone(receiver);
        TypeElement owner = receiver.type().getKind() == TypeKind.ARRAY ? at.unit.elements().getTypeElement("java.lang.Object") : at.names.classOf(receiver, call);
        Optional<DeclaredType> site = Optional.of(receiver.type()).filter(DeclaredType.class::isInstance).map(DeclaredType.class::cast);
        Overloads.Match match = match(at.members.methods(owner, call.getNameAsString()), site, arguments, call);
        if (isStatic(match.method())) return ofClass(match, arguments, call);
        List<Value> values = at.arguments.converted(match, arguments, call);
        Optional<Operand> along = call.getScope().flatMap(at.made::of).flatMap(made -> at.callees.ofMade(made, match, receiver, values, call));
        return along.orElseGet(() -> at.callees.ofObject(match, receiver, values, call));
    }

    private Overloads.Match match(List<ExecutableElement> candidates, Optional<DeclaredType> site, List<Operand> arguments, MethodCallExpr call) {
        List<TypeMirror> types = arguments.stream().map(Operand::type).toList();
        return at.overloads.choose(candidates, site, types).orElseThrow(() -> Refusal.of(Code.UNRESOLVED, call, call.getNameAsString()));
    }
}
