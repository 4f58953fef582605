package dev.backflow.processor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backflow.processor.gate.Gates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the methods of {@link LoweredTest} do not reach. */
class InterpreterTest {
    private static final Gates GATES = Gates.standard();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        0x1F;         INT;     31
        0xFFFF_FFFF;  INT;     -1
        0b101;        INT;     5
        017;          INT;     15
        1_000L;       LONG;    1000
        0x1p-3;       DOUBLE;  0.125
        1e3d;         DOUBLE;  1000.0
        1;            DOUBLE;  1.0
        0.1f;         FLOAT;   0.1
        'a';          CHAR;    a
        '\\u0041';    CHAR;    A
        '\\'';        CHAR;    '
        true;         BOOLEAN; true
        """)
    void literals(String text, Type.Primitive type, String value) {
        assertEquals(value, String.valueOf(Interpreter.value(new Value.Literal(text, type), Map.of())));
    }

    @ParameterizedTest
    @CsvSource({"/, -7, 2, -3", "%, -7, 2, -1", "<<, 1, 33, 2", ">>>, -1, 28, 15", "*, 65536, 65537, 65536", "<=, 2, 2, true", "^, 6, 3, 5"})
    void integers(String operator, int a, int b, String value) {
        Value left = Wire.named("a", Type.INT).read(), right = Wire.named("b", Type.INT).read();
        Map<Wire, Object> wires = Map.of(((Value.Read) left).wire(), a, ((Value.Read) right).wire(), b);
        assertEquals(value, String.valueOf(Interpreter.value(Value.Apply.of(GATES.infix(operator), left, right), wires)));
    }

    @Test
    void overloadsGoByType() {
        Wire x = Wire.named("x", Type.FLOAT);
        Value ulp = Value.Apply.of(GATES.function("java.lang.Math", "ulp", 1).orElseThrow(), x.read());
        assertEquals(Math.ulp(1f), Interpreter.value(ulp, Map.of(x, 1f)));
    }

    @Test
    void divisionByZeroComesOutAsItIs() {
        Wire n = Wire.named("n", Type.INT);
        Value quotient = Value.Apply.of(GATES.infix("/"), n.read(), n.read());
        Circuit circuit = new Circuit("f", List.of(n), Set.of(), Optional.of(Type.INT), List.of(new Step.Return(Optional.of(quotient), Place.NONE)), Place.NONE);
        assertEquals(1, Interpreter.of(circuit).run(3));
        assertThrows(ArithmeticException.class, () -> Interpreter.of(circuit).run(0));
    }

    @Test
    void whatCannotBeReachedIsSaid() {
        Value call = new Value.Call(new Callee.Foreign("no.Such.method", false, Optional.of(Type.INT)), List.of());
        assertThrows(UnsupportedOperationException.class, () -> Interpreter.value(call, Map.of()));
    }
}
