package dev.backflow.processor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.gate.Gates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private final Wire x = Wire.named("x", Type.DOUBLE), n = Wire.named("n", Type.INT), i = Wire.named("i", Type.INT), other = Wire.fresh("x", Type.DOUBLE);

    @Test
    void everythingIsShown() {
        Gates gates = Gates.standard();
        Step init = Step.Declare.of(i, new Value.Literal("0", Type.INT), Place.NONE);
        Step update = new Step.Update(i.read(), gates.infix("+"), new Value.Literal("1", Type.INT), Place.NONE);
        Step work = new Step.Update(other.read(), gates.infix("*"), x.read(), new Place(3, 5, "x0 *= x"));
        Step loop = new Step.Loop(Step.Loop.Kind.FOR, List.of(init), Value.Apply.of(gates.infix("<"), i.read(), n.read()), List.of(update), List.of(work),
            new Label("exit"), new Label("next"), Place.NONE);
        Step declare = Step.Declare.of(other, Value.Apply.of(gates.prefix("-"), x.read()), Place.NONE);
        Circuit circuit = new Circuit("f", List.of(x, n), Set.of(n), Optional.of(Type.DOUBLE),
            List.of(declare, loop, new Step.Return(Optional.of(other.read()), Place.NONE)), Place.NONE);
        assertEquals("""
            double f(double x, @Constant int n) {
              double x#2 = (-x)
              for [exit, next] init {
                int i = 0
              } (i < n) {
                x#2 *= x  // 3:5
              } update {
                i += 1
              }
              return x#2
            }
            """, Printer.print(circuit));
    }
}
