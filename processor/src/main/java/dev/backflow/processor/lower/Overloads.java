package dev.backflow.processor.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Chooses among methods of one name (JLS 15.12.2): by subtyping, then with boxing, then with a variable number of arguments. */
final class Overloads {
    private final Types types;
    private final Mirrors mirrors;

    Overloads(Types types, Mirrors mirrors) {
        this.types = types;
        this.mirrors = mirrors;
    }

    /**
     * The method that a call means.
     *
     * @param parameters its parameters' types as the caller sees them
     * @param result what the call gives
     * @param spread whether the last arguments go into an array
     */
    record Match(ExecutableElement method, List<TypeMirror> parameters, TypeMirror result, boolean spread) {}

    /** The method that fits best; empty if none does, or none better than all others. */
    Optional<Match> choose(List<ExecutableElement> candidates, Optional<DeclaredType> site, List<TypeMirror> arguments) {
        for (Phase phase : List.of(new Phase(this::strict, false), new Phase(this::loose, false), new Phase(this::loose, true))) {
            List<ExecutableElement> fitting = candidates.stream().filter(m -> fits(m, site, arguments, phase)).toList();
            if (!fitting.isEmpty()) return best(fitting, site, arguments, phase).map(m -> match(m, site, arguments, phase.spread));
        }
        return Optional.empty();
    }

    private record Phase(BiPredicate<TypeMirror, TypeMirror> converts, boolean spread) {}

    private boolean fits(ExecutableElement method, Optional<DeclaredType> site, List<TypeMirror> arguments, Phase phase) {
        if (phase.spread && (!method.isVarArgs() || arguments.size() < method.getParameters().size() - 1)) return false;
        if (!phase.spread && arguments.size() != method.getParameters().size()) return false;
        List<TypeMirror> parameters = formals(method, site, arguments.size(), phase.spread);
        return IntStream.range(0, arguments.size()).allMatch(i -> phase.converts.test(arguments.get(i), parameters.get(i)));
    }

    /** The erased parameter types, one for each argument. */
    private List<TypeMirror> formals(ExecutableElement method, Optional<DeclaredType> site, int count, boolean spread) {
        List<TypeMirror> formals = new ArrayList<>();
        List<? extends TypeMirror> declared = seen(method, site).getParameterTypes();
        for (int i = 0; i < count; i++) {
            boolean rest = spread && i >= declared.size() - 1;
            TypeMirror type = declared.get(rest ? declared.size() - 1 : i);
            formals.add(types.erasure(rest ? ((ArrayType) type).getComponentType() : type));
        }
        return formals;
    }

    private ExecutableType seen(ExecutableElement method, Optional<DeclaredType> site) {
        boolean generic = site.isPresent() && !site.get().getTypeArguments().isEmpty();
        return (ExecutableType) (generic ? types.asMemberOf(site.get(), method) : method.asType());
    }

    private Optional<ExecutableElement> best(List<ExecutableElement> fitting, Optional<DeclaredType> site, List<TypeMirror> arguments, Phase phase) {
        List<ExecutableElement> best = fitting.stream().filter(m -> fitting.stream().allMatch(
            o -> o == m || moreSpecific(formals(m, site, arguments.size(), phase.spread), formals(o, site, arguments.size(), phase.spread)))).toList();
        return best.isEmpty() ? Optional.empty() : Optional.of(best.get(0));
    }

    private boolean moreSpecific(List<TypeMirror> a, List<TypeMirror> b) {
        return IntStream.range(0, a.size()).allMatch(i -> strict(a.get(i), b.get(i)));
    }

    private boolean strict(TypeMirror from, TypeMirror to) {
        boolean primitive = from.getKind().isPrimitive();
        if (primitive != to.getKind().isPrimitive() || from.getKind() == TypeKind.VOID) return false;
        if (primitive) return Conversions.widens(from.getKind(), to.getKind());
        return from.getKind() == TypeKind.NULL || types.isSubtype(types.erasure(from), to);
    }

    private boolean loose(TypeMirror from, TypeMirror to) {
        if (strict(from, to)) return true;
        if (from.getKind().isPrimitive()) return !to.getKind().isPrimitive() && types.isSubtype(mirrors.box(from).asType(), to);
        return to.getKind().isPrimitive() && mirrors.isBox(from) && strict(mirrors.unboxed(from), to);
    }

    private Match match(ExecutableElement method, Optional<DeclaredType> site, List<TypeMirror> arguments, boolean spread) {
        ExecutableType seen = seen(method, site);
        List<TypeMirror> parameters = seen.getParameterTypes().stream().map(p -> hasVariable(p) || p instanceof WildcardType ? types.erasure(p) : p).collect(Collectors.toList());
        return new Match(method, parameters, result(seen, arguments), spread);
    }

    /** The result's type; that of a generic method is that of the argument which has the same type, else its erasure. */
    private TypeMirror result(ExecutableType seen, List<TypeMirror> arguments) {
        TypeMirror result = upper(seen.getReturnType());
        if (!(result instanceof TypeVariable)) return hasVariable(result) ? types.erasure(result) : result;
        for (int i = 0; i < Math.min(arguments.size(), seen.getParameterTypes().size()); i++)
            if (types.isSameType(seen.getParameterTypes().get(i), result) && !arguments.get(i).getKind().isPrimitive()
                && arguments.get(i).getKind() != TypeKind.NULL) return arguments.get(i);
        return types.erasure(result);
    }

    /** What is known of a value whose type is {@code ? extends Number}. */
    private TypeMirror upper(TypeMirror type) {
        if (!(type instanceof WildcardType wildcard)) return type;
        return wildcard.getExtendsBound() == null ? mirrors.named("java.lang.Object") : wildcard.getExtendsBound();
    }

    private static boolean hasVariable(TypeMirror type) {
        return type instanceof TypeVariable || type instanceof ArrayType array && hasVariable(array.getComponentType())
            || type instanceof DeclaredType declared && declared.getTypeArguments().stream().anyMatch(Overloads::hasVariable);
    }
}
