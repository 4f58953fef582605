package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java of rows. */
class FormulaTest {
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
        Map<String, Wire> names = Map.of("x", Wire.named("x", Type.DOUBLE));
        FormulaException problem = assertThrows(FormulaException.class, () -> Formula.value(partial, Gates.standard(), names));
        assertEquals(message, problem.getMessage());
        assertEquals(column, problem.column());
    }
}
