package dev.backflow.processor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.gate.Gates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule, broken. */
class VerifierTest {
    private static final Gates GATES = Gates.standard();

    private final Wire x = Wire.named("x", Type.DOUBLE), n = Wire.named("n", Type.INT), s = Wire.named("s", Type.DOUBLE);
    private final Wire flag = Wire.named("flag", Type.BOOLEAN);
    private final Value one = new Value.Literal("1", Type.INT);
    private final Label exit = new Label("exit"), next = new Label("next");

    private void problems(List<Step> body, String... expected) {
        Circuit circuit = new Circuit("f", List.of(x, n, flag), Set.of(n), Optional.of(Type.DOUBLE), body, Place.NONE);
        assertEquals(List.of(expected), Verifier.problems(circuit));
    }

    private static Step set(Wire wire, Value value) {
        return new Step.Assign(wire.read(), value, Place.NONE);
    }

    private static Step give(Value value) {
        return new Step.Return(Optional.of(value), Place.NONE);
    }

    private Step loop(Step... body) {
        return new Step.Loop(Step.Loop.Kind.WHILE, List.of(), flag.read(), List.of(), List.of(body), exit, next, Place.NONE);
    }

    @Test
    void wellFormed() {
        problems(List.of(Step.Declare.of(s, one, Place.NONE), loop(set(s, x.read()), new Step.Leave(exit, Place.NONE)), give(s.read())));
    }

    @Test
    void readBeforeItIsDeclared() {
        problems(List.of(give(s.read())), "not declared here: s");
        problems(List.of(loop(Step.Declare.of(s, one, Place.NONE)), give(s.read())), "not declared here: s");
        problems(List.of(Step.Declare.of(s, s.read(), Place.NONE)), "not declared here: s");
    }

    @Test
    void declaredTwice() {
        problems(List.of(Step.Declare.of(s, one, Place.NONE), loop(Step.Declare.of(s, one, Place.NONE))), "declared twice: s");
    }

    @Test
    void callInsideOfAnExpression() {
        Value call = new Value.Call(new Callee.Foreign("f", false, Optional.of(Type.DOUBLE)), List.of());
        problems(List.of(set(x, call)));
        problems(List.of(set(x, Value.Apply.of(GATES.infix("+"), x.read(), call))), "does not stand alone: call f()");
        problems(List.of(give(call)), "does not stand alone: call f()");
    }

    @Test
    void labelThatDoesNotEnclose() {
        problems(List.of(loop(), new Step.Leave(exit, Place.NONE)), "label does not enclose: leave exit");
    }

    @Test
    void jumpThatDoesNotEndItsBlock() {
        problems(List.of(give(x.read()), set(x, one)), "not the last of its block: return x");
    }

    @Test
    void typesThatDisagree() {
        problems(List.of(set(n, x.read())), "types disagree: n = x");
        problems(List.of(give(flag.read())), "types disagree: return flag");
        problems(List.of(set(x, Value.Apply.of(GATES.infix("*"), x.read(), flag.read()))), "types disagree: (x * flag)");
        problems(List.of(new Step.If(n.read(), List.of(), List.of(), Place.NONE)), "no condition: if n {\n}");
    }

    @Test
    void resultThatIsMissing() {
        problems(List.of(new Step.Return(Optional.empty(), Place.NONE)), "returns a value or not, against the result's type: return");
    }
}
