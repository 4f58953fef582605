package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Records that hold numbers: they are what their components are, so their constructor may check but not change them. */
final class Records {
    private final Translation at;

    Records(Translation at) {
        this.at = at;
    }

    Value made(Type.RecordOf record, ExecutableElement constructor, List<Value> components, Node node) {
        TypeElement owner = Members.classOf(constructor);
        Optional<RecordDeclaration> source = source(owner);
        boolean canonical = constructor.getParameters().size() == record.components().size();
        boolean own = source.filter(s -> !s.getConstructors().isEmpty() || s.getCompactConstructors().stream().anyMatch(Records::changes)).isPresent();
        if (!canonical || own) throw Refusal.of(Code.RECORD, node, owner.getSimpleName(), "has a constructor that does more than check its components");
        return new Value.NewRecord(record, components);
    }

    private Optional<RecordDeclaration> source(TypeElement owner) {
        return at.unit.tree().findAll(RecordDeclaration.class).stream()
            .filter(r -> r.getFullyQualifiedName().filter(n -> owner.getQualifiedName().contentEquals(n)).isPresent()).findFirst();
    }

    private static boolean changes(CompactConstructorDeclaration constructor) {
        return !constructor.findAll(AssignExpr.class, a -> a.getTarget() instanceof NameExpr).isEmpty()
            || !constructor.findAll(UnaryExpr.class, u -> u.getExpression() instanceof NameExpr && u.getOperator().asString().length() == 2).isEmpty();
    }
}
