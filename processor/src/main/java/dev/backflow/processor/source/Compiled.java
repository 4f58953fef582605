package dev.backflow.processor.source;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

/** Whether a method's source is what its class file was compiled from, by the lines that the instructions come from. */
final class Compiled {
    private Compiled() {}

    /** Every instruction comes from a line on which something begins or ends, and every statement has led to instructions. */
    static boolean from(MethodDeclaration source, SortedSet<Integer> lines) {
        Set<Integer> edges = new HashSet<>();
        source.getBody().ifPresent(body -> body.walk(node -> node.getRange().ifPresent(range -> {
            edges.add(range.begin.line);
            edges.add(range.end.line);
        })));
        return !lines.isEmpty() && edges.containsAll(lines) && source.findAll(Statement.class, Compiled::acts).stream().allMatch(s -> meets(s, lines));
    }

    private static boolean acts(Statement statement) {
        boolean declares = statement instanceof ExpressionStmt step && step.getExpression().isVariableDeclarationExpr();
        return !declares && (statement instanceof ExpressionStmt || statement instanceof ReturnStmt || statement instanceof ThrowStmt);
    }

    private static boolean meets(Node node, SortedSet<Integer> lines) {
        return node.getRange().map((Range r) -> !lines.subSet(r.begin.line, r.end.line + 1).isEmpty()).orElse(false);
    }
}
