package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.Expression;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Operands one after the other: what a later one may change is kept in a wire first. */
final class Operands {
    private final Translation at;

    Operands(Translation at) {
        this.at = at;
    }

    /** The values of expressions that Java computes in this order. */
    List<Operand> values(List<Expression> expressions) {
        List<Supplier<Operand>> each = new ArrayList<>();
        for (Expression expression : expressions) each.add(() -> at.expressions.value(expression));
        return inOrder(each);
    }

    /** The values of all, each settled before the steps of the next. */
    List<Operand> inOrder(List<Supplier<Operand>> each) {
        List<Operand> values = new ArrayList<>();
        List<List<Step>> parts = new ArrayList<>();
        for (Supplier<Operand> operand : each) parts.add(at.steps.block(() -> values.add(operand.get())));
        List<Boolean> unsettled = unsettled(values, parts);
        for (int i = 0; i < values.size(); i++) {
            at.steps.addAll(parts.get(i));
            if (unsettled.get(i)) values.set(i, keep(values.get(i)));
        }
        return values;
    }

    private static List<Boolean> unsettled(List<Operand> values, List<List<Step>> parts) {
        List<Boolean> answer = new ArrayList<>(java.util.Collections.nCopies(values.size(), false));
        List<Step> later = List.of();
        for (int i = values.size() - 1; i >= 0; i--) {
            answer.set(i, !Settled.over(values.get(i).value(), later));
            if (!parts.get(i).isEmpty()) later = Blocks.concat(parts.get(i), later);
        }
        return answer;
    }

    /** {@code first}, kept if need be, before {@code steps} which are recorded now. */
    Operand settle(Operand first, List<Step> steps) {
        Operand settled = Settled.over(first.value(), steps) ? first : keep(first);
        at.steps.addAll(steps);
        return settled;
    }

    Operand keep(Operand operand) {
        return operand.with(at.steps.keep(name(operand.value()), operand.value()));
    }

    /** The operand as a value that may stand anywhere. */
    Operand pure(Operand operand) {
        return !operand.isVoid() && operand.value().standsAlone() ? keep(operand) : operand;
    }

    /** A name for a wire that keeps {@code value}. */
    static String name(Value value) {
        if (value instanceof Value.Read read) return read.wire().name();
        if (value instanceof Value.Element element) return name(element.array()) + suffix(element.index());
        if (value instanceof Value.Length length) return name(length.array()) + "Length";
        if (value instanceof Value.Component component) return component.name();
        if (value instanceof Value.Field field) return field.name();
        if (value instanceof Value.Call call) return Fresh.name(call.callee());
        return Fresh.name(value);
    }

    private static String suffix(Value index) {
        return index instanceof Value.Read read ? Fresh.capitalised(read.wire().name()) : "Element";
    }
}
