package dev.backflow.processor.adjoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which the bits of a number become a number again: each is refused. */
class BitsTest {
    private static final String SOURCE = """
        import dev.backflow.Differentiable;
        class Words {
          static double[] table = new double[4];
          @Differentiable
          static double f(double x, float y) {
            long b = Double.doubleToLongBits(x);
            double z = x;
            %s
            return x * y;
          }
          private static long bits(double x) { long b = 0; for (int i = 0; i < 100; i++) b += Double.doubleToLongBits(x * i); return b; }
          private static double number(long b) { double z = 0; for (int i = 0; i < 100; i++) z += b * i; return z; }
        }
        """;

    @ParameterizedTest
    @ValueSource(strings = {
        "x *= Double.longBitsToDouble(b);", "x = b;", "z += b & 0xfffff;", "b *= 2; b >>>= 52; x *= b;", "b <<= 1; x *= b >>> 52;", "x *= b >>> 51;", "int s = 52; x *= b >>> s;",
        "double[] t = {1, 2, 3, 4}; x *= t[(int) b & 3];", "long[] all = {b}; x *= all[0];", "x *= bits(x);", "x *= number(b);", "long c = x > 0 ? b : 0; x *= c;", "int c = (int) b >>> 23; x *= c;",
        "int c = Float.floatToIntBits(y); x *= c >>> 22;", "int c = Float.floatToRawIntBits(y); x *= (c ^ 1) >> 20;", "x *= new double[(int) (b & 3)].length;", "Object o = b; x *= o.hashCode();",
        "switch ((int) b & 1) { case 0 -> x *= b; default -> x *= 2; }", "x *= (float) b;", "long c = b; for (int i = 0; i < 3; i++) { z *= c; c = c + b; } x *= z;",
        "x *= Double.longBitsToDouble(b & Long.MAX_VALUE);", "x *= Double.longBitsToDouble(Double.doubleToLongBits(x) & 0x7ffffffffffffffeL);"})
    void refused(String statement) {
        Compiled compiled = Compiled.of("Words", SOURCE.formatted(statement));
        assertFalse(compiled.isSuccessful());
        assertTrue(compiled.messages().contains("[BITS] Double.doubleToLongBits") || compiled.messages().contains("[BITS] Float.floatTo"), compiled::messages);
    }
}
