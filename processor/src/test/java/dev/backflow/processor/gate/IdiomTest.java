package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.circuit.Printer;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and which idiom it is; {@code x} and {@code y} are doubles, {@code f} is a float, {@code n} an int. */
class IdiomTest {
    private static final Map<String, Wire> NAMES = Map.of("x", Wire.named("x", Type.DOUBLE), "y", Wire.named("y", Type.DOUBLE),
        "f", Wire.named("f", Type.FLOAT), "n", Wire.named("n", Type.INT));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        1 / (1 + Math.exp(-x));             1 / (1 + Math.exp(-x));  x
        1.0 / (1.0 + Math.exp(-x));         1 / (1 + Math.exp(-x));  x
        1d / (1 + Math.exp(-(x * y)));      1 / (1 + Math.exp(-x));  (x * y)
        1.0 / (Math.exp(-x) + 1.0);         1 / (Math.exp(-x) + 1);  x
        1 / (1 + Math.exp(-x * y));         1 / (1 + Math.exp(x));   ((-x) * y)
        1 / (1 + Math.exp(x - y));          1 / (1 + Math.exp(x));   (x - y)
        1.0 / x;                            1 / x;                   x
        1f / f;                             1 / x;                   f
        1.0 / f;                            1 / x;                   ((double) f)
        x * x;                              x * x;                   x
        (x + y) * (x + y);                  x * x;                   (x + y)
        f * f;                              x * x;                   f
        x * x * x;                          x * x * x;               x
        x * x * x * x;                      x * x * x * x;           x
        y * x * x;                          a * x * x;               y
        x / y * f * f;                      a * x * x;               (x / y)
        y * x * x * x;                      a * x * x * x;           y
        0.5 * x * x;                        N * x * x;               x
        3 * f * f * f;                      N * x * x * x;           f
        2000000000 * x * x;                 none;                    none
        n * x * x;                          none;                    none
        y * (x * x);                        none;                    none
        Math.pow(x, 2);                     Math.pow(x, 2);          x
        Math.pow(x, 2.0);                   Math.pow(x, 2);          x
        Math.pow(x - y, 2f);                Math.pow(x, 2);          (x - y)
        Math.pow(f, 2);                     Math.pow(x, 2);          ((double) f)
        Math.pow(x, 1 / 2);                 Math.pow(x, 0);          x
        Math.pow(x, 1.0 / 2);               Math.pow(x, 0.5);        x
        Math.pow(x, -1);                    Math.pow(x, -1);         x
        Math.pow(x, -2.5);                  Math.pow(x, N);          x
        Math.pow(x, 10);                    Math.pow(x, N);          x
        Math.pow(x, n);                     none;                    none
        Math.pow(x, y);                     none;                    none
        Math.pow(x, 1 / 0);                 none;                    none
        x * y;                              none;                    none
        n * n;                              none;                    none
        1 / n;                              none;                    none
        2 / x;                              none;                    none
        x / (1 + Math.exp(-x));             none;                    none
        1 / (2 + Math.exp(-x));             1 / x;                   (2 + Math.exp((-x)))
        """)
    void isRecognised(String text, String idiom, String operand) {
        Value value = Formula.value(text, Gates.standard(), NAMES);
        assertEquals(idiom, Gates.standard().idiom(value).map(m -> m.row().formula()).orElse("none"));
        assertEquals(operand, Gates.standard().idiom(value).map(m -> Printer.print(m.operands().get(0))).orElse("none"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        Math.pow(x, 7);       (7 * Math.pow(x, 6))
        Math.pow(x, 2.5);     (2.5 * Math.pow(x, 1.5))
        Math.pow(x, -2.5);    ((-2.5) * Math.pow(x, (-3.5)))
        Math.pow(x, 1.0 / 3); ((1.0 / 3) * Math.pow(x, ((1.0 / 3) - 1)))
        5 * x * x;            (10 * x)
        -0.01 * x * x;        ((-0.02) * x)
        0.5 * x * x;          x
        0.1 * x * x * x;      (((3 * 0.1) * x) * x)
        0.5f * f * f;         x
        """)
    void literalsAreWorkedOut(String text, String partial) {
        Value value = Formula.value(text, Gates.standard(), NAMES);
        assertEquals(partial, Printer.print(Gates.standard().idiom(value).orElseThrow().partials().get(0)));
    }
}
