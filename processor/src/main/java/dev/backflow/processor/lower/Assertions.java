package dev.backflow.processor.lower;

import com.github.javaparser.ast.stmt.AssertStmt;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Assertions. One whose parts have effects, or of a library, becomes a branch that is taken where assertions are enabled. */
final class Assertions {
    private final Translation at;

    Assertions(Translation at) {
        this.at = at;
    }

    void check(AssertStmt statement) {
        Operand[] condition = new Operand[1];
        List<Step> steps = at.steps.block(() -> condition[0] = at.choices.condition(statement.getCheck()));
        Value[] message = new Value[1];
        List<Step> told = at.steps.block(() -> statement.getMessage().ifPresent(m -> message[0] = at.expressions.value(m).value()));
        Optional<Value> text = Optional.ofNullable(message[0]);
        boolean own = at.unit.calledFrom().isEmpty();
        if (own && steps.isEmpty() && told.isEmpty()) at.steps.add(new Step.Assert(condition[0].value(), text, at.steps.place()));
        else branched(steps, condition[0].value(), Blocks.concat(told, List.of(raised(text))), statement);
    }

    private void branched(List<Step> steps, Value condition, List<Step> failed, AssertStmt statement) {
        String owner = at.types.text(Reach.outermost(at.method), statement);
        if (!Reach.outermost(at.method).getModifiers().contains(Modifier.PUBLIC)) at.reached.warnings().beside();
        Value type = new Value.Constant(owner + ".class", new Type.Reference("Class<?>"));
        Callee asked = new Callee.Foreign("desiredAssertionStatus", true, Optional.of(Type.BOOLEAN));
        Value enabled = at.steps.keep("enabled", new Value.Call(asked, List.of(type)));
        Value wrong = Value.Apply.of(at.gates.prefix("!"), condition);
        List<Step> checked = Blocks.concat(steps, List.of(new Step.If(wrong, failed, List.of(), at.steps.place())));
        at.steps.add(new Step.If(enabled, checked, List.of(), at.steps.place()));
    }

    private Step raised(Optional<Value> message) {
        Callee made = new Callee.Foreign("new java.lang.AssertionError", false, Optional.of(new Type.Reference("AssertionError")));
        return new Step.Throw(new Value.Call(made, message.map(List::of).orElse(List.of())), at.steps.place());
    }
}
