package dev.backflow.processor.adjoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.Gradient;
import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import java.util.Map;
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
        return gradient(Compiled.of("Norm", SOURCE, options));
    }

    private static double[] gradient(Compiled compiled) throws Exception {
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

    /** The norm's local gradient is undefined there. */
    @Test
    void onDemandZeroStaysZeroAtAMethodOfAnotherCompanion() throws Exception {
        String far = "import dev.backflow.Differentiable; class Far { @Differentiable static double norm(double x, double y) { return Math.sqrt(x * x + y * y); } }";
        String near = "import dev.backflow.Differentiable; class Norm { @Differentiable static double f(double x, double y) { double n = Far.norm(x, y); return n * n + 3 * x; } }";
        assertArrayEquals(new double[] {3, 0}, gradient(Compiled.of(Map.of("Far", far, "Norm", near), "-Abackflow.zero=strong")));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradient(Compiled.of(Map.of("Far", far, "Norm", near))));
    }
}
