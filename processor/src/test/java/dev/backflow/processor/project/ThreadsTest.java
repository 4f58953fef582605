package dev.backflow.processor.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Any number of threads may call a companion at once. {@code -Dbackflow.seconds=60} calls for a minute. */
class ThreadsTest {
    private static final long SECONDS = Long.getLong("backflow.seconds", 1);

    private static final String SOURCE = """
        import dev.backflow.Differentiable;
        class Shared {
          private static final double[] TABLE = {1, 2, 3};
          @Differentiable
          static double f(double[] x, double[][] w, double scale) {
            double[] h = new double[w.length];
            for (int i = 0; i < h.length; i++) {
              for (int j = 0; j < x.length; j++) h[i] += w[i][j] * x[j];
              h[i] = Math.tanh(h[i]) * TABLE[i % 3];
            }
            double y = scale;
            while (y < 50) y += y * y + h[0] * h[0];
            return y * h[1] + deep(scale, 10);
          }
          @Differentiable static double deep(double x, int n) { return n == 0 ? x : Math.sin(deep(x, n - 1)) + x; }
        }
        """;

    @Test
    void allGetTheSame() throws Exception {
        Compiled compiled = Compiled.of("Shared", SOURCE);
        Method f = compiled.load("SharedGrad").getDeclaredMethod("f", double[].class, double[][].class, double.class);
        f.setAccessible(true);
        double[] x = {0.1, 0.2};
        double[][] w = {{0.5, 0.25}, {0.75, 1}};
        Set<String> gradients = ConcurrentHashMap.newKeySet();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Callable<Void> calls = () -> {
            while (System.nanoTime() < end) gradients.add(f.invoke(null, x, w, 1.5).toString());
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) all.add(threads.submit(calls));
        threads.shutdown();
        for (Future<Void> one : all) one.get();
        assertEquals(1, gradients.size(), gradients::toString);
    }
}
