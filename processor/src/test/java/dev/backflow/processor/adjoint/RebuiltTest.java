package dev.backflow.processor.adjoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that go through whole numbers or text and come out as numbers: refused, unless what comes out is constant between jumps. */
class RebuiltTest {
    private static final String SOURCE = """
        import dev.backflow.Differentiable;
        @SuppressWarnings("backflow")
        class Ways {
          @Differentiable
          static double f(double x, float y, String name) {
            %s
            return x * y;
          }
          static long coded(double x) {
            long sum = 0;
            %s
            return sum + Double.doubleToRawLongBits(x);
          }
          static int steps(double x) {
            int sum = 0;
            %2$s
            return sum + (int) (x * 1e6);
          }
          static double decoded(long bits) {
            long sum = 0;
            %2$s
            return Double.longBitsToDouble(bits + sum);
          }
          static double power(int n) {
            return Double.longBitsToDouble((n + 1023L) << 52);
          }
        }
        """;
    /** Too much to be written where it is called. */
    private static final String LONG = "for (int i = 0; i < 9; i++) { for (int j = 0; j < i; j++) { sum += i * j; sum -= j * j * i; if (sum > 1000) sum /= 3 + i; else sum *= 2 - j; } }\n".repeat(12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x *= Double.longBitsToDouble((long) (int) (1512775.3952 * x + 1072632447) << 32); | REBUILT", "x *= Double.longBitsToDouble(Math.round(x * 1e15)); | REBUILT", "x *= Float.intBitsToFloat((int) (y * 1e6f)); | REBUILT",
        "x *= Double.longBitsToDouble((long) (x * 1e6) << 51); | REBUILT", "long b = (long) x; b = b << 40; long c = b; x *= Double.longBitsToDouble(c); | REBUILT", "x *= Double.parseDouble(\"\" + x); | REBUILT",
        "x *= Double.parseDouble(Double.toString(x)); | REBUILT", "String s = x > 0 ? \"1\" : \"0\" + y; x *= Float.parseFloat(s); | REBUILT", "String s = \"1\"; s += x; x *= Double.parseDouble(s); | REBUILT", "x *= Double.valueOf(\"\" + (int) x); | REBUILT",
        "x *= decoded(steps(x)); | REBUILT", "x *= decoded((long) x); | REBUILT", "x *= Double.longBitsToDouble(steps(x)); | REBUILT", "x *= Double.longBitsToDouble(coded(x)); | BITS", "x *= decoded(coded(x)); | BITS", "x *= coded(x); | BITS"})
    void refused(String statement, String code) {
        Compiled compiled = Compiled.of("Ways", SOURCE.formatted(statement, LONG));
        assertFalse(compiled.isSuccessful());
        assertTrue(compiled.messages().contains("[" + code + "]"), compiled::messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "int k = (int) Math.floor(x); x *= Double.longBitsToDouble((k + 1023L) << 52);", "x *= power((int) x);", "x *= steps(x);", "x *= Double.parseDouble(name);", "x *= decoded(name.length());", "String s = \"\" + x; x *= s.length();",
        "x *= decoded(4) * steps(x);", "x *= Float.intBitsToFloat(((int) x + 127) << 23);"})
    void accepted(String statement) {
        Compiled compiled = Compiled.of("Ways", SOURCE.formatted(statement, LONG));
        assertTrue(compiled.isSuccessful(), compiled::messages);
    }
}
