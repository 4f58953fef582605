package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Verifier;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.gate.Formula;
import dev.backflow.processor.gate.FormulaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The local gradients of a declared gate, from their text to values over its inputs and its output. */
final class LocalGradients {
    private final GateDeclaration declaration;
    private final List<Wire> inputs;
    private final Wire output;
    private final Translation at;

    /** {@code at} is a translation at the place of the declaration. */
    LocalGradients(GateDeclaration declaration, List<Wire> inputs, Wire output, Translation at) {
        this.declaration = declaration;
        this.inputs = inputs;
        this.output = output;
        this.at = at;
        for (int i = 0; i < inputs.size(); i++) at.scopes.declare(inputs.get(i).name(), inputs.get(i), declaration.type(i), Optional.empty());
        at.scopes.declare(output.name(), output, declaration.method().getReturnType(), Optional.empty());
    }

    /** One value for each input; none if nothing flows to any. */
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < inputs.size(); i++) values.add(declaration.isNumber(i) ? value(next++) : Literals.whole(0));
        return values.stream().allMatch(LocalGradients::isZero) ? List.of() : values;
    }

    /** {@code 0}, {@code 0.0} and the like: nothing flows. */
    private static boolean isZero(Value value) {
        return value instanceof Value.Literal literal && literal.text().matches("0*\\.?0*[dDfFlL]?");
    }

    private Value value(int number) {
        String text = declaration.partials().get(number);
        Expression tree = tree(text, number);
        wholeDivision(tree, text, number);
        Value value = lowered(tree, text, number);
        if (!(value.type() instanceof Type.Primitive) || value.type() == Type.BOOLEAN) throw GateProblem.in(number, Code.GATE_TYPE, text, declaration.name(), "is of type " + value.type().text());
        if (!problems(value).isEmpty()) throw GateProblem.in(number, Code.GATE_TYPE, text, declaration.name(), "mixes types that do not go together");
        return isZero(value) ? Literals.whole(0) : value;
    }

    private Expression tree(String text, int number) {
        try {
            return Formula.tree(text);
        } catch (FormulaException e) {
            throw GateProblem.in(number, Code.GATE_SYNTAX, text, declaration.name(), e.column());
        }
    }

    private Value lowered(Expression tree, String text, int number) {
        List<Value> value = new ArrayList<>();
        List<Step> steps;
        try {
            steps = at.steps.block(() -> value.add(at.expressions.value(tree).value()));
        } catch (Refusal refusal) {
            throw refused(refusal, text, number);
        }
        if (!steps.isEmpty()) throw GateProblem.in(number, Code.GATE_EXPRESSION, text, declaration.name(), "a part of it has an effect, makes an object, or reads what may change");
        if (!at.reached.accesses().isEmpty() && !at.reach.isHome(declaration.by())) throw unnameable(at.reached.accesses().get(0).name(), text, number);
        return value.get(0);
    }

    private GateProblem refused(Refusal refusal, String text, int number) {
        if (refusal.code() == Code.UNRESOLVED) return GateProblem.in(number, Code.GATE_NAME, text, declaration.name(), refusal.subject() + ", which is not known there" + hint());
        if (refusal.code() == Code.PRIVATE_TYPE || refusal.code() == Code.GATE_NAME) return unnameable(refusal.subject(), text, number);
        return GateProblem.in(number, Code.GATE_EXPRESSION, text, declaration.name(), refusal.text());
    }

    /** A class file may have lost the names of the parameters. */
    private String hint() {
        boolean lost = !inputs.isEmpty() && inputs.stream().allMatch(input -> input.name().matches("arg\\d+"));
        return lost ? " (its class file has lost the names of the parameters: compile it with -parameters)" : "";
    }

    private GateProblem unnameable(String name, String text, int number) {
        return GateProblem.in(number, Code.GATE_NAME, text, declaration.name(), name + ", which the companions of its callers cannot name");
    }

    /** {@code 1 / 2} is 0, which nobody means who writes a derivative. */
    private void wholeDivision(Expression tree, String text, int number) {
        for (BinaryExpr quotient : tree.findAll(BinaryExpr.class, b -> b.getOperator() == BinaryExpr.Operator.DIVIDE)) {
            Value left = lowered(quotient.getLeft(), text, number), right = lowered(quotient.getRight(), text, number);
            boolean whole = !left.type().isFloating() && !right.type().isFloating();
            if (whole) throw GateProblem.in(number, Code.GATE_TYPE, text, declaration.name(), "cuts off the fraction in " + quotient);
        }
    }

    private List<String> problems(Value value) {
        List<Wire> names = new ArrayList<>(inputs);
        names.add(output);
        return Verifier.problems(new Circuit("partial", names, Set.of(), Optional.of(Type.DOUBLE), List.of(new Step.Return(Optional.of(value), Place.NONE)), Place.NONE));
    }
}
