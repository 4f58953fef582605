package dev.backflow.processor.lower;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.Type;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Local variables. */
final class Declarations {
    private final Translation at;
    /** Variables of a switch that are declared in one group of statements and used in another: their wires exist already. */
    private final Map<VariableDeclarator, Wire> ahead = new IdentityHashMap<>();

    Declarations(Translation at) {
        this.at = at;
    }

    void declare(VariableDeclarationExpr expression) {
        for (VariableDeclarator variable : expression.getVariables()) declare(variable, expression.isFinal());
    }

    void declare(VariableDeclarator variable, boolean isFinal) {
        if (!at.attempt(() -> declared(variable, isFinal))) at.scopes.refuse(variable.getNameAsString());
    }

    private void declared(VariableDeclarator variable, boolean isFinal) {
        Optional<TypeMirror> written = written(variable.getType());
        Optional<Operand> value = variable.getInitializer().map(i -> initial(i, written));
        TypeMirror type = written.or(() -> value.map(Operand::type)).orElseThrow(() -> Refusal.of(Code.UNRESOLVED, variable, variable.getName()));
        if (type.getKind() == TypeKind.NULL || type.getKind() == TypeKind.VOID) throw Refusal.of(Code.UNRESOLVED, variable, variable.getName());
        Wire wire = wire(variable, type);
        if (!ahead.containsKey(variable)) at.steps.add(new Step.Declare(wire, value.map(Operand::value), at.steps.place()));
        else value.ifPresent(v -> at.steps.assign(wire, v.value()));
        at.scopes.declare(variable.getNameAsString(), wire, type, value.filter(v -> isFinal).flatMap(Operand::constant).map(c -> constant(c, type, variable)));
    }

    private Object constant(Object value, TypeMirror type, VariableDeclarator variable) {
        return Folding.cast(at.type(type, variable), Optional.of(value)).orElse(value);
    }

    private Wire wire(VariableDeclarator variable, TypeMirror type) {
        Wire existing = ahead.get(variable);
        return existing != null ? existing : Wire.named(variable.getNameAsString(), at.type(type, variable));
    }

    private Operand initial(Expression initializer, Optional<TypeMirror> type) {
        return type.isPresent() ? at.arrays.initial(initializer, type.get()) : at.expressions.whole(initializer);
    }

    private Optional<TypeMirror> written(Type type) {
        return at.woven.isInferred(type) ? Optional.empty() : Optional.of(at.mirrors.of(type));
    }

    /** Declares a variable before the block in which the source declares it. */
    void declareAhead(VariableDeclarator variable) {
        at.attempt(() -> {
            TypeMirror type = written(variable.getType()).orElseThrow(() -> Refusal.of(Code.UNSUPPORTED, variable, "var across the groups of a switch"));
            Wire wire = Wire.named(variable.getNameAsString(), at.type(type, variable));
            ahead.put(variable, wire);
            at.steps.add(new Step.Declare(wire, Optional.empty(), at.steps.place()));
            at.scopes.declare(variable.getNameAsString(), wire, type, Optional.empty());
        });
    }
}
