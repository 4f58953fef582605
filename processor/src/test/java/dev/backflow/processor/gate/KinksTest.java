package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows say where there is no derivative, or where a product would be 0 · ∞. */
class KinksTest {
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        Math.max(x, y);          1 1;        1 0
        Math.max(x, y);          -0.0 0.0;   1 0
        Math.min(x, y);          1 1;        1 0
        Math.abs(x);             0;          0
        Math.abs(x);             -0.0;       0
        Math.hypot(x, y);        0 0;        0 0
        Math.hypot(x, y);        0 -3;       0 -1
        Math.sqrt(x);            0;          Infinity
        Math.cbrt(x);            0;          Infinity
        Math.log(x);             0;          Infinity
        Math.pow(x, y);          0 0;        0 0
        Math.pow(x, y);          0 1;        1 0
        Math.pow(x, y);          0 2;        0 0
        Math.pow(x, y);          0 0.5;      Infinity 0
        Math.pow(x, y);          -2 3;       12 0
        Math.pow(x, y);          -2 0;       0 0
        Math.copySign(x, y);     -2 3;       -1 0
        Math.copySign(x, y);     -2 -3;      1 0
        Math.copySign(x, y);     2 -0.0;     -1 0
        Math.copySign(x, y);     -0.0 1;     -1 0
        Math.asin(x);            1;          Infinity
        Math.acos(x);            -1;         -Infinity
        Math.exp(x);             -1e4;       0
        x % y;                   7.5 2;      1 -3
        x % y;                   -7.5 2;     1 3
        x % y;                   3 Infinity; 1 0
        Math.IEEEremainder(x, y); 7.5 2;     1 -4
        x / y;                   1 0;        Infinity -Infinity
        1 / (1 + Math.exp(-x));  -1000;      0
        1 / (1 + Math.exp(-x));  1000;       0
        1 / x;                   -0.0;       -Infinity
        Math.pow(x, 0);          0;          0
        Math.pow(x, -1);         -0.0;       -Infinity
        Math.pow(x, 0.5);        0;          Infinity
        """)
    void convention(String formula, String at, String partials) {
        Sample sample = Sample.all().stream().filter(s -> s.toString().equals(formula)).findFirst().orElseThrow();
        double[] point = numbers(at), expected = numbers(partials), actual = new double[expected.length];
        for (int i = 0; i < actual.length; i++) actual[i] = sample.partial(i, point, sample.output(point)) + 0.0;
        assertArrayEquals(expected, actual, 1e-15);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +")).mapToDouble(Double::parseDouble).toArray();
    }
}
