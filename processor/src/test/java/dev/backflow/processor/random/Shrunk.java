package dev.backflow.processor.random;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A program that fails, made as small as it can be while it fails: statements go, then expressions become their parts. */
final class Shrunk {
    private static final long LIMIT = 120_000_000_000L;

    private Shrunk() {}

    static String of(String text, Predicate<String> fails) {
        String laidOut = parse(text).toString(), smallest = fails.test(laidOut) ? laidOut : text;
        long end = System.nanoTime() + LIMIT;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (int i = 0; i < edits(parse(smallest)).size() && System.nanoTime() < end; i++) {
                String candidate = edited(smallest, i);
                if (candidate.length() < smallest.length() && fails.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    i--;
                }
            }
        }
        return smallest;
    }

    static CompilationUnit parse(String text) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        return new JavaParser(configuration).parse(text).getResult().orElseThrow();
    }

    private static String edited(String text, int number) {
        CompilationUnit tree = parse(text);
        try {
            edits(tree).get(number).run();
        } catch (ClassCastException noSuchPlace) {
            return text;
        }
        return tree.toString();
    }

    private static List<Runnable> edits(CompilationUnit tree) {
        List<Runnable> edits = new ArrayList<>();
        tree.findAll(MethodDeclaration.class).forEach(m -> edits.add(m::remove));
        tree.findAll(Statement.class).forEach(s -> {
            if (s.getParentNode().filter(p -> p instanceof BlockStmt || p instanceof SwitchEntry).isPresent()) edits.add(s::remove);
            if (s instanceof IfStmt branch) edits.add(() -> s.replace(branch.getThenStmt()));
            if (s instanceof IfStmt branch && branch.hasElseBranch()) edits.add(() -> s.replace(branch.getElseStmt().orElseThrow()));
            if (s instanceof ForStmt loop) edits.add(() -> s.replace(loop.getBody()));
            if (s instanceof LabeledStmt labelled) edits.add(() -> s.replace(labelled.getStatement()));
            if (s instanceof BlockStmt block && block.getStatements().size() == 1 && s.getParentNode().filter(BlockStmt.class::isInstance).isPresent()) edits.add(() -> s.replace(block.getStatement(0)));
        });
        tree.findAll(MethodDeclaration.class).forEach(m -> m.getBody().ifPresent(body -> body.findAll(Expression.class)
            .forEach(e -> parts(e).forEach(part -> edits.add(() -> e.replace(part))))));
        return edits;
    }

    private static List<Expression> parts(Expression e) {
        List<Expression> parts = new ArrayList<>();
        if (e instanceof BinaryExpr b) parts.addAll(List.of(b.getLeft(), b.getRight()));
        else if (e instanceof ConditionalExpr c) parts.addAll(List.of(c.getThenExpr(), c.getElseExpr()));
        else if (e instanceof MethodCallExpr call) parts.addAll(call.getArguments());
        else if (e instanceof CastExpr cast) parts.add(cast.getExpression());
        else if (e instanceof SwitchExpr choice) choice.getEntries().forEach(entry -> entry.getStatements().stream().filter(ExpressionStmt.class::isInstance).forEach(s -> parts.add(((ExpressionStmt) s).getExpression())));
        else if (e instanceof EnclosedExpr enclosed) parts.add(enclosed.getInner());
        if (e.toString().length() > 3) parts.add(new DoubleLiteralExpr("2.5"));
        return parts.stream().map(Expression::clone).toList();
    }
}
