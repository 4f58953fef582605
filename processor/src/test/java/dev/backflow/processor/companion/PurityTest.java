package dev.backflow.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be declared pure: it keeps its hands off its arguments, and gives what nobody else holds. */
class PurityTest {
    private static Compiled compiled(String method) {
        return Compiled.of("A", """
            import dev.backflow.*;
            class A {
              record Pair(double[] a, double[] b) {}
              static final double[][] TABLE = {{1, 2}, {3, 4}};
              static final double[] ROW = {1, 2};
              static double[] row() { return ROW; }
              static double put(double[][] from, double[][] into) { into[0] = from[1]; return from[0][0]; }
              static void write(double[] into, double x) { into[0] = x; }
              @Differentiable(pure = true)
            """ + "static " + method + "\n}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "double f(double x, double[] a) { a[0] = x; return x; } // write to a",
        "double f(double x, double[] a) { write(a, x); return x; } // write to a",
        "double f(double x, int[] n) { n[0]++; return x * n[0]; } // write to n",
        "double f(double x, @Constant double[] a) { a[0] += 1; return x * a[0]; } // write to a",
        "double f(double x, double[][] m) { double[] r = m[0]; r[0] *= x; return m[0][0]; } // write to m",
        "double f(double x, Pair p) { p.a()[0] = x; return x; } // write to p",
        "double f(double x, double[] a) { java.util.Arrays.fill(a, x); return x; } // write to a",
        "double[] f(double x, double[] a) { return x > 0 ? a : new double[] {x}; } // return a, or a part of it",
        "double[] f(double[][] m) { return m[0]; } // return m, or a part of it",
        "Pair f(double[] a, @Constant double[] b) { return new Pair(a.clone(), b); } // return b, or a part of it",
        "double[][] f(double[] a) { double[][] m = new double[2][]; m[0] = a; m[1] = a.clone(); return m; } // return a, or a part of it",
        "double[][] f(double[][] m) { return m.clone(); } // return m, or a part of it",
        "double[] f(double x) { return x > 0 ? row() : new double[] {x}; } // return an array that a field",
        "double[][] f(double x) { return new double[][] {{x}, TABLE[0]}; } // return an array that a field",
        "double[][] f(double x) { double[][] m = {{x}, {x}}; put(TABLE, m); return m; } // return an array that a field",
        "double[][] f(double x) { double[][] m = {{x}, {x}}; System.arraycopy(TABLE, 0, m, 0, 1); return m; } // return an array that a field"
    })
    void isRefused(String method) {
        Compiled compiled = compiled(method);
        assertFalse(compiled.isSuccessful());
        String expected = "[NOT_PURE] f is declared pure, but may " + method.substring(method.indexOf("// ") + 3);
        assertEquals(1, compiled.messages().split("NOT_PURE").length - 1, compiled::messages);
        assertTrue(compiled.messages().contains(expected), compiled::messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "double[] f(double x, double[] a) { double[] b = a.clone(); write(b, x); return b; }",
        "double[] f(double x) { double[] r = ROW.clone(); for (int i = 0; i < 2; i++) r[i] *= x * row()[i] * TABLE[i][0]; return r; }",
        "double[][] f(double[][] m) { double[][] c = new double[m.length][]; for (int i = 0; i < c.length; i++) c[i] = m[i].clone(); c[0] = c[1]; return c; }",
        "Pair f(double[] a) { double[] b = a.clone(); return new Pair(b, b); }",
        "double f(Pair p) { double[][] rows = {p.a(), p.b()}; return rows[0][0] * rows[1][0]; }"
    })
    void isAccepted(String method) {
        Compiled compiled = compiled(method);
        assertTrue(compiled.isSuccessful(), compiled::messages);
    }
}
