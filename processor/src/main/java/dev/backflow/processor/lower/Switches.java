package dev.backflow.processor.lower;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/** Switches, statements and expressions, with arrows and with groups of statements. */
final class Switches {
    private final Translation at;

    Switches(Translation at) {
        this.at = at;
    }

    void statement(SwitchStmt statement, Set<String> labels) {
        Operand selector = selector(statement.getSelector());
        Label exit = new Label(labels.isEmpty() ? "choice" : labels.iterator().next());
        Jumps.Target target = new Jumps.Target(labels, exit, Optional.empty(), true, Optional.empty());
        at.steps.addAll(steps(selector, statement.getEntries(), target));
    }

    private Operand selector(Expression expression) {
        Operand selector = at.conversions.unboxed(at.expressions.value(expression), expression);
        if (!isHiddenEnum(selector)) return selector;
        Callee name = new Callee.Foreign("name", true, Optional.of(Type.STRING));
        Value constant = new Value.Cast(new Type.Reference(at.reach.text(at.unit.elements().getTypeElement("java.lang.Enum")) + "<?>"), at.operands.pure(selector).value());
        return at.operands.pure(new Operand(new Value.Call(name, List.of(constant)), selector.type(), Optional.empty()));
    }

    /** Whether the companion can tell the constants by their names only. */
    private boolean isHiddenEnum(Operand selector) {
        return at.types.hides(selector.type()) && isEnum(selector);
    }

    private boolean isEnum(Operand selector) {
        return at.unit.types().asElement(selector.type()) != null && at.unit.types().asElement(selector.type()).getKind() == ElementKind.ENUM;
    }

    /** A switch expression: its value goes to a wire. */
    Operand expression(SwitchExpr expression, Optional<TypeMirror> target) {
        Operand selector = selector(expression.getSelector());
        TypeMirror type = target.orElseGet(() -> ownType(selector, expression));
        Wire wire = Wire.fresh("chosen", at.type(type, expression));
        at.steps.add(new Step.Declare(wire, Optional.empty(), at.steps.place()));
        at.steps.addAll(steps(selector, expression.getEntries(), target(Optional.of(wire), Optional.of(type), new ArrayList<>())));
        return Operand.of(wire.read(), type);
    }

    private static Jumps.Target target(Optional<Wire> wire, Optional<TypeMirror> type, List<Operand> seen) {
        return new Jumps.Target(Set.of(), new Label("choice"), Optional.empty(), false, Optional.of(new Jumps.Yield(wire, type, seen)));
    }

    /** The type of the values that a switch expression yields, where the context asks for none. */
    private TypeMirror ownType(Operand selector, SwitchExpr expression) {
        List<Operand> seen = new ArrayList<>();
        boolean before = at.hasFailed();
        at.steps.block(() -> steps(selector, expression.getEntries(), target(Optional.empty(), Optional.empty(), seen)));
        if (seen.isEmpty() || at.hasFailed() && !before) throw Refusal.reported();
        Operand all = seen.get(0);
        for (Operand next : seen) all = Operand.of(all.value(), at.choices.common(all, next, Optional.empty()));
        return all.type();
    }

    /** {@code yield expression;} */
    void give(Expression expression) {
        Jumps.Target target = at.jumps.yieldTo().orElseThrow(() -> Refusal.of(Code.UNRESOLVED, expression, expression));
        Jumps.Yield yield = target.yield().orElseThrow();
        if (yield.type().isEmpty()) yield.seen().add(at.expressions.value(expression));
        else at.steps.assign(yield.wire().orElseThrow(), at.expressions.assigned(expression, yield.type().get()).value());
        at.steps.add(new Step.Leave(target.exit(), at.steps.place()));
    }

    private List<Step> steps(Operand selector, NodeList<SwitchEntry> entries, Jumps.Target target) {
        List<Step> steps = at.steps.block(() -> at.scopes.block(() -> {
            List<Group> groups = groups(selector, entries);
            shared(groups).forEach(at.declarations::declareAhead);
            List<Step.Arm> arms = new ArrayList<>();
            for (Group group : groups) arms.add(new Step.Arm(group.labels, body(group, target)));
            if (target.yield().isPresent() && groups.stream().noneMatch(g -> g.labels.isEmpty())) arms.add(impossible());
            at.steps.addAll(joined(selector.value(), groups, arms, target));
        }));
        return steps;
    }

    /** Statements with the labels that lead to them; without labels, the default. */
    private record Group(List<String> labels, SwitchEntry entry) {
        boolean isArrow() {
            return entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
        }
    }

    private List<Group> groups(Operand selector, NodeList<SwitchEntry> entries) {
        List<Group> groups = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        boolean isDefault = false;
        for (int i = 0; i < entries.size(); i++) {
            SwitchEntry entry = entries.get(i);
            isDefault |= entry.getLabels().isEmpty() || entry.isDefault();
            for (Expression label : entry.getLabels()) labels.add(label(selector, label));
            boolean onward = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP && entry.getStatements().isEmpty() && i + 1 < entries.size();
            if (onward) continue;
            groups.add(new Group(isDefault ? List.of() : labels, entry));
            labels = new ArrayList<>();
            isDefault = false;
        }
        return groups;
    }

    /** A label as a companion writes it: enum constants by their name, others by their value. */
    private String label(Operand selector, Expression label) {
        if (isEnum(selector) && label instanceof NameExpr name) return isHiddenEnum(selector) ? '"' + name.getNameAsString() + '"' : name.getNameAsString();
        Object constant = at.expressions.whole(label).constant().orElseThrow(() -> Refusal.of(Code.UNSUPPORTED, label, "the label " + label));
        if (constant instanceof Integer whole) return Integer.toString(whole);
        if (constant instanceof Byte || constant instanceof Short) return constant.toString();
        return ((Value.Literal) Literals.of(constant, at.gates)).text();
    }

    private List<Step> body(Group group, Jumps.Target target) {
        return at.steps.block(() -> at.jumps.within(target, () -> {
            if (group.isArrow()) at.scopes.block(() -> arrow(group.entry, target));
            else at.statements.all(group.entry.getStatements());
        }));
    }

    private void arrow(SwitchEntry entry, Jumps.Target target) {
        Statement body = entry.getStatement(0);
        boolean gives = entry.getType() == SwitchEntry.Type.EXPRESSION && target.yield().isPresent();
        if (!gives) at.statements.statement(body);
        else at.steps.at(at.unit.place(body), () -> at.attempt(() -> give(((ExpressionStmt) body).getExpression())));
    }

    /** What a switch expression does for a value that none of its arms covers. */
    private Step.Arm impossible() {
        Callee made = new Callee.Foreign("new java.lang.IncompatibleClassChangeError", false, Optional.of(new Type.Reference("IncompatibleClassChangeError")));
        return new Step.Arm(List.of(), List.of(new Step.Throw(new Value.Call(made, List.of()), at.steps.place())));
    }

    private List<Step> joined(Value selector, List<Group> groups, List<Step.Arm> arms, Jumps.Target target) {
        if (falls(groups, arms)) return falling(selector, arms, target.exit());
        List<Step.Arm> cut = arms.stream().map(a -> new Step.Arm(a.labels(), Blocks.withoutLast(a.body(), target.exit()))).toList();
        return Blocks.scoped(List.of(new Step.Switch(selector, cut, at.steps.place())), target.exit(), at.steps.place());
    }

    /** Whether one group of statements runs on into the next. */
    private static boolean falls(List<Group> groups, List<Step.Arm> arms) {
        for (int i = 0; i + 1 < arms.size(); i++)
            if (i < groups.size() && !groups.get(i).isArrow() && Blocks.complete(arms.get(i).body())) return true;
        return false;
    }

    /** First where to enter, then the groups one after the other from there. */
    private List<Step> falling(Value selector, List<Step.Arm> arms, Label exit) {
        Wire entry = Wire.fresh("entry", Type.INT);
        List<Step.Arm> entries = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) entries.add(new Step.Arm(arms.get(i).labels(), List.of(enter(entry, i))));
        boolean total = arms.stream().anyMatch(a -> a.labels().isEmpty());
        if (!total) entries.add(new Step.Arm(List.of(), List.of(enter(entry, arms.size()))));
        List<Step> body = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) body.addAll(entered(entry, i, arms.get(i).body(), total && i == arms.size() - 1));
        List<Step> steps = new ArrayList<>(List.of(new Step.Declare(entry, Optional.empty(), at.steps.place()), new Step.Switch(selector, entries, at.steps.place())));
        steps.addAll(Blocks.scoped(body, exit, at.steps.place()));
        return steps;
    }

    private Step enter(Wire entry, int arm) {
        return new Step.Assign(entry.read(), Literals.whole(arm), at.steps.place());
    }

    private List<Step> entered(Wire entry, int arm, List<Step> body, boolean always) {
        if (always) return body;
        Value reached = Value.Apply.of(at.gates.infix("<="), entry.read(), Literals.whole(arm));
        return List.of(new Step.If(reached, body, List.of(), at.steps.place()));
    }

    /** The variables that one group declares and a later one names. */
    private static List<VariableDeclarator> shared(List<Group> groups) {
        List<VariableDeclarator> shared = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Group> later = groups.subList(i + 1, groups.size());
            if (groups.get(i).isArrow()) continue;
            for (Statement statement : groups.get(i).entry.getStatements())
                if (statement instanceof ExpressionStmt s && s.getExpression().isVariableDeclarationExpr())
                    s.getExpression().asVariableDeclarationExpr().getVariables().stream().filter(v -> isNamed(v, later)).forEach(shared::add);
        }
        return shared;
    }

    private static boolean isNamed(VariableDeclarator variable, List<Group> groups) {
        String name = variable.getNameAsString();
        return groups.stream().anyMatch(g -> g.entry.findFirst(NameExpr.class, n -> n.getNameAsString().equals(name)).isPresent());
    }
}
