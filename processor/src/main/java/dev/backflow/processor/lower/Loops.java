package dev.backflow.processor.lower;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.source.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Loops. A header that has effects beyond its own wires moves into the body. */
final class Loops {
    private final Translation at;

    Loops(Translation at) {
        this.at = at;
    }

    /** The labels of a loop being lowered. */
    record Ends(Label exit, Label next, Set<String> names) {
        static Ends of(Set<String> names) {
            String name = names.isEmpty() ? "loop" : names.iterator().next();
            return new Ends(new Label(name), new Label(name), names);
        }

        Jumps.Target target() {
            return new Jumps.Target(names, exit, Optional.of(next), true, Optional.empty());
        }
    }

    void whilst(WhileStmt statement, Set<String> labels) {
        Ends ends = Ends.of(labels);
        Header header = header(Optional.of(statement.getCondition()));
        List<Step> body = header.before(body(statement.getBody(), ends), ends);
        at.steps.add(new Step.Loop(Step.Loop.Kind.WHILE, List.of(), header.condition(), List.of(), body, ends.exit, ends.next, at.steps.place()));
    }

    void until(DoStmt statement, Set<String> labels) {
        Ends ends = Ends.of(labels);
        List<Step> body = body(statement.getBody(), ends);
        Header header = header(Optional.of(statement.getCondition()));
        if (header.steps.isEmpty()) {
            at.steps.add(new Step.Loop(Step.Loop.Kind.DO, List.of(), header.value, List.of(), body, ends.exit, ends.next, at.steps.place()));
            return;
        }
        List<Step> whole = Blocks.concat(Blocks.scoped(body, ends.next, at.steps.place()), header.before(List.of(), ends));
        at.steps.add(new Step.Loop(Step.Loop.Kind.WHILE, List.of(), Literals.TRUE, List.of(), whole, ends.exit, new Label("next"), at.steps.place()));
    }

    void counted(ForStmt statement, Set<String> labels) {
        at.scopes.block(() -> {
            List<Step> init = at.steps.block(() -> statement.getInitialization().forEach(this::part));
            Ends ends = Ends.of(labels);
            Header header = header(statement.getCompare());
            List<Step> update = at.steps.block(() -> statement.getUpdate().forEach(this::part));
            List<Step> body = body(statement.getBody(), ends);
            counted(init, header, update, body, ends);
        });
    }

    private void part(Expression expression) {
        Place place = at.unit.place(expression);
        at.steps.at(new Place(place.line(), place.column(), Unit.written(expression)), () -> at.statements.effect(expression));
    }

    private void counted(List<Step> init, Header header, List<Step> update, List<Step> body, Ends ends) {
        List<Step> kept = Headers.kept(init, update);
        at.steps.addAll(Headers.hoisted(init, kept));
        boolean plain = Headers.isPlain(update);
        List<Step> inner = plain ? body : Blocks.concat(Blocks.scoped(body, ends.next, at.steps.place()), update);
        Label next = plain ? ends.next : new Label("next");
        at.steps.add(new Step.Loop(Step.Loop.Kind.FOR, kept, header.condition(), plain ? update : List.of(), header.before(inner, ends), ends.exit, next, at.steps.place()));
    }

    /** The condition of a loop with the steps that compute it. */
    private record Header(List<Step> steps, Value value, Place place, Translation at) {
        Value condition() {
            return steps.isEmpty() ? value : Literals.TRUE;
        }

        /** The body, with the test before it if it cannot stand in the header. */
        List<Step> before(List<Step> body, Ends ends) {
            if (steps.isEmpty()) return body;
            Value done = Value.Apply.of(at.gates.prefix("!"), value);
            List<Step> test = List.of(new Step.If(done, List.of(new Step.Leave(ends.exit, place)), List.of(), place));
            return Blocks.concat(Blocks.concat(steps, test), body);
        }
    }

    private Header header(Optional<Expression> condition) {
        Value[] value = {Literals.TRUE};
        List<Step> steps = at.steps.block(() -> condition.ifPresent(c -> value[0] = at.choices.condition(c).value()));
        return new Header(steps, value[0], at.steps.place(), at);
    }

    private List<Step> body(Statement body, Ends ends) {
        List<Step> steps = new ArrayList<>();
        at.jumps.within(ends.target(), () -> steps.addAll(at.statements.block(body)));
        return Blocks.withoutLast(steps, ends.next);
    }

    /** {@code for (T v : array)}: a loop over its index. */
    void each(ForEachStmt statement, Set<String> labels) {
        Operand array = at.expressions.value(statement.getIterable());
        Ends ends = Ends.of(labels);
        at.scopes.block(() -> {
            if (array.value().type().isArray()) indexed(statement, array, ends);
            else iterated(statement, array, ends);
        });
    }

    private void indexed(ForEachStmt statement, Operand array, Ends ends) {
        Wire index = Wire.fresh("i", Type.INT);
        Wire element = variable(statement, ((ArrayType) array.type()).getComponentType());
        List<Step> body = body(statement.getBody(), ends);
        Value source = array.value() instanceof Value.Read && Settled.over(array.value(), body) ? array.value() : at.steps.keep("array", array.value());
        List<Step> first = element(statement, element, array.with(new Value.Element(source, index.read())), ((ArrayType) array.type()).getComponentType());
        Value condition = Value.Apply.of(at.gates.infix("<"), index.read(), new Value.Length(source));
        Step next = new Step.Update(index.read(), at.gates.infix("+"), Literals.ONE, at.steps.place());
        at.steps.add(new Step.Loop(Step.Loop.Kind.FOR, List.of(Step.Declare.of(index, Literals.whole(0), at.steps.place())), condition, List.of(next),
            Blocks.concat(first, body), ends.exit, ends.next, at.steps.place()));
    }

    private Wire variable(ForEachStmt statement, TypeMirror element) {
        VariableDeclarator variable = statement.getVariable().getVariable(0);
        TypeMirror type = at.woven.isInferred(variable.getType()) ? element : at.mirrors.of(variable.getType());
        Wire wire = Wire.named(variable.getNameAsString(), at.type(type, variable));
        at.scopes.declare(variable.getNameAsString(), wire, type, Optional.empty());
        return wire;
    }

    /** The variable of the loop takes the next element. */
    private List<Step> element(ForEachStmt statement, Wire wire, Operand value, TypeMirror type) {
        TypeMirror wanted = at.scopes.find(wire.name()).orElseThrow().type().orElseThrow();
        return at.steps.block(() -> {
            Operand taken = at.conversions.assigned(new Operand(value.value(), type, Optional.empty()), wanted, statement);
            at.steps.add(Step.Declare.of(wire, taken.value(), at.steps.place()));
        });
    }

    private void iterated(ForEachStmt statement, Operand collection, Ends ends) {
        Operand iterator = at.operands.pure(at.calls.plain(collection, "iterator", statement));
        TypeMirror type = at.calls.plain(iterator, "next", statement).type();
        Wire element = variable(statement, type);
        List<Step> test = at.steps.block(() -> {
            Value more = at.operands.pure(at.calls.plain(iterator, "hasNext", statement)).value();
            Step leave = new Step.Leave(ends.exit, at.steps.place());
            at.steps.add(new Step.If(Value.Apply.of(at.gates.prefix("!"), more), List.of(leave), List.of(), at.steps.place()));
        });
        List<Step> first = element(statement, element, at.calls.plain(iterator, "next", statement), type);
        List<Step> body = Blocks.concat(Blocks.concat(test, first), body(statement.getBody(), ends));
        at.steps.add(new Step.Loop(Step.Loop.Kind.WHILE, List.of(), Literals.TRUE, List.of(), body, ends.exit, ends.next, at.steps.place()));
    }
}
