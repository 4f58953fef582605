package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Printer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows for functions of anybody's. */
class OwnRowsTest {
    @Test
    void functionOfAnybodys() {
        Row row = Row.function("org.example.Special.sigmoid", List.of("x"), List.of("(1 - out) * out"));
        Gate gate = Gates.standard().with(List.of(row)).function("org.example.Special", "sigmoid", 1).orElseThrow();
        assertEquals("org.example.Special.sigmoid", gate.symbol());
        assertEquals("((1 - out) * out)", Printer.print(gate.partials().get(0)));
    }

    @Test
    void rowsMayNameEachOther() {
        Row row = Row.function("a.B.gamma", List.of("x"), List.of("out * B.digamma(x)"));
        assertEquals(1, assertThrows(FormulaException.class, () -> Gates.standard().with(List.of(row))).column() - 6);
        Row other = Row.function("B.digamma", List.of("x"), List.of("1"));
        Gate gate = Gates.standard().with(List.of(other, row)).function("a.B", "gamma", 1).orElseThrow();
        assertEquals("(out * B.digamma(x))", Printer.print(gate.partials().get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        1 +;           3;  no Java expression, at column 3 of "1 +"
        2 * z;         5;  z is neither an input nor out, at column 5 of "2 * z"
        x++ * 2;       1;  a local gradient changes nothing: x++, at column 1 of "x++ * 2"
        x * f(x);      5;  f(x) calls no gate, at column 5 of "x * f(x)"
        x * "a";       5;  "a" is no number, at column 5 of "x * "a""
        new X();       1;  a local gradient cannot contain new X(), at column 1 of "new X()"
        """, quoteCharacter = '`')
    void problemsNameTheirColumn(String partial, int column, String message) {
        Row row = Row.function("A.f", List.of("x"), List.of(partial));
        FormulaException problem = assertThrows(FormulaException.class, () -> Gates.standard().with(List.of(row)));
        assertEquals(message, problem.getMessage());
        assertEquals(column, problem.column());
    }
}
