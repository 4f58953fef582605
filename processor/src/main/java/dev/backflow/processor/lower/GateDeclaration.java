package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method that is declared a gate.
 *
 * @param by the method that carries the annotation, and whose parameters the local gradients name
 * @param method the static method that is the gate: the same, or the one that {@code by} mirrors
 * @param names the names of the parameters
 * @param partials the local gradients as they are written
 * @param vjp the name of the method that is the reverse pass; empty if there are local gradients
 * @param sparing whether the reverse pass takes {@code null} for a shadow that nobody asks for
 */
record GateDeclaration(ExecutableElement by, ExecutableElement method, List<String> names, List<String> partials, String vjp, boolean sparing) {
    private static final String GATE = "dev.backflow.Gate";

    /** The annotation on a method. */
    static Optional<AnnotationMirror> annotation(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors())
            if (((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(GATE)) return Optional.of(mirror);
        return Optional.empty();
    }

    static GateDeclaration of(ExecutableElement by, ExecutableElement method, AnnotationMirror annotation) {
        List<String> partials = new ArrayList<>();
        String vjp = "";
        boolean sparing = false;
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : annotation.getElementValues().entrySet()) {
            Object value = entry.getValue().getValue();
            if (entry.getKey().getSimpleName().contentEquals("vjp")) vjp = value.toString();
            else if (value instanceof Boolean truth) sparing = truth;
            else if (value instanceof List<?> all) all.forEach(each -> partials.add(((AnnotationValue) each).getValue().toString()));
        }
        return new GateDeclaration(by, method, by.getParameters().stream().map(p -> p.getSimpleName().toString()).toList(), List.copyOf(partials), vjp, sparing);
    }

    String name() {
        return method.getSimpleName().toString();
    }

    /** The class or interface that declares the gate. */
    String owner() {
        return Members.classOf(by).getQualifiedName().toString();
    }

    TypeMirror type(int parameter) {
        return by.getParameters().get(parameter).asType();
    }

    /** Whether nobody asks for the gradient on a parameter. */
    boolean isConstant(int parameter) {
        return Callees.isConstant(by.getParameters().get(parameter)) || Callees.isConstant(method.getParameters().get(parameter));
    }

    /** Whether a parameter is a number that a gradient flows through. */
    boolean isNumber(int parameter) {
        TypeKind kind = type(parameter).getKind();
        return (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT) && !isConstant(parameter);
    }

    /** The names of the numbers that a gradient flows through. */
    List<String> numbers() {
        return IntStream.range(0, names.size()).filter(this::isNumber).mapToObj(names::get).toList();
    }

    boolean isVoid() {
        return method.getReturnType().getKind() == TypeKind.VOID;
    }

    /** Refuses parameters and results that the declaration says nothing of. */
    void check(List<Type> parameters, Type result) {
        if (!vjp.isEmpty() && !partials.isEmpty()) throw GateProblem.of(Code.GATE_METHOD, name(), "has both local gradients and a reverse pass", "keep one");
        if (vjp.isEmpty()) local(parameters, result);
        else if (isVoid() || !holdsNumbers(result)) throw GateProblem.of(Code.GATE_METHOD, name(), "gives no number and no array of numbers", "let it return what it computes");
        for (int i = 0; i < parameters.size() && !vjp.isEmpty(); i++)
            if (parameters.get(i).carries() && !holdsNumbers(parameters.get(i)) && !isConstant(i))
                throw GateProblem.of(Code.GATE_METHOD, name(), "has the parameter " + names.get(i) + " that is neither a number nor an array of numbers", "mark it @Constant, or pass its parts");
    }

    private static boolean holdsNumbers(Type type) {
        return type instanceof Type.ArrayOf array ? array.leaf().isFloating() : type.isFloating();
    }

    private void local(List<Type> parameters, Type result) {
        if (isVoid() || !result.isFloating()) throw GateProblem.of(Code.GATE_METHOD, name(), "gives no double or float", "declare its reverse pass with vjp");
        if (names.contains("out")) throw GateProblem.of(Code.GATE_METHOD, name(), "has a parameter out, which is the name of what it gives", "rename it");
        for (int i = 0; i < parameters.size(); i++)
            if (parameters.get(i).isReference() && parameters.get(i).carries() && !isConstant(i))
                throw GateProblem.of(Code.GATE_METHOD, name(), "has the parameter " + names.get(i) + " that holds numbers", "mark it @Constant, or declare the reverse pass with vjp");
        if (numbers().size() != partials.size())
            throw GateProblem.of(Code.GATE_COUNT, name(), numbers().size(), String.join(", ", numbers()), partials.size());
    }
}
