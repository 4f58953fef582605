package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the source of a record says about its constructor: a record is what its components are only if nothing changes them. */
final class RecordSource {
    private final RecordDeclaration source;

    RecordSource(RecordDeclaration source) {
        this.source = source;
    }

    /** Whether the record is made of just what its constructor is given; it may check that. */
    boolean keeps() {
        boolean compact = source.getCompactConstructors().stream().noneMatch(RecordSource::changes);
        return compact && canonical().map(this::stores).orElse(true);
    }

    /** Whether making the record does nothing else, so that it cannot fail either. */
    boolean isPlain() {
        return source.getCompactConstructors().isEmpty() && canonical().map(c -> stores(c) && c.getBody().getStatements().size() == source.getParameters().size()).orElse(true);
    }

    /** Whether the record computes the component {@code name} when it is asked for. */
    boolean computes(String name) {
        return source.getMethodsByName(name).stream().anyMatch(m -> m.getParameters().isEmpty());
    }

    private Optional<ConstructorDeclaration> canonical() {
        List<String> types = source.getParameters().stream().map(p -> p.getType().asString()).toList();
        return source.getConstructors().stream().filter(c -> c.getParameters().stream().map(p -> p.getType().asString()).toList().equals(types)).findFirst();
    }

    /** Whether every component is assigned, once and as it came: {@code this.x = x}. */
    private boolean stores(ConstructorDeclaration constructor) {
        if (changes(constructor)) return false;
        Set<String> stored = new HashSet<>();
        constructor.getBody().getStatements().forEach(statement -> {
            if (statement instanceof ExpressionStmt step && step.getExpression() instanceof AssignExpr assign) stored(assign).ifPresent(stored::add);
        });
        boolean elsewhere = constructor.findAll(AssignExpr.class, a -> a.getTarget() instanceof FieldAccessExpr).size() > stored.size();
        return !elsewhere && stored.size() == source.getParameters().size();
    }

    private static Optional<String> stored(AssignExpr assign) {
        Expression value = assign.getValue();
        boolean own = assign.getTarget() instanceof FieldAccessExpr field && field.getScope().isThisExpr() && value instanceof NameExpr name && name.getName().equals(field.getName());
        return own ? Optional.of(value.toString()) : Optional.empty();
    }

    private static boolean changes(Node constructor) {
        return !constructor.findAll(AssignExpr.class, a -> a.getTarget() instanceof NameExpr).isEmpty()
            || !constructor.findAll(UnaryExpr.class, u -> u.getExpression() instanceof NameExpr && u.getOperator().asString().length() == 2).isEmpty();
    }
}
