package dev.backflow.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Once a call has been made, a call with the same workspace allocates nothing but what it returns. */
class WorkspacesTest {
    static final String ALLOCATED = """
            /** The least that ten calls allocate: while the virtual machine exchanges compiled code, some bytes of its own are counted. */
            static long allocated(Runnable call) {
                com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
                long least = Long.MAX_VALUE;
                for (int round = 0; round < 6; round++) {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    for (int i = 0; i < 10; i++) call.run();
                    least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
                }
                return least;
            }
        }
        """;

    @Test
    void numbersOverArraysPairsAndRecursion() throws Exception {
        assertEquals(0, allocated("""
            import dev.backflow.Differentiable;
            import dev.backflow.Workspace;
            class Hot {
                static double depth(double[] a, int n) {
                    double[] half = java.util.Arrays.copyOf(a, Math.max(1, a.length / 2));
                    for (int i = 0; i < half.length; i++) half[i] *= 0.5 + half[i];
                    return n == 0 ? half[0] : depth(half, n - 1) * half[0] + depth(a, n - 1);
                }
                @Differentiable(workspace = true)
                static double f(double[][] w, double[] x, int n) {
                    double sum = depth(x, n), y = 0.1;
                    for (double[] row : w) {
                        double[] made = row.clone();
                        for (int i = 0; i < made.length; i++) made[i] *= x[i] * sum;
                        for (double v : made) sum += v * Math.sin(sum);
                    }
                    while (y < 10) y += Math.cos(y * sum) * 0.1 + 0.2;
                    return sum * y;
                }
                static long allocated() {
                    double[][] w = new double[50][3];
                    double[] x = {1, 2, 3};
                    for (double[] row : w) row[1] = 0.5;
                    Workspace workspace = new Workspace();
                    HotGrad.FGradient into = HotGrad.FGradient.like(w, x, 3);
                    return allocated(() -> HotGrad.fInto(w, x, 3, 1.0, into, workspace));
                }
            """));
    }

    @Test
    void lengthsThatChangeFromRoundToRound() throws Exception {
        assertEquals(0, allocated("""
            import dev.backflow.Differentiable;
            import dev.backflow.Workspace;
            class Hot {
                @Differentiable(workspace = true)
                static double f(double[] x, int n) {
                    double sum = 1;
                    for (int i = 0; i < n; i++) {
                        double[] made = new double[i + 1];
                        for (int j = 0; j <= i; j++) made[j] = x[j] * sum + (j > 0 ? made[j - 1] : 0);
                        for (double v : made) sum += Math.sin(v * made[i]);
                    }
                    return sum;
                }
                static long allocated() {
                    double[] x = {1, 2, 3, 4};
                    Workspace workspace = new Workspace();
                    HotGrad.FGradient into = HotGrad.FGradient.like(x, 4);
                    return allocated(() -> HotGrad.fInto(x, 4, 1.0, into, workspace));
                }
            """));
    }

    @Test
    void effectsOnTwoArrays() throws Exception {
        assertEquals(100 * 24, allocated("""
            import dev.backflow.Differentiable;
            import dev.backflow.Workspace;
            class Hot {
                @Differentiable(workspace = true)
                static void step(double[][] u, double[] v, double h) {
                    double[][] flow = new double[u.length][u[0].length];
                    for (int k = 0; k < u.length; k++) for (int i = 1; i < u[k].length - 1; i++) flow[k][i] = u[k][i - 1] - 2 * u[k][i] + u[k][i + 1];
                    for (int k = 0; k < u.length; k++) for (int i = 0; i < u[k].length; i++) u[k][i] += h * flow[k][i] * v[i];
                }
                static long allocated() {
                    double[][] u = new double[40][4], du = new double[40][4];
                    double[] v = {1, 2, 3, 4}, dv = new double[4];
                    Workspace workspace = new Workspace();
                    return allocated(() -> {
                        for (int i = 0; i < 10; i++) HotGrad.stepVjp(u, v, 0.1, du, dv, workspace);
                    });
                }
            """));
    }

    /** Arrays that would be made once if they came from the heap, and lengths that are remembered. */
    @Test
    void arraysOfRounds() throws Exception {
        assertEquals(0, allocated("""
            import dev.backflow.Differentiable;
            import dev.backflow.Workspace;
            class Hot {
                @Differentiable(workspace = true)
                static double f(double[] x, int n) {
                    double sum = 0;
                    double[] last = x;
                    for (int t = 0; t < n; t++) {
                        double[][] products = new double[x.length][last.length];
                        double[] sines = new double[last.length];
                        for (int j = 0; j < sines.length; j++) sines[j] = Math.sin(last[j] + sum);
                        for (int i = 0; i < x.length; i++) for (int j = 0; j < sines.length; j++) products[i][j] += x[i] * sines[j];
                        for (double[] row : products) sum += row[0] * x[0];
                        last = sines;
                    }
                    return sum;
                }
                static long allocated() {
                    double[] x = {1, 2, 3};
                    Workspace workspace = new Workspace();
                    HotGrad.FGradient into = HotGrad.FGradient.like(x, 9);
                    return allocated(() -> HotGrad.fInto(x, 9, 1.0, into, workspace));
                }
            """));
    }

    @Test
    void whatACallHasGivenStays() throws Exception {
        Compiled compiled = Compiled.of("Hot", """
            import dev.backflow.Differentiable;
            class Hot {
                @Differentiable(workspace = true)
                static double[] f(double[] x) {
                    double[] y = x.clone();
                    for (int i = 0; i < y.length; i++) y[i] *= y[i];
                    return y;
                }
                static double[][] calls() {
                    dev.backflow.Workspace workspace = new dev.backflow.Workspace();
                    HotGrad.FGradient one = HotGrad.FGradient.like(new double[2]), other = HotGrad.FGradient.like(new double[2]);
                    double[] first = HotGrad.fInto(new double[] {1, 2}, new double[] {1, 1}, one, workspace);
                    double[] second = HotGrad.fInto(first, new double[] {1, 1}, other, workspace);
                    return new double[][] {first, second, one.toArray(), other.toArray()};
                }
            }
            """);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        double[][] calls = (double[][]) called(compiled, "calls");
        assertEquals("[[1.0, 4.0], [1.0, 16.0], [2.0, 4.0], [2.0, 8.0]]", java.util.Arrays.deepToString(calls));
    }

    private static long allocated(String text) throws Exception {
        Compiled compiled = Compiled.of("Hot", text + ALLOCATED);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        return (Long) called(compiled, "allocated");
    }

    private static Object called(Compiled compiled, String name) throws ReflectiveOperationException {
        Method method = compiled.load("Hot").getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(null);
    }
}
