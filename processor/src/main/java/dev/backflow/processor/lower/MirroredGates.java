package dev.backflow.processor.lower;

import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.source.Compiler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** The gates that interfaces declare for others' classes: those of this compilation, else those of class files. */
final class MirroredGates {
    static final String GATES_FOR = "dev.backflow.GatesFor";

    private final Compiler compiler;
    private final Members members;
    private final GateIndex index;
    private final Collection<TypeElement> interfaces;
    private final Map<TypeElement, List<GateDeclaration>> known = new HashMap<>();

    /** {@code interfaces} are those of this compilation. */
    MirroredGates(Compiler compiler, Members members, Collection<TypeElement> interfaces) {
        this.compiler = compiler;
        this.members = members;
        this.index = new GateIndex(compiler, members);
        this.interfaces = interfaces;
    }

    /** The class that an interface declares gates for. */
    static Optional<TypeElement> target(Element declaring) {
        for (AnnotationMirror mirror : declaring.getAnnotationMirrors()) {
            if (!((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(GATES_FOR)) continue;
            for (AnnotationValue value : mirror.getElementValues().values())
                if (value.getValue() instanceof DeclaredType type && type.asElement() instanceof TypeElement target) return Optional.of(target);
        }
        return Optional.empty();
    }

    /** The static method that {@code by}, a method of such an interface, mirrors. */
    Optional<ExecutableElement> mirrored(ExecutableElement by) {
        return target(by.getEnclosingElement()).flatMap(target -> ElementFilter.methodsIn(target.getEnclosedElements()).stream().filter(m -> mirrors(by, m)).findFirst());
    }

    private boolean mirrors(ExecutableElement by, ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC) && method.getSimpleName().equals(by.getSimpleName())
            && members.erasedParameters(method).equals(members.erasedParameters(by)) && compiler.types().isSameType(compiler.types().erasure(method.getReturnType()), compiler.types().erasure(by.getReturnType()));
    }

    /** The declaration that makes {@code method} a gate. */
    Optional<GateDeclaration> declaration(ExecutableElement method) {
        List<GateDeclaration> found = known.computeIfAbsent(Members.classOf(method), this::declarations).stream().filter(d -> d.method().equals(method)).toList();
        if (found.size() > 1) throw twice(method, found.get(0).owner(), found.get(1).owner());
        return found.stream().findFirst();
    }

    static GateProblem twice(ExecutableElement method, Object first, Object second) {
        return GateProblem.of(Code.GATE_TWICE, method.getSimpleName(), first, second);
    }

    /** Whoever compiles may declare a gate anew that a class file declares. */
    private List<GateDeclaration> declarations(TypeElement target) {
        List<GateDeclaration> here = new ArrayList<>(), all = new ArrayList<>();
        for (TypeElement declaring : interfaces)
            if (target(declaring).filter(target::equals).isPresent())
                ElementFilter.methodsIn(declaring.getEnclosedElements()).forEach(by -> GateDeclaration.annotation(by).ifPresent(a -> mirrored(by).ifPresent(m -> here.add(GateDeclaration.of(by, m, a)))));
        all.addAll(here);
        for (GateDeclaration other : index.read(target))
            if (!interfaces.contains(Members.classOf(other.by())) && here.stream().noneMatch(h -> h.method().equals(other.method()))) all.add(other);
        return all;
    }
}
