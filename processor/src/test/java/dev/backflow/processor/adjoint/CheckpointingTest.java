package dev.backflow.processor.adjoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.backflow.Gradient;
import dev.backflow.processor.corpus.Compiled;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that keep their state at a few rounds: the same bits as with everything remembered, in a memory that does not grow. */
class CheckpointingTest {
    private static final String KEPLER = """
        import dev.backflow.*;
        class Kepler {
          @Differentiable
          @Checkpointed(snapshots = 30)
          static double far(double x, double v, double mu, int n) {
            double[] path = {x, 0.5};
            double drag = mu;
            for (int i = 3; i <= n + 2; i++) {
              double r = Math.sqrt(x * x + path[1] * path[1] + 1);
              v -= 0.001 * mu * x / (r * r * r) + 0.0001 * drag * v;
              x += 0.001 * v;
              path[1] = path[1] * 0.9999 + 0.0001 * x * i / n;
              path[0] = x;
            }
            drag = drag * x;
            path[0] += drag;
            return x * v + path[0] * path[1];
          }
        }
        """;

    private record Answer(double value, double[] gradient, long allocated) {}

    private static Method kepler(String source) throws Exception {
        Compiled compiled = Compiled.of("Kepler", source);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        Method far = compiled.load("KeplerGrad").getDeclaredMethod("far", double.class, double.class, double.class, int.class);
        far.setAccessible(true);
        return far;
    }

    private static Answer answer(Method far, int rounds) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Gradient<?> gradient = (Gradient<?>) far.invoke(null, 1.0, 0.2, 1.3, rounds);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        Method value = gradient.getClass().getMethod("value");
        value.setAccessible(true);
        return new Answer((double) value.invoke(gradient), gradient.toArray(), allocated);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 29, 30, 31, 32, 500, 20_000})
    void theBitsAreThoseOfTheUnboundedTape(int rounds) throws Exception {
        Answer all = answer(kepler(KEPLER.replace("@Checkpointed(snapshots = 30)", "")), rounds);
        for (int snapshots : new int[] {1, 2, 30, 1000}) {
            if (snapshots == 1 && rounds > 1000) continue;
            Answer few = answer(kepler(KEPLER.replace("30", String.valueOf(snapshots))), rounds);
            assertEquals(all.value, few.value);
            assertArrayEquals(all.gradient, few.gradient);
        }
    }

    @Test
    void aMillionRoundsNeedTheMemoryOfThirtyStates() throws Exception {
        Method far = kepler(KEPLER);
        answer(far, 100);
        Answer many = answer(far, 1_000_000);
        assertTrue(Double.isFinite(many.gradient[2]));
        assertTrue(many.allocated < 10_000, () -> "allocated " + many.allocated);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while (x < n) x = x * x + 1;|does not count",
        "for (int i = 0; i < n; i += 2) x = x * x;|does not count",
        "for (int i = 0; i < n; i++) { x = x * x; if (x > 9) break; }|",
        "double[] w = {x, 1}; for (int i = 0; i < n; i++) { double[] z = w; w = v; v = z; w[0] *= x; } x = v[0];|may be one array",
        "for (int i = 0; i < n; i++) { if (i > 2) v = new double[] {v[1], x}; v[0] *= x; } x = v[0];|an array of the caller's, which may be written to",
        "double[] w = {x, 1}; double[] u = w; for (int i = 0; i < n; i++) { if (i > 2) w = new double[] {w[1], x}; w[0] *= x; } x = w[0] * u[0];|may be one array, which is written to",
        "double[] w = {x, 1}; double[] u = w; for (int i = 0; i < n; i++) { if (i > 2) w = new double[] {w[1], x}; x *= w[0]; } w[0] = x; x = u[0];|may be one array, which is written to",
        "for (int i = 0; i < n; i++) x = x * v[0]; v = new double[] {2};|v is given another object after",
        "double[][] m = {v}; for (int i = 0; i < n; i++) { double[][] k = {{m[0][0] * x}}; m = k; } x = m[0][0];|it gives m other rows",
        "double[][] m = {v}; for (int i = 0; i < n; i++) { m[0] = new double[] {m[0][0] * x}; } x = m[0][0];|what m consists of is replaced",
        "for (int i = 0; i < n; i++) x = x * x + draw();|calls",
        "double z; if (n > 3) z = 1; for (int i = 0; i < n; i++) { z = x; x = z * x; }|z may have no value",
        "x = x * x;|has no loop",
    })
    void whatCannotBeRunAgainIsRefused(String loopAndReason) {
        String[] parts = loopAndReason.split("\\|", -1);
        Compiled compiled = Compiled.of("Bad", """
            import dev.backflow.*;
            class Bad {
              static final java.util.Random RANDOM = new java.util.Random(3);
              static double draw() { return RANDOM.nextDouble(); }
              @Differentiable @Checkpointed(snapshots = 3)
              static double f(double x, double[] v, int n) {
                %s
                return x;
              }
            }
            """.formatted(parts[0]));
        assertFalse(compiled.isSuccessful());
        assertTrue(compiled.messages().contains("[CHECKPOINTED] f is marked @Checkpointed, but ") && compiled.messages().contains(parts[1]), compiled::messages);
    }
}
