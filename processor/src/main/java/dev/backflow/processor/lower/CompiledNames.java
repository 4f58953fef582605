package dev.backflow.processor.lower;

import dev.backflow.processor.source.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The names of the parameters of a differentiable method that comes compiled. Class files need not keep them; the class of the
 * gradient does, since it has a field for the gradient on each differentiated number.
 */
final class CompiledNames {
    private final Unit unit;
    private final Reach reach;

    CompiledNames(Unit unit, Reach reach) {
        this.unit = unit;
        this.reach = reach;
    }

    /** The names of the differentiated numbers among the parameters, in order; empty if the method's source is here. The companion takes the {@code receiver} of a record's method first. */
    List<String> of(ExecutableElement method, Optional<TypeMirror> receiver) {
        TypeElement owner = Members.classOf(method);
        if (unit.sources().unit(owner).isPresent()) return List.of();
        TypeElement companion = unit.elements().getTypeElement(reach.fullCompanion(owner, "Grad"));
        return companion == null ? List.of() : gradient(companion, method, receiver).map(CompiledNames::names).orElse(List.of());
    }

    /** What {@code fVjp} gives. Behind the method's own parameters it has the cotangent of the result, or those of the arrays of a method without. */
    private Optional<Element> gradient(TypeElement companion, ExecutableElement method, Optional<TypeMirror> receiver) {
        List<TypeMirror> taken = Stream.concat(receiver.stream(), method.getParameters().stream().map(VariableElement::asType)).toList();
        boolean returns = method.getReturnType().getKind() != TypeKind.VOID;
        return ElementFilter.methodsIn(companion.getEnclosedElements()).stream()
            .filter(m -> m.getSimpleName().contentEquals(method.getSimpleName() + "Vjp") && takes(m, taken, returns))
            .min(Comparator.comparingInt(m -> m.getParameters().size())).map(this::made);
    }

    /** Whether {@code vjp} takes what its method takes, and goes on as it would. */
    private boolean takes(ExecutableElement vjp, List<TypeMirror> taken, boolean returns) {
        int more = vjp.getParameters().size() - taken.size();
        if (returns ? more != 1 : more < 0) return false;
        for (int i = 0; i < taken.size(); i++) if (!unit.types().isSameType(unit.types().erasure(vjp.getParameters().get(i).asType()), unit.types().erasure(taken.get(i)))) return false;
        return fields(made(vjp)).anyMatch(field -> field.getSimpleName().contentEquals("value")) == returns;
    }

    private Element made(ExecutableElement vjp) {
        return unit.types().asElement(vjp.getReturnType());
    }

    /** {@code x} for the field {@code dx}. */
    private static List<String> names(Element gradient) {
        return fields(gradient).filter(field -> field.asType().getKind().isPrimitive()).map(field -> field.getSimpleName().toString())
            .filter(name -> !name.equals("value")).map(name -> name.substring(1)).toList();
    }

    private static Stream<VariableElement> fields(Element gradient) {
        return ElementFilter.fieldsIn(gradient.getEnclosedElements()).stream().filter(field -> !field.getModifiers().contains(Modifier.STATIC));
    }
}
