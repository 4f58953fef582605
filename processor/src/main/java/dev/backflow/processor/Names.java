package dev.backflow.processor;

import dev.backflow.processor.source.Compiler;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The names around a companion: {@code AGrad} for {@code A}, {@code Outer_InnerGrad} for {@code Outer.Inner}.
 *
 * @param mirrored the class whose methods are differentiated, as its package names it
 * @param neighbours whether the package has a type of that simple name
 */
record Names(String packageName, String companion, String mirrored, boolean isPublic, Predicate<String> neighbours) {
    static Names of(TypeElement type, Compiler compiler) {
        PackageElement home = compiler.elements().getPackageOf(type);
        String packageName = home.getQualifiedName().toString();
        String mirrored = packageName.isEmpty() ? type.getQualifiedName().toString() : type.getQualifiedName().toString().substring(packageName.length() + 1);
        return new Names(packageName, mirrored.replace('.', '_') + "Grad", mirrored, isPublic(type), name -> compiler.declares(home, name));
    }

    private static boolean isPublic(TypeElement type) {
        for (Element at = type; at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement())
            if (!isOpen(at) && !at.getEnclosingElement().getKind().isInterface()) return false;
        return true;
    }

    /** Whether other packages may see an element. What is protected is open to heirs, whose companions inherit nothing. */
    static boolean isOpen(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC) || element.getModifiers().contains(Modifier.PROTECTED);
    }

    String qualified() {
        return beside("Grad");
    }

    /** The full name of the class of this package that is named after the mirrored one. */
    String beside(String suffix) {
        return (packageName.isEmpty() ? "" : packageName + ".") + mirrored.replace('.', '_') + suffix;
    }
}
