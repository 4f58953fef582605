package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Java's conversions (JLS 5). Widening stays implicit, narrowing is a cast, and boxing is a call of the box, which no
 * gradient goes through.
 */
final class Conversions {
    private final Translation at;

    Conversions(Translation at) {
        this.at = at;
    }

    /** The operand for a variable, parameter or result of type {@code to}; also narrows, where the language lets it pass. */
    Operand assigned(Operand from, TypeMirror to, Node node) {
        if (from.isVoid()) throw Refusal.of(Code.UNRESOLVED, node, node);
        if (from.isNull()) return Operand.of(new Value.Literal("null", at.type(to, node)), to);
        boolean fromPrimitive = from.type().getKind().isPrimitive();
        if (to.getKind().isPrimitive()) return primitive(fromPrimitive ? from : inBox(from, node), to, node);
        if (fromPrimitive) return boxed(from, to, node);
        return isOne(from.type(), to) ? from : cast(from, to, node);
    }

    private Operand inBox(Operand from, Node node) {
        if (from.type().toString().equals("java.lang.Object")) throw Refusal.of(Code.UNSUPPORTED, node, "a number out of an object whose type is inferred");
        return unboxed(from, node);
    }

    /** What is inferred of generic types is not known here: there Java lets more pass. */
    private boolean isOne(TypeMirror from, TypeMirror to) {
        Types types = at.unit.types();
        return from.getKind() != TypeKind.DECLARED || to.getKind() != TypeKind.DECLARED || types.isSubtype(types.erasure(from), types.erasure(to));
    }

    /** As {@link #assigned}; the value's own type is then exactly {@code to}. */
    Operand exactly(Operand from, TypeMirror to, Node node) {
        Operand assigned = assigned(from, to, node);
        if (!to.getKind().isPrimitive() || assigned.type().getKind() == to.getKind()) return assigned;
        return cast(assigned, to, node);
    }

    private Operand primitive(Operand from, TypeMirror to, Node node) {
        return widens(from.type().getKind(), to.getKind()) ? from : cast(from, to, node);
    }

    private Operand cast(Operand from, TypeMirror to, Node node) {
        at.types.named(to, node);
        Type type = at.type(to, node);
        if (type.isReference() && type.carries() && !from.value().type().carries()) throw Refusal.of(Code.UNSUPPORTED, node, "an object that may be a " + type.text());
        return new Operand(new Value.Cast(type, at.operands.pure(from).value()), to, Folding.cast(type, from.constant()));
    }

    /** {@code (to) from}, as the source writes it. */
    Operand explicit(Operand from, TypeMirror to, Node node) {
        boolean fromPrimitive = from.type().getKind().isPrimitive(), toPrimitive = to.getKind().isPrimitive();
        if (from.isNull()) return assigned(from, to, node);
        if (fromPrimitive && toPrimitive) return from.type().getKind() == to.getKind() ? from : cast(from, to, node);
        if (fromPrimitive) return boxed(from, to, node);
        if (!toPrimitive) return cast(from, to, node);
        Operand box = at.mirrors.isBox(from.type()) ? from : cast(from, at.mirrors.box(to).asType(), node);
        return primitive(unboxed(box, node), to, node);
    }

    /** A primitive value for one that may be in a box. */
    Operand unboxed(Operand from, Node node) {
        if (!at.mirrors.isBox(from.type())) return from;
        TypeMirror inside = at.mirrors.unboxed(from.type());
        Callee callee = new Callee.Foreign(inside + "Value", true, Optional.of(at.type(inside, node)));
        return at.operands.pure(Operand.of(new Value.Call(callee, List.of(at.operands.pure(from).value())), inside));
    }

    /** The primitive value that an operator works on. */
    Operand number(Operand from, Node node) {
        Operand inside = unboxed(from, node);
        if (!inside.type().getKind().isPrimitive()) throw Refusal.of(Code.UNSUPPORTED, node, "an operand of type " + inside.type());
        return inside;
    }

    private Operand boxed(Operand from, TypeMirror to, Node node) {
        Operand inside = at.mirrors.isBox(to) ? exactly(from, at.mirrors.unboxed(to), node) : from;
        TypeMirror box = at.mirrors.box(inside.type()).asType();
        Callee callee = new Callee.Foreign(at.types.text(box, node) + ".valueOf", false, Optional.of(at.type(box, node)));
        return at.operands.pure(Operand.of(new Value.Call(callee, List.of(at.operands.pure(inside).value())), box));
    }

    /** Whether Java widens {@code from} to {@code to} by itself, or they are the same (JLS 5.1.2). */
    static boolean widens(TypeKind from, TypeKind to) {
        if (from == to) return true;
        if (from == TypeKind.BOOLEAN || to == TypeKind.BOOLEAN || to == TypeKind.CHAR) return false;
        if (from == TypeKind.CHAR) return rank(to) >= rank(TypeKind.INT);
        return rank(from) < rank(to);
    }

    private static int rank(TypeKind kind) {
        return List.of(TypeKind.BYTE, TypeKind.SHORT, TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE).indexOf(kind);
    }
}
