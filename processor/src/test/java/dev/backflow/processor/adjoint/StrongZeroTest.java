package dev.backflow.processor.adjoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.Gradient;
import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** What a cotangent of zero does at a pole: what mathematics says, or nothing if the user asked for that. */
class StrongZeroTest {
    private static final String SOURCE = """
        import dev.backflow.Differentiable;
        class Norm {
          @Differentiable
          static double f(double x, double y) {
            double norm = Math.sqrt(x * x + y * y);
            return norm * norm + Math.pow(x, 0.5) * y + 3 * x;
          }
        }
        """;

    private static double[] gradient(String... options) throws Exception {
        Compiled compiled = Compiled.of("Norm", SOURCE, options);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        Method f = compiled.load("NormGrad").getDeclaredMethod("f", double.class, double.class);
        f.setAccessible(true);
        return ((Gradient<?>) f.invoke(null, 0.0, 0.0)).toArray();
    }

    @Test
    void byItselfZeroTimesInfinityIsUndefined() throws Exception {
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradient());
    }

    @Test
    void onDemandZeroStaysZero() throws Exception {
        assertArrayEquals(new double[] {3, 0}, gradient("-Abackflow.zero=strong"));
    }
}
