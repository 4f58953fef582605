package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.*;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Statements to steps. The argument of the visits are the labels that stand before the statement. */
final class Statements extends VoidVisitorWithDefaults<Set<String>> {
    private final Translation at;

    Statements(Translation at) {
        this.at = at;
    }

    /** The statement's steps; a refusal ends it, and the next one goes on. */
    void statement(Statement statement) {
        statement(statement, Set.of());
    }

    private void statement(Statement statement, Set<String> labels) {
        at.steps.at(at.unit.place(statement), () -> at.attempt(() -> statement.accept(this, labels)));
    }

    void all(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    /** The statement as a block of its own. */
    List<Step> block(Statement statement) {
        return at.steps.block(() -> at.scopes.block(() -> statement(statement)));
    }

    @Override public void defaultAction(Node node, Set<String> labels) {
        throw Refusal.of(Code.UNSUPPORTED, node, "this " + Expressions.words(node));
    }

    @Override public void visit(LocalClassDeclarationStmt statement, Set<String> labels) {
        throw local(statement, statement.getClassDeclaration().getNameAsString());
    }

    @Override public void visit(LocalRecordDeclarationStmt statement, Set<String> labels) {
        throw local(statement, statement.getRecordDeclaration().getNameAsString());
    }

    private Refusal local(Statement statement, String name) {
        at.localTypes.add(name);
        return Refusal.of(Code.UNSUPPORTED, statement, name + ", a type that the companion cannot name inside a method but beside it,");
    }

    @Override public void visit(BlockStmt block, Set<String> labels) {
        at.scopes.block(() -> all(block.getStatements()));
    }

    @Override public void visit(EmptyStmt statement, Set<String> labels) {}

    @Override public void visit(ExpressionStmt statement, Set<String> labels) {
        effect(statement.getExpression());
    }

    /** An expression for its effect alone. */
    void effect(Expression expression) {
        if (expression instanceof VariableDeclarationExpr declaration) at.declarations.declare(declaration);
        else if (expression instanceof AssignExpr assign) at.assignments.assign(assign, false);
        else if (expression instanceof UnaryExpr step) at.assignments.step(step, false);
        else evaluate(at.expressions.whole(expression));
    }

    private void evaluate(Operand operand) {
        if (operand.isVoid() || operand.value().standsAlone()) at.steps.add(new Step.Evaluate(operand.value(), at.steps.place()));
        else if (!(operand.value() instanceof Value.Read)) at.operands.keep(operand);
    }

    @Override public void visit(IfStmt statement, Set<String> labels) {
        Operand condition = at.choices.condition(statement.getCondition());
        List<Step> then = block(statement.getThenStmt());
        List<Step> otherwise = statement.getElseStmt().map(this::block).orElse(List.of());
        at.steps.add(new Step.If(condition.value(), then, otherwise, at.steps.place()));
    }

    @Override public void visit(LabeledStmt statement, Set<String> labels) {
        String name = statement.getLabel().getIdentifier();
        if (isLoop(statement.getStatement())) statement.getStatement().accept(this, with(labels, name));
        else scope(statement, new Label(name), with(labels, name));
    }

    private static Set<String> with(Set<String> labels, String name) {
        Set<String> all = new HashSet<>(labels);
        all.add(name);
        return all;
    }

    private static boolean isLoop(Statement statement) {
        return statement.isForStmt() || statement.isForEachStmt() || statement.isWhileStmt() || statement.isDoStmt() || statement.isLabeledStmt();
    }

    private void scope(LabeledStmt statement, Label label, Set<String> names) {
        Jumps.Target target = new Jumps.Target(names, label, Optional.empty(), false, Optional.empty());
        List<Step> body = at.steps.block(() -> at.jumps.within(target, () -> statement(statement.getStatement())));
        at.steps.addAll(Blocks.scoped(body, label, at.steps.place()));
    }

    @Override public void visit(ForStmt statement, Set<String> labels) {
        at.loops.counted(statement, labels);
    }

    @Override public void visit(ForEachStmt statement, Set<String> labels) {
        at.loops.each(statement, labels);
    }

    @Override public void visit(WhileStmt statement, Set<String> labels) {
        at.loops.whilst(statement, labels);
    }

    @Override public void visit(DoStmt statement, Set<String> labels) {
        at.loops.until(statement, labels);
    }

    @Override public void visit(SwitchStmt statement, Set<String> labels) {
        at.switches.statement(statement, labels);
    }

    @Override public void visit(BreakStmt statement, Set<String> labels) {
        leave(at.jumps.breakTo(statement.getLabel().map(SimpleName::getIdentifier)), statement);
    }

    @Override public void visit(ContinueStmt statement, Set<String> labels) {
        leave(at.jumps.continueTo(statement.getLabel().map(SimpleName::getIdentifier)), statement);
    }

    private void leave(Optional<Label> label, Statement statement) {
        at.steps.add(new Step.Leave(label.orElseThrow(() -> Refusal.of(Code.UNRESOLVED, statement, statement)), at.steps.place()));
    }

    @Override public void visit(YieldStmt statement, Set<String> labels) {
        at.switches.give(statement.getExpression());
    }

    @Override public void visit(ReturnStmt statement, Set<String> labels) {
        Optional<Value> value = statement.getExpression().map(this::returned);
        at.steps.add(new Step.Return(value, at.steps.place()));
    }

    private Value returned(Expression expression) {
        if (at.method.getReturnType().getKind() == TypeKind.VOID) throw Refusal.of(Code.UNRESOLVED, expression, expression);
        return at.operands.pure(at.expressions.assigned(expression, at.method.getReturnType())).value();
    }

    @Override public void visit(ThrowStmt statement, Set<String> labels) {
        Operand thrown = at.expressions.whole(statement.getExpression());
        at.steps.add(new Step.Throw(at.exceptions.isChecked(thrown.type()) ? at.exceptions.passed(thrown) : thrown.value(), at.steps.place()));
    }

    @Override public void visit(AssertStmt statement, Set<String> labels) {
        at.assertions.check(statement);
    }

    @Override public void visit(TryStmt statement, Set<String> labels) {
        throw Refusal.of(Code.TRY, statement);
    }

    @Override public void visit(SynchronizedStmt statement, Set<String> labels) {
        throw Refusal.of(Code.SYNCHRONIZED, statement);
    }
}
