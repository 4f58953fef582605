package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** What the names in an expression mean (JLS 6.4, 6.5). */
final class Names {
    private final Translation at;
    private final Fields fields;

    Names(Translation at) {
        this.at = at;
        this.fields = new Fields(at);
    }

    Operand variable(NameExpr name) {
        Optional<Operand> local = local(name.getNameAsString());
        if (local.isPresent()) return local.get();
        VariableElement field = field(name.getNameAsString())
            .orElseThrow(() -> Refusal.of(Code.UNRESOLVED, name, name.getNameAsString()));
        return fields.read(field, Optional.empty(), name);
    }

    /** A local variable or parameter. */
    Optional<Operand> local(String name) {
        return at.scopes.find(name).map(local -> {
            Wire wire = local.wire().orElseThrow(Refusal::reported);
            return new Operand(wire.read(), local.type().orElseThrow(), local.constant());
        });
    }

    /** A field in reach by its simple name: of a class around, or imported. */
    Optional<VariableElement> field(String name) {
        for (Element owner = at.here; owner instanceof TypeElement type; owner = owner.getEnclosingElement()) {
            Optional<VariableElement> field = at.members.field(type, name);
            if (field.isPresent()) return field;
        }
        return at.typeNames.staticImport(name, owner -> at.members.field(owner, name)).or(() -> at.typeNames.mirrored().flatMap(target -> at.members.field(target, name)));
    }

    /** {@code scope.name}: a field of a class or of an object, or the length of an array. */
    Operand access(FieldAccessExpr access) {
        String name = access.getNameAsString();
        Optional<TypeElement> owner = typeOf(access.getScope());
        if (owner.isPresent()) return fields.read(field(owner.get(), name, access), Optional.empty(), access);
        if (access.getScope() instanceof ThisExpr) return fields.read(field(at.here, name, access), Optional.empty(), access);
        Operand object = at.expressions.value(access.getScope());
        if (object.type().getKind() == TypeKind.ARRAY && name.equals("length"))
            return Operand.of(new Value.Length(object.value()), at.mirrors.primitive(dev.backflow.processor.circuit.Type.INT));
        return fields.read(field(classOf(object, access), name, access), Optional.of(object), access);
    }

    private VariableElement field(TypeElement owner, String name, Node node) {
        return at.members.field(owner, name).orElseThrow(() -> Refusal.of(Code.UNRESOLVED, node, name));
    }

    /** The class of an object. */
    TypeElement classOf(Operand object, Node node) {
        if (object.type() instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) return type;
        if (at.unit.types().erasure(object.type()) instanceof DeclaredType erased) return (TypeElement) erased.asElement();
        throw Refusal.of(Code.UNRESOLVED, node, node);
    }

    /** The class that an expression names, if it is the name of a class and not of a variable. */
    Optional<TypeElement> typeOf(Expression scope) {
        if (scope instanceof NameExpr name) {
            String simple = name.getNameAsString();
            boolean variable = at.scopes.find(simple).isPresent() || field(simple).isPresent();
            return variable ? Optional.empty() : at.typeNames.find(simple);
        }
        if (!(scope instanceof FieldAccessExpr access) || !isName(access) || startsWithVariable(access)) return Optional.empty();
        return at.typeNames.find(access.toString()).filter(t -> !isField(access));
    }

    private boolean isField(FieldAccessExpr access) {
        return typeOf(access.getScope()).flatMap(t -> at.members.field(t, access.getNameAsString())).isPresent();
    }

    private static boolean isName(Expression scope) {
        return scope instanceof NameExpr || scope instanceof FieldAccessExpr access && isName(access.getScope());
    }

    private boolean startsWithVariable(FieldAccessExpr access) {
        Expression first = access;
        while (first instanceof FieldAccessExpr inner) first = inner.getScope();
        String simple = ((NameExpr) first).getNameAsString();
        return at.scopes.find(simple).isPresent() || field(simple).isPresent();
    }

    /** A field as the target of an assignment. */
    Operand target(Expression expression) {
        return fields.target(expression, this);
    }
}
