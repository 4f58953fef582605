package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a circuit has for a method that is called: a gate, a method with a gradient, or the method as it is. */
final class Callees {
    private static final String DIFFERENTIABLE = "dev.backflow.Differentiable", CONSTANT = "dev.backflow.Constant", CHECKPOINTED = "dev.backflow.Checkpointed";

    private static final Set<BinaryExpr.Operator> EQUALITIES = Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);

    private final Translation at;

    Callees(Translation at) {
        this.at = at;
    }

    /** A static method. */
    Operand ofClass(Overloads.Match match, List<Value> arguments, Node call) {
        TypeElement owner = Members.classOf(match.method());
        Optional<Value> gate = at.gateCalls.applied(match, arguments, call);
        if (gate.isPresent()) return Operand.of(gate.get(), match.result());
        if (isOwn(match, Optional.empty(), arguments, call) || isLibrarys(match, given(match.method(), arguments), Optional.empty(), call)) return own(match, Optional.empty(), arguments, call);
        if (at.reach.isHandled(match.method())) return handled(match.method(), match.result(), arguments, false, call);
        if (!at.reach.canName(match.method())) throw unnamed(match.method(), call);
        match.parameters().forEach(parameter -> at.types.named(parameter, call));
        String text = at.types.text(owner, call) + "." + match.method().getSimpleName();
        at.reached.calledAs(key(match.method(), given(match.method(), arguments), Optional.empty()), text);
        return foreign(text, false, arguments, match, call);
    }

    private static Refusal unnamed(ExecutableElement method, Node call) {
        return Refusal.of(Code.UNSUPPORTED, call, "a call of " + method.getSimpleName() + ", which the companion cannot name,");
    }

    /** A method of {@code this}: of a record, or of a class whose methods read no state. */
    Operand ofThis(Overloads.Match match, List<Value> arguments, Node call) {
        if (at.receiver.isPresent()) {
            Operand self = Operand.of(at.receiver.get().read(), at.here.asType());
            return at.exact.flatMap(made -> ofMade(made, match, self, arguments, call)).orElseGet(() -> ofObject(match, self, arguments, call));
        }
        if (isAnnotated(match.method()) || at.unit.declaration(match.method()).isPresent()) return own(match, Optional.empty(), arguments, call);
        throw Refusal.of(Code.INSTANCE, call, match.method().getSimpleName());
    }

    /** A method of an object that is {@code made} of this very class, if that is a library's whose source is at hand. */
    Optional<Operand> ofMade(TypeElement made, Overloads.Match match, Operand receiver, List<Value> arguments, Node call) {
        Optional<Overloads.Match> reached = at.members.reached(match.method(), made).filter(m -> !isRecord(m) && at.reach.canName(Members.classOf(m))).map(m -> new Overloads.Match(m, match.parameters(), match.result(), match.spread()));
        Map<Integer, Type> given = reached.map(r -> given(r.method(), arguments)).orElse(Map.of());
        if (reached.isEmpty() || !isLibrarys(reached.get(), given, Optional.of(made), call)) return Optional.empty();
        ExecutableElement method = reached.get().method();
        Type type = at.type(Members.classOf(method).asType(), call);
        List<Value> all = new ArrayList<>(List.of(type.equals(receiver.value().type()) ? receiver.value() : new Value.Cast(type, receiver.value())));
        all.addAll(arguments);
        return Optional.of(along(reached.get(), key(method, given, Optional.of(made)), Optional.of(type), given, all, call));
    }

    /** A method of an object; of a record, its accessors are components. */
    Operand ofObject(Overloads.Match match, Operand receiver, List<Value> arguments, Node call) {
        Type type = receiver.value().type();
        if (at.records.isAccessor(match.method(), type, call)) return component(match, receiver, call);
        List<Value> all = new ArrayList<>(List.of(receiver.value()));
        all.addAll(arguments);
        if (isRecord(match.method()) && !at.types.hides(receiver.type()) && isOwn(match, Optional.of(type), arguments, call)) return own(match, Optional.of(type), all, call);
        boolean open = match.method().getModifiers().contains(Modifier.PUBLIC) && !at.reach.isHome(match.method());
        if (!open && at.reach.isHandled(match.method())) return handled(match.method(), match.result(), all, true, call);
        match.parameters().forEach(parameter -> at.types.named(parameter, call));
        if (type.text().equals(at.reach.object())) all.set(0, known(match.method(), receiver, call));
        return foreign(match.method().getSimpleName().toString(), true, all, match, call);
    }

    /** An object of a private class as one of the class that declares the method. */
    private Value known(ExecutableElement method, Operand receiver, Node call) {
        TypeElement owner = Members.classOf(method);
        String open = owner.getTypeParameters().isEmpty() ? "" : "<" + String.join(", ", Collections.nCopies(owner.getTypeParameters().size(), "?")) + ">";
        String text = at.types.text(owner, call) + open;
        return text.equals(receiver.value().type().text()) ? receiver.value() : new Value.Cast(new Type.Reference(text), receiver.value());
    }

    /** A constructor that only its own file can name. */
    Operand handled(Overloads.Match match, TypeMirror made, List<Value> arguments, Node call) {
        return handled(match.method(), made, arguments, false, call);
    }

    /** A method or constructor that only its own file can name. */
    private Operand handled(ExecutableElement method, TypeMirror result, List<Value> all, boolean ofObject, Node call) {
        if (!method.getThrownTypes().isEmpty() || !method.getTypeParameters().isEmpty())
            throw Refusal.of(Code.UNSUPPORTED, call, "a call of the private method " + method.getSimpleName());
        List<Type> types = all.stream().map(Value::type).toList();
        Access access = at.reached.method(at.members.binaryName(Members.classOf(method)), method.getSimpleName().toString(), at.members.descriptor(method), ofObject, types, result(result, call));
        return Operand.of(new Value.Call(new Callee.Foreign(access.member(), false, access.result()), all), result);
    }

    private Operand component(Overloads.Match match, Operand receiver, Node call) {
        String name = match.method().getSimpleName().toString();
        return Operand.of(new Value.Component(receiver.value(), name, at.type(match.result(), call)), match.result());
    }

    private static boolean isRecord(ExecutableElement method) {
        return Members.classOf(method).getKind() == ElementKind.RECORD;
    }

    /** Whether the callee has a circuit: it is annotated, or its source is here and numbers go in or out, or only we can call it. */
    private boolean isOwn(Overloads.Match match, Optional<Type> receiver, List<Value> arguments, Node call) {
        if (isAnnotated(match.method()) || at.unit.calledFrom().isPresent()) return isAnnotated(match.method());
        Optional<MethodDeclaration> source = at.unit.declaration(match.method()).filter(m -> m.getBody().isPresent());
        if (source.isEmpty() || !isHere(match.method())) return false;
        boolean carries = receiver.filter(Type::carries).isPresent() || at.types.carries(match.result(), call)
            || match.parameters().stream().anyMatch(p -> at.types.carries(p, call));
        return carries || !at.reach.canName(match.method()) || !given(match.method(), arguments).isEmpty() || match.parameters().stream().anyMatch(at.types::hides);
    }

    /** Whether the callee has a circuit that is lowered from the source of a library. */
    private boolean isLibrarys(Overloads.Match match, Map<Integer, Type> given, Optional<TypeElement> made, Node call) {
        Reached.Helper helper = new Reached.Helper(key(match.method(), given, made), match.method(), given, made, at.calledFrom.orElseGet(() -> at.unit.place(call)));
        if (at.formula || !at.libraries.lowers(helper)) return false;
        return at.types.carries(match.result(), call) || !given.isEmpty() || match.parameters().stream().anyMatch(p -> at.types.carries(p, call));
    }

    private boolean isHere(ExecutableElement method) {
        return Reach.outermost(method).getQualifiedName().equals(Reach.outermost(at.method).getQualifiedName())
            || at.reach.isHome(method);
    }

    static boolean isAnnotated(Element element) {
        return has(element, DIFFERENTIABLE);
    }

    static boolean isConstant(Element parameter) {
        return has(parameter, CONSTANT);
    }

    /** How many states of its loops {@code method} wants kept, if it says so. */
    static OptionalInt snapshots(ExecutableElement method) {
        return element(method, CHECKPOINTED, "snapshots").stream().mapToInt(states -> states instanceof Integer number ? number : 0).findFirst();
    }

    /** What {@code @Differentiable} at {@code method} says for one of its elements. */
    static Optional<Object> asked(ExecutableElement method, String element) {
        return element(method, DIFFERENTIABLE, element);
    }

    private static Optional<Object> element(ExecutableElement method, String annotation, String name) {
        return method.getAnnotationMirrors().stream().filter(a -> is(a, annotation)).flatMap(a -> a.getElementValues().entrySet().stream())
            .filter(e -> e.getKey().getSimpleName().contentEquals(name)).findFirst().map(e -> e.getValue().getValue());
    }

    private static boolean is(AnnotationMirror mirror, String annotation) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(annotation);
    }

    private static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream().anyMatch(mirror -> is(mirror, annotation));
    }

    private Operand own(Overloads.Match match, Optional<Type> receiver, List<Value> arguments, Node call) {
        ExecutableElement method = match.method();
        boolean annotated = isAnnotated(method);
        if (annotated && !at.reach.canNameCompanion(method)) throw unnamed(method, call);
        Map<Integer, Type> given = annotated ? Map.of() : given(method, receiver.isPresent() ? arguments.subList(1, arguments.size()) : arguments);
        String key = key(method, given, Optional.empty());
        if (at.unit.declaration(method).isPresent() && isHere(method)) at.reached.call(key, method, given, at.calledFrom.orElseGet(() -> at.unit.place(call)));
        return along(match, key, receiver, given, arguments, call);
    }

    private Operand along(Overloads.Match match, String key, Optional<Type> receiver, Map<Integer, Type> given, List<Value> arguments, Node call) {
        ExecutableElement method = match.method();
        boolean annotated = isAnnotated(method);
        if (companion(method, annotated).isPresent()) at.exceptions.check(method, call);
        Callee callee = new Callee.Method(at.reach.text(Members.classOf(method)), companion(method, annotated), method.getSimpleName().toString(),
            key, parameters(method, receiver, given, call), result(match.result(), call), annotated, annotated && at.members.isOverloaded(method), asked(method, "pure").filter(Boolean.TRUE::equals).isPresent());
        return Operand.of(new Value.Call(callee, arguments), match.result());
    }

    /** A method that is given numbers as an object of any class is another for each class that they may be, and so it is for objects of each class. */
    private String key(ExecutableElement method, Map<Integer, Type> given, Optional<TypeElement> made) {
        StringBuilder key = new StringBuilder(key(method)).append(made.map(type -> " of " + type.getQualifiedName()).orElse(""));
        given.forEach((parameter, type) -> key.append('@').append(parameter).append(type.text()));
        return key.toString();
    }

    /** The types of the arguments that lead to numbers, for parameters that take objects of any class and only compare them with others. */
    private Map<Integer, Type> given(ExecutableElement method, List<Value> arguments) {
        Map<Integer, Type> given = new TreeMap<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            int parameter = i;
            Type type = arguments.get(i).type();
            boolean open = type.isReference() && type.carries() && method.getParameters().get(i).asType().toString().equals("java.lang.Object");
            if (open && source(method).filter(m -> compares(m, m.getParameter(parameter).getNameAsString())).isPresent()) given.put(i, type);
        }
        return given;
    }

    private Optional<MethodDeclaration> source(ExecutableElement method) {
        return at.unit.declaration(method).or(() -> Libraries.source(method, at));
    }

    private static boolean compares(MethodDeclaration method, String parameter) {
        return method.findAll(SimpleName.class, n -> n.getIdentifier().equals(parameter)).stream().allMatch(n -> n.getParentNode().filter(Parameter.class::isInstance).isPresent()
            || n.getParentNode().filter(NameExpr.class::isInstance).flatMap(Node::getParentNode).filter(p -> p instanceof BinaryExpr b && EQUALITIES.contains(b.getOperator())).isPresent());
    }

    private String key(ExecutableElement method) {
        return Members.classOf(method).getQualifiedName() + "." + method.getSimpleName() + at.members.erasedParameters(method);
    }

    private Optional<String> companion(ExecutableElement method, boolean annotated) {
        TypeElement owner = Members.classOf(method);
        boolean same = owner.equals(Members.classOf(at.reached.main()));
        return !annotated || same ? Optional.empty() : Optional.of(at.reach.companion(owner));
    }

    private List<Callee.Parameter> parameters(ExecutableElement method, Optional<Type> receiver, Map<Integer, Type> given, Node call) {
        List<Callee.Parameter> parameters = new ArrayList<>();
        receiver.ifPresent(type -> parameters.add(new Callee.Parameter(Fresh.receiver(type), type, false)));
        Deque<String> names = new ArrayDeque<>(isAnnotated(method) ? new CompiledNames(at.unit, at.reach).of(method, receiver.map(r -> Members.classOf(method).asType())) : List.of());
        Optional<MethodDeclaration> source = Libraries.source(method, at);
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            Type type = given.containsKey(i) ? given.get(i) : at.type(parameter.asType(), call);
            boolean named = !names.isEmpty() && type.isFloating() && !isConstant(parameter);
            String written = source.isPresent() ? source.get().getParameter(i).getNameAsString() : parameter.getSimpleName().toString();
            parameters.add(new Callee.Parameter(named ? names.poll() : written, type, isConstant(parameter)));
        }
        return parameters;
    }

    private Optional<Type> result(TypeMirror type, Node call) {
        return type.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(at.type(type, call));
    }

    private Operand foreign(String text, boolean receiver, List<Value> arguments, Overloads.Match match, Node call) {
        at.exceptions.check(match.method(), call);
        Callee callee = new Callee.Foreign(text, receiver, result(match.result(), call));
        return Operand.of(new Value.Call(callee, arguments), match.result());
    }
}
