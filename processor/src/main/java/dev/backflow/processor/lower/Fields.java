package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Fields: constants as they are, final ones by name, others read once; private ones through a handle. */
final class Fields {
    private final Translation at;

    Fields(Translation at) {
        this.at = at;
    }

    /** The value of a field; {@code object} is empty for a static one and for one of {@code this}. */
    Operand read(VariableElement field, Optional<Operand> object, Node node) {
        at.reached.warnings().named(field);
        Object constant = field.getConstantValue();
        if (constant != null && (object.isEmpty() || isStatic(field))) return constant(field, constant, node);
        if (field.getKind() == ElementKind.ENUM_CONSTANT || isStatic(field)) return ofClass(field, node);
        return object.isPresent() ? ofObject(field, object.get(), node) : ofThis(field, node);
    }

    private static boolean isStatic(VariableElement field) {
        return field.getModifiers().contains(Modifier.STATIC);
    }

    private Operand constant(VariableElement field, Object constant, Node node) {
        boolean named = isStatic(field) && at.reach.canName(field);
        Value value = named ? new Value.Constant(text(field), at.type(field.asType(), node), constant instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty()) : Literals.of(constant, at.gates);
        return new Operand(value, field.asType(), Optional.of(constant));
    }

    private Value name(VariableElement field, Node node) {
        return new Value.Constant(text(field), at.type(field.asType(), node));
    }

    private String text(VariableElement field) {
        return at.reach.text(Members.classOf(field)) + "." + field.getSimpleName();
    }

    private Operand ofClass(VariableElement field, Node node) {
        boolean settled = field.getModifiers().contains(Modifier.FINAL);
        if (!at.reach.canName(field)) return Operand.of(handled(field, node), field.asType());
        Value value = name(field, node);
        return Operand.of(settled ? value : at.steps.keep(field.getSimpleName().toString(), value), field.asType());
    }

    /** A private field of the user's, through an access of the companion's. */
    private Value handled(VariableElement field, Node node) {
        if (!at.reach.isHandled(field)) throw Refusal.of(Code.UNSUPPORTED, node, "the field " + field.getSimpleName() + " of another module, which the companion cannot name,");
        Type type = at.type(field.asType(), node);
        TypeElement owner = Members.classOf(field);
        boolean settled = field.getModifiers().contains(Modifier.FINAL);
        String member = at.reached.access(at.unit.elements().getBinaryName(owner).toString(), field.getSimpleName().toString(), type, settled);
        if (settled) return new Value.Constant(member, type);
        Callee callee = new Callee.Foreign(member, false, Optional.of(type));
        return at.steps.keep(field.getSimpleName().toString(), new Value.Call(callee, List.of()));
    }

    private Operand ofThis(VariableElement field, Node node) {
        Wire self = at.receiver.orElseThrow(() -> Refusal.of(Code.INSTANCE, node, at.method.getSimpleName()));
        String name = field.getSimpleName().toString();
        if (at.exact.isPresent()) return ofObject(field, Operand.of(self.read(), at.here.asType()), node);
        if (Members.classOf(field).getKind() != ElementKind.RECORD) throw Refusal.of(Code.INSTANCE, node, at.method.getSimpleName());
        if (self.type().carries()) at.records.check(Members.classOf(field), name, node);
        return Operand.of(new Value.Component(self.read(), name, at.type(field.asType(), node)), field.asType());
    }

    private Operand ofObject(VariableElement field, Operand object, Node node) {
        String name = field.getSimpleName().toString();
        TypeMirror mirror = at.unit.types().asMemberOf((DeclaredType) object.type(), field);
        Type type = at.type(mirror, node);
        if (object.value().type() instanceof Type.RecordOf) at.records.check(Members.classOf(field), name, node);
        if (Members.classOf(field).getKind() == ElementKind.RECORD && !at.types.hides(object.type())) return Operand.of(new Value.Component(object.value(), name, type), mirror);
        if (!canAccess(field)) return Operand.of(handled(field, object, type, node), mirror);
        return Operand.of(at.steps.keep(name, new Value.Field(object.value(), name, type)), mirror);
    }

    private boolean canAccess(VariableElement field) {
        return at.reach.canName(field) || field.getModifiers().contains(Modifier.PUBLIC) && !at.reach.isHome(field);
    }

    private Value handled(VariableElement field, Operand object, Type type, Node node) {
        String name = field.getSimpleName().toString();
        if (type.isReference() && type.carries() || !at.reach.isHandled(field)) throw Refusal.of(Code.UNSUPPORTED, node, "the private field " + name + " of an object");
        Access access = at.reached.field(at.members.binaryName(Members.classOf(field)), name, object.value().type(), type);
        return at.steps.keep(name, new Value.Call(new Callee.Foreign(access.member(), false, access.result()), List.of(at.operands.pure(object).value())));
    }

    /** A field to be assigned: only static ones that no gradient flows through. */
    Operand target(Expression expression, Names names) {
        VariableElement field = assigned(expression, names);
        at.reached.warnings().named(field);
        Type type = at.type(field.asType(), expression);
        if (type.carries()) throw Refusal.of(Code.ACTIVE_FIELD, expression, field.getSimpleName());
        if (!isStatic(field)) throw Refusal.of(Code.INSTANCE, expression, at.method.getSimpleName());
        at.types.named(field.asType(), expression);
        if (!at.reach.canName(field))
            throw Refusal.of(Code.UNSUPPORTED, expression, "an assignment to the private field " + field.getSimpleName());
        String owner = at.reach.text(Members.classOf(field));
        Value of = new Value.Constant(owner, new Type.Reference(owner));
        return Operand.of(new Value.Field(of, field.getSimpleName().toString(), type), field.asType());
    }

    private VariableElement assigned(Expression expression, Names names) {
        Optional<VariableElement> field = Optional.empty();
        if (expression instanceof NameExpr name) field = names.field(name.getNameAsString());
        if (expression instanceof FieldAccessExpr access) field = owner(access, names).flatMap(t -> at.members.field(t, access.getNameAsString()));
        return field.orElseThrow(() -> Refusal.of(Code.UNRESOLVED, expression, expression));
    }

    private Optional<TypeElement> owner(FieldAccessExpr access, Names names) {
        if (access.getScope() instanceof ThisExpr) return Optional.of(at.here);
        return names.typeOf(access.getScope()).or(() -> Optional.of(names.classOf(at.expressions.value(access.getScope()), access)));
    }
}
