package dev.backflow.processor.companion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Gradients that the caller of a method without result shares as the arrays are shared in the end. */
class SharedShadowsTest {
    private static final String SOURCE = """
        import dev.backflow.Differentiable;
        class Shift {
          @Differentiable
          static void push(double[][] a, double[] v) {
            double[] r = a[0];
            a[0] = v;
            v[0] *= 2;
            r[0] *= 5;
            v[1] += r[0];
          }
          @Differentiable
          static void pushed(double[] v, double[][] a) { push(a, v); }
        }
        """;

    @Test
    void haveRowsOfTheirOwnAtTheBeginning() throws Exception {
        Compiled compiled = Compiled.of("Shift", SOURCE);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        for (boolean first : new boolean[] {true, false}) {
            double[] dv = {1, 17};
            double[][] da = {dv, {135, 0}};
            double[][] a = {{5, 6}, {7, 8}};
            double[] v = {9, 10};
            Class<?> matrix = double[][].class, vector = double[].class;
            Method vjp = compiled.load("ShiftGrad").getDeclaredMethod(first ? "pushVjp" : "pushedVjp", first ? new Class<?>[] {matrix, vector, matrix, vector} : new Class<?>[] {vector, matrix, vector, matrix});
            vjp.setAccessible(true);
            vjp.invoke(null, first ? new Object[] {a, v, da, dv} : new Object[] {v, a, dv, da});
            assertArrayEquals(new double[][] {{85, 0}, {135, 0}}, da);
            assertArrayEquals(new double[] {2, 17}, dv);
        }
    }
}
