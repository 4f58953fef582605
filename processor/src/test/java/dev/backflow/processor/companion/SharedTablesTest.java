package dev.backflow.processor.companion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** One table that goes by two names, and a method that puts other rows into it by one of them. */
class SharedTablesTest {
    private static final String SOURCE = """
        import dev.backflow.Differentiable;
        class Tables {
          @Differentiable
          static double lost(double[][] a, double[][] b) {
            b[1] = new double[5];
            return 2 * a[0][0] + a[1][0] + b[0][1];
          }
          @Differentiable
          static double swapped(double[][] a, double[][] b) {
            double[] row = b[0];
            b[0] = b[1];
            b[1] = row;
            return 3 * a[1][0] + 4 * b[0][1];
          }
          @Differentiable
          static double deeper(double[][] a, double[][][] b) {
            a[1] = new double[2];
            return 2 * b[0][0][1] + b[0][1][0] + a[0][0];
          }
          @Differentiable
          static void perhaps(double[][] a, double[][] b, boolean now) {
            if (now) a[0] = b[1].clone();
          }
        }
        """;

    private final double[][] table = {{1, 2}, {3, 4}};

    @Test
    void rowsThatAreLostHaveNoGradient() throws Exception {
        assertArrayEquals(new double[][] {{2, 1}, {0, 0}}, sum("lost", double[][].class, table));
    }

    @Test
    void rowsKeepTheirGradientsWhereverTheyGo() throws Exception {
        assertArrayEquals(new double[][] {{3, 0}, {0, 4}}, sum("swapped", double[][].class, table));
    }

    @Test
    void theOtherNameMayLeadThereByMoreIndices() throws Exception {
        assertArrayEquals(new double[][] {{1, 2}, {0, 0}}, sum("deeper", double[][][].class, new double[][][] {table}));
    }

    @Test
    void rowsAtTwoPlacesKeepTheWholeOfIt() throws Exception {
        double[] row = {1, 2}, dRow = {10, 20};
        double[][] shared = {row, row}, d = {dRow, dRow};
        Method vjp = method("perhapsVjp", double[][].class, double[][].class, boolean.class, double[][].class, double[][].class);
        vjp.invoke(null, shared, shared, false, d, d);
        assertArrayEquals(new double[][] {{10, 20}, {10, 20}}, d);
    }

    /** The gradient on the table, as far as the first name and the second tell. */
    private double[][] sum(String name, Class<?> second, Object other) throws Exception {
        Object gradient = method(name, double[][].class, second).invoke(null, table, other);
        double[][] one = (double[][]) component(gradient, "da");
        Object rest = component(gradient, "db");
        double[][] two = rest instanceof double[][][] deep ? deep[0] : (double[][]) rest;
        for (int i = 0; i < one.length; i++) for (int j = 0; j < one[i].length; j++) one[i][j] += two[i][j];
        return one;
    }

    private static Object component(Object gradient, String name) throws Exception {
        Method accessor = gradient.getClass().getDeclaredMethod(name);
        accessor.setAccessible(true);
        return accessor.invoke(gradient);
    }

    private static Method method(String name, Class<?>... types) throws Exception {
        Compiled compiled = Compiled.of("Tables", SOURCE);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        Method method = compiled.load("TablesGrad").getDeclaredMethod(name, types);
        method.setAccessible(true);
        return method;
    }
}
