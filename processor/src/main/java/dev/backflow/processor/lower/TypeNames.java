package dev.backflow.processor.lower;

import com.github.javaparser.ast.ImportDeclaration;
import dev.backflow.processor.source.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the class that a name in the source means, by the language's scopes (JLS 6.3, 6.5). */
final class TypeNames {
    private final Unit unit;
    private final TypeElement here;
    private final Members members;
    private final Map<String, Optional<TypeElement>> known = new HashMap<>();

    /** Names as they are seen inside of the class {@code here}. */
    TypeNames(Unit unit, TypeElement here, Members members) {
        this.unit = unit;
        this.here = here;
        this.members = members;
    }

    /** The class of a simple, nested or fully qualified name. */
    Optional<TypeElement> find(String name) {
        Optional<TypeElement> found = known.get(name);
        if (found == null) known.put(name, found = search(name));
        return found;
    }

    private Optional<TypeElement> search(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) return simple(name);
        Optional<TypeElement> nested = find(name.substring(0, dot)).flatMap(t -> members.type(t, name.substring(dot + 1)));
        return nested.or(() -> named(name));
    }

    private Optional<TypeElement> simple(String name) {
        return enclosing(name)
            .or(() -> imported(name, false))
            .or(() -> named(inPackage(name)))
            .or(() -> imported(name, true))
            .or(() -> named("java.lang." + name))
            .or(() -> mirrored().filter(type -> type.getSimpleName().contentEquals(name)));
    }

    /** The class that this one declares gates for: what that may name, its gates may. */
    Optional<TypeElement> mirrored() {
        return MirroredGates.target(here);
    }

    private Optional<TypeElement> enclosing(String name) {
        for (Element at = here; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            if (type.getSimpleName().contentEquals(name)) return Optional.of(type);
            Optional<TypeElement> member = members.type(type, name);
            if (member.isPresent()) return member;
        }
        return Optional.empty();
    }

    private Optional<TypeElement> imported(String name, boolean onDemand) {
        return imports(i -> i.isAsterisk() == onDemand && (onDemand || i.getName().getIdentifier().equals(name)), i -> {
            String owner = onDemand ? i.getNameAsString() : i.getName().getQualifier().map(q -> q.asString()).orElse("");
            return named(owner + "." + name).or(() -> i.isStatic() ? named(owner).flatMap(t -> members.type(t, name)) : Optional.empty());
        });
    }

    /** The first answer that an import of this unit gives. */
    private <T> Optional<T> imports(Predicate<ImportDeclaration> wanted, Function<ImportDeclaration, Optional<T>> answer) {
        List<ImportDeclaration> all = unit.tree().getImports();
        return all.stream().filter(wanted).flatMap(i -> answer.apply(i).stream()).findFirst();
    }

    /** What a static import brings in under {@code name}; {@code member} looks into the class it names. */
    <T> Optional<T> staticImport(String name, Function<TypeElement, Optional<T>> member) {
        Optional<T> single = imports(i -> i.isStatic() && !i.isAsterisk() && i.getName().getIdentifier().equals(name),
            i -> i.getName().getQualifier().flatMap(q -> named(q.asString())).flatMap(member));
        return single.or(() -> imports(i -> i.isStatic() && i.isAsterisk(), i -> named(i.getNameAsString()).flatMap(member)));
    }

    private String inPackage(String name) {
        return unit.tree().getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("") + name;
    }

    Optional<TypeElement> named(String qualified) {
        return members.named(qualified);
    }
}
