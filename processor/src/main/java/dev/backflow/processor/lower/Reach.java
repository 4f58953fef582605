package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.source.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the companion, a class of its own in the same package and without imports, can name, and how it writes it. */
final class Reach {
    private final Elements elements;
    private final Optional<PackageElement> home;

    /** What stands in the package of {@code method}, or of a class; with none, everything that is not private is in reach, by its full name. */
    Reach(Unit unit, Optional<? extends Element> method) {
        this.elements = unit.elements();
        this.home = method.map(elements::getPackageOf);
    }

    /** Whether the companion can name a class or a static member. */
    boolean canName(Element element) {
        for (Element at = element; !(at instanceof PackageElement); at = at.getEnclosingElement())
            if (at.getModifiers().contains(Modifier.PRIVATE) || home.isPresent() && !isHome(element) && !isPublic(at)) return false;
        return true;
    }

    private static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
            || element.getEnclosingElement() instanceof TypeElement owner && owner.getKind().isInterface();
    }

    /** Whether a method's own companion can be named, which is public where the method is protected. */
    boolean canNameCompanion(ExecutableElement method) {
        for (Element at = method; !isHome(method) && !(at instanceof PackageElement); at = at.getEnclosingElement())
            if (!isPublic(at) && !at.getModifiers().contains(Modifier.PROTECTED)) return false;
        return true;
    }

    boolean isHome(Element element) {
        return home.filter(elements.getPackageOf(element)::equals).isPresent();
    }

    /** Whether an element of this package is out of the companion's reach. */
    boolean isHidden(Element element) {
        return !canName(element) && isHome(element);
    }

    /** Whether a method, a constructor or a field is out of the companion's reach, but not out of a handle's. */
    boolean isHandled(Element element) {
        return !canName(element) && home.filter(h -> Objects.equals(elements.getModuleOf(h), elements.getModuleOf(element))).isPresent();
    }

    /** A class: by its simple name where that is enough, else by its full one. */
    String text(TypeElement element) {
        String full = element.getQualifiedName().toString();
        String inPackage = full.substring(packagePrefix(element).length());
        return isHome(element) && !full.endsWith(".String") || isUnmistakable(element) ? inPackage : full;
    }

    /** The class of all objects. */
    String object() {
        return text(elements.getTypeElement("java.lang.Object"));
    }

    private boolean isUnmistakable(TypeElement element) {
        if (!elements.getPackageOf(element).getQualifiedName().contentEquals("java.lang")) return false;
        String top = outermost(element).getSimpleName().toString();
        return home.filter(h -> elements.getTypeElement(h.getQualifiedName() + (h.isUnnamed() ? "" : ".") + top) == null).isPresent();
    }

    private String packagePrefix(TypeElement element) {
        PackageElement owner = elements.getPackageOf(element);
        return owner.isUnnamed() ? "" : owner.getQualifiedName() + ".";
    }

    static TypeElement outermost(Element element) {
        TypeElement at = Members.classOf(element);
        while (at.getEnclosingElement() instanceof TypeElement outer) at = outer;
        return at;
    }

    /** The class that holds the gradients of {@code owner}'s methods. */
    String companion(TypeElement owner) {
        return companion(owner, "Grad");
    }

    /** The class beside {@code owner} whose name ends in {@code suffix}. */
    String companion(TypeElement owner, String suffix) {
        String full = fullCompanion(owner, suffix);
        return isHome(owner) ? full.substring(packagePrefix(owner).length()) : full;
    }

    String fullCompanion(TypeElement owner, String suffix) {
        String prefix = packagePrefix(owner);
        return prefix + owner.getQualifiedName().toString().substring(prefix.length()).replace('.', '_') + suffix;
    }

    /** A copy of a private class inside the companion. */
    String nested(TypeElement owner) {
        return owner.getEnclosingElement().equals(outermost(owner)) ? owner.getSimpleName().toString()
            : nested((TypeElement) owner.getEnclosingElement()) + "_" + owner.getSimpleName();
    }

    /** A static method as the companion calls it: by its name, or through a handle if it is private to a class beside the companion. */
    Optional<String> call(ExecutableElement method, List<Type> parameters, Optional<Type> result, Translation at) {
        TypeElement owner = Members.classOf(method);
        String name = method.getSimpleName().toString();
        at.reached.warnings().named(method);
        if (canName(method)) return Optional.of(text(owner) + "." + name);
        Optional<TypeElement> heir = heir(method, owner, at);
        if (heir.isPresent()) return Optional.of(text(heir.get()) + "." + name);
        return isHome(method) ? Optional.of(at.reached.method(at.members.binaryName(owner), name, at.members.descriptor(method), false, parameters, result).member()) : Optional.empty();
    }

    /** The first class, by its name, that hands on a public method of a class that is hidden in its package. */
    private Optional<TypeElement> heir(ExecutableElement method, TypeElement owner, Translation at) {
        if (!isPublic(method)) return Optional.empty();
        return ElementFilter.typesIn(elements.getPackageOf(owner).getEnclosedElements()).stream().filter(type -> canName(type))
            .filter(type -> at.members.methods(type, method.getSimpleName().toString()).contains(method)).min(Comparator.comparing(type -> type.getQualifiedName().toString()));
    }
}
