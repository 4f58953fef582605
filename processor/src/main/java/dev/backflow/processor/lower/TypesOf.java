package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.diagnostic.Code;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The circuit's types for the compiler's. */
final class TypesOf {
    private final Types types;
    private final Reach reach;
    private final Warnings warnings;
    private final Records records;

    TypesOf(Types types, Reach reach, Warnings warnings, Records records) {
        this.types = types;
        this.reach = reach;
        this.warnings = warnings;
        this.records = records;
    }

    Type of(TypeMirror mirror, Node at) {
        TypeKind kind = mirror.getKind();
        if (kind.isPrimitive()) return Type.Primitive.valueOf(kind.name());
        if (mirror instanceof ArrayType array) return records.array(of(array.getComponentType(), at), at);
        if (mirror instanceof DeclaredType declared) return declared(declared, at);
        if (kind == TypeKind.NULL) return new Type.Reference("Object");
        return new Type.Reference(text(mirror, at));
    }

    private Type declared(DeclaredType type, Node at) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getQualifiedName().contentEquals("java.lang.String")) return Type.STRING;
        if (element.getKind() != ElementKind.RECORD) return new Type.Reference(reach.isHidden(element) ? reach.object() : text(type, at));
        warnings.named(element);
        return records.type(element, this::of, at);
    }

    /** The type as the companion writes it. */
    String text(TypeMirror mirror, Node at) {
        if (mirror instanceof ArrayType array) return text(array.getComponentType(), at) + "[]";
        if (mirror instanceof WildcardType wildcard) return wildcard(wildcard, at);
        if (mirror instanceof TypeVariable) return text(types.erasure(mirror), at);
        if (!(mirror instanceof DeclaredType declared)) return mirror.toString();
        if (mirror.getKind() == TypeKind.ERROR) throw Refusal.of(Code.UNRESOLVED, at, mirror);
        String raw = text((TypeElement) declared.asElement(), at);
        if (declared.getTypeArguments().isEmpty() && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty()) warnings.raw();
        if (declared.getTypeArguments().isEmpty()) return raw;
        return raw + "<" + String.join(", ", declared.getTypeArguments().stream().map(a -> hides(a) ? "?" : text(a, at)).toList()) + ">";
    }

    private String wildcard(WildcardType wildcard, Node at) {
        if (wildcard.getExtendsBound() != null) return "? extends " + text(wildcard.getExtendsBound(), at);
        return wildcard.getSuperBound() == null ? "?" : "? super " + text(wildcard.getSuperBound(), at);
    }

    /** Whether a private class of this file is in the type, whose objects the companion has as objects of no particular class. */
    boolean hides(TypeMirror mirror) {
        if (mirror instanceof ArrayType array) return hides(array.getComponentType());
        if (mirror.getKind() != TypeKind.DECLARED) return false;
        DeclaredType declared = (DeclaredType) mirror;
        return isObject((TypeElement) declared.asElement()) || declared.getTypeArguments().stream().anyMatch(this::hides);
    }

    private boolean isObject(TypeElement element) {
        return reach.isHidden(element) && (element.getKind() != ElementKind.RECORD || !ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream().anyMatch(c -> carries(c.asType(), null)));
    }

    /** Refuses a private class of this file where the companion would have to name it. */
    void named(TypeMirror mirror, Node at) {
        if (hides(mirror)) throw Refusal.of(Code.PRIVATE_TYPE, at, mirror);
    }

    /** The class as the companion writes it. */
    String text(TypeElement element, Node at) {
        if (!reach.canName(element)) throw Refusal.of(Code.PRIVATE_TYPE, at, element.getSimpleName());
        warnings.named(element);
        return reach.text(element);
    }

    boolean carries(TypeMirror mirror, Node at) {
        return mirror.getKind() != TypeKind.VOID && of(mirror, at).carries();
    }
}
