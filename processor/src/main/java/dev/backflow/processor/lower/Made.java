package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * The very class of an object, where the source shows how it was made: {@code new C()} as it stands, in a local variable that holds
 * nothing else, or in a constant. Then it is known which method a call of one reaches.
 */
final class Made {
    private final Translation at;
    private Optional<Map<String, Optional<VariableDeclarator>>> locals = Optional.empty();

    Made(Translation at) {
        this.at = at;
    }

    Optional<TypeElement> of(Expression object) {
        if (object instanceof EnclosedExpr enclosed) return of(enclosed.getInner());
        if (object instanceof ObjectCreationExpr creation) return made(creation);
        if (object instanceof NameExpr name)
            return at.scopes.find(name.getNameAsString()).isPresent() ? local(name) : at.names.field(name.getNameAsString()).flatMap(this::constant);
        if (!(object instanceof FieldAccessExpr access)) return Optional.empty();
        return at.names.typeOf(access.getScope()).flatMap(owner -> at.members.field(owner, access.getNameAsString())).flatMap(this::constant);
    }

    private Optional<TypeElement> made(ObjectCreationExpr creation) {
        if (creation.getAnonymousClassBody().isPresent() || creation.getScope().isPresent()) return Optional.empty();
        boolean plain = at.mirrors.of(creation.getType()) instanceof DeclaredType type && type.asElement().getKind() == ElementKind.CLASS && ((TypeElement) type.asElement()).getTypeParameters().isEmpty();
        return plain ? Optional.of((TypeElement) ((DeclaredType) at.mirrors.of(creation.getType())).asElement()) : Optional.empty();
    }

    private Optional<TypeElement> local(NameExpr name) {
        if (locals.isEmpty()) locals = Optional.of(locals(at.unit.declaration(at.method).orElseThrow()));
        return locals.get().getOrDefault(name.getNameAsString(), Optional.empty()).flatMap(this::initial);
    }

    /** The declarations of the names of a method that are declared once and given nothing else; empty for any other name. */
    private static Map<String, Optional<VariableDeclarator>> locals(Node method) {
        Map<String, Optional<VariableDeclarator>> locals = new HashMap<>();
        method.findAll(VariableDeclarator.class).forEach(v -> locals.merge(v.getNameAsString(), Optional.of(v), (one, other) -> Optional.empty()));
        method.findAll(Parameter.class).forEach(p -> locals.put(p.getNameAsString(), Optional.empty()));
        method.findAll(AssignExpr.class, a -> a.getTarget() instanceof NameExpr).forEach(a -> locals.put(((NameExpr) a.getTarget()).getNameAsString(), Optional.empty()));
        return locals;
    }

    private Optional<TypeElement> initial(VariableDeclarator variable) {
        return variable.getInitializer().filter(ObjectCreationExpr.class::isInstance).flatMap(creation -> made((ObjectCreationExpr) creation));
    }

    /** A constant of a class whose source stands in the same file. */
    private Optional<TypeElement> constant(VariableElement field) {
        if (!field.getModifiers().contains(Modifier.STATIC) || !field.getModifiers().contains(Modifier.FINAL)) return Optional.empty();
        TypeElement owner = Members.classOf(field);
        return at.unit.declaration(owner).stream().flatMap(source -> source.getMembers().stream())
            .filter(FieldDeclaration.class::isInstance).flatMap(member -> ((FieldDeclaration) member).getVariables().stream())
            .filter(variable -> field.getSimpleName().contentEquals(variable.getNameAsString()) && isCompiled(owner, variable)).findFirst().flatMap(this::initial);
    }

    private boolean isCompiled(TypeElement owner, VariableDeclarator variable) {
        return at.unit.calledFrom().isEmpty() || at.unit.sources().initializes(owner, variable.getRange().orElseThrow());
    }
}
