package dev.backflow.processor.lower;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.source.Unit;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What the compiler calls the types that the source writes. */
final class Mirrors {
    private final Unit unit;
    private final Types types;
    private final TypeNames names;

    Mirrors(Unit unit, TypeNames names) {
        this.unit = unit;
        this.types = unit.types();
        this.names = names;
    }

    TypeMirror of(Type written) {
        if (written instanceof PrimitiveType primitive) return types.getPrimitiveType(TypeKind.valueOf(primitive.getType().name()));
        if (written instanceof VoidType) return none();
        if (written instanceof ArrayType array) return types.getArrayType(of(array.getComponentType()));
        if (written instanceof ClassOrInterfaceType named) return declared(named);
        if (written instanceof WildcardType wildcard) return wildcard(wildcard);
        throw Refusal.of(Code.UNSUPPORTED, written, "the type " + written.asString());
    }

    private TypeMirror declared(ClassOrInterfaceType written) {
        TypeElement element = names.find(written.getNameWithScope())
            .orElseThrow(() -> Refusal.of(Code.UNRESOLVED, written, written.getNameWithScope()));
        TypeMirror[] arguments = written.getTypeArguments().stream().flatMap(a -> a.stream()).map(this::of).toArray(TypeMirror[]::new);
        if (arguments.length > 0 && arguments.length == element.getTypeParameters().size())
            return types.getDeclaredType(element, arguments);
        return element.getTypeParameters().isEmpty() ? element.asType() : types.getDeclaredType(element);
    }

    private TypeMirror wildcard(WildcardType written) {
        return types.getWildcardType(written.getExtendedType().map(this::of).orElse(null),
            written.getSuperType().map(this::of).orElse(null));
    }

    TypeMirror none() {
        return types.getNoType(TypeKind.VOID);
    }

    TypeMirror nullType() {
        return types.getNullType();
    }

    TypeMirror named(String qualified) {
        return unit.elements().getTypeElement(qualified).asType();
    }

    TypeMirror string() {
        return named("java.lang.String");
    }

    TypeMirror primitive(dev.backflow.processor.circuit.Type type) {
        return types.getPrimitiveType(TypeKind.valueOf(((dev.backflow.processor.circuit.Type.Primitive) type).name()));
    }

    TypeMirror array(TypeMirror element) {
        return types.getArrayType(element);
    }

    /** The type inside of a box, or the type itself. */
    TypeMirror unboxed(TypeMirror type) {
        return isBox(type) ? types.unboxedType(type) : type;
    }

    boolean isBox(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) return false;
        try {
            return types.unboxedType(type).getKind().isPrimitive();
        } catch (IllegalArgumentException noBox) {
            return false;
        }
    }

    /** The box of a primitive type. */
    TypeElement box(TypeMirror primitive) {
        return types.boxedClass((javax.lang.model.type.PrimitiveType) primitive);
    }

    boolean same(TypeMirror a, TypeMirror b) {
        return types.isSameType(a, b);
    }
}
