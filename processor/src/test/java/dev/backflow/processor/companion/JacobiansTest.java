package dev.backflow.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import org.junit.jupiter.api.Test;

/** What the points of the corpus do not show of Jacobians. */
class JacobiansTest {
    @Test
    void aVectorThatIsNotThereHasNoColumns() throws Exception {
        assertEquals("[[1.0], [-3.0]] [[1.0], [-3.0]] [-1.5, 2.25]", said("""
            @Differentiable(modes = Mode.JACOBIAN)
            static double[] f(double[] x, double y) {
                double a = 0;
                if (y > 0) a = x[0] * y;
                return new double[] {a + y, y * y};
            }
            static String said() {
                double[] value = {7, 7};
                double[][] jacobian = {{7}, {7}};
                JacobianGrad.fJacobianInto(null, -1.5, value, jacobian);
                return Arrays.deepToString(JacobianGrad.fJacobian(null, -1.5)) + " " + Arrays.deepToString(jacobian) + " " + Arrays.toString(value);
            }
            """));
    }

    @Test
    void arraysOfAnotherShapeAreToldAndLeftAlone() throws Exception {
        assertEquals("jacobian[1] has length 3, the inputs are 2 numbers [[7.0, 7.0], [7.0, 7.0, 7.0]] [7.0, 7.0]", said("""
            @Differentiable(modes = Mode.JACOBIAN)
            static double[] f(double x, double y) {
                return new double[] {x * y, y};
            }
            static String said() {
                double[] value = {7, 7};
                double[][] jacobian = {{7, 7}, {7, 7, 7}};
                try {
                    JacobianGrad.fJacobianInto(2, 3, value, jacobian);
                    return "";
                } catch (IllegalArgumentException e) {
                    return e.getMessage() + " " + Arrays.deepToString(jacobian) + " " + Arrays.toString(value);
                }
            }
            """));
    }

    /** In rows that are written out, and in rows of a loop. */
    @Test
    void withAWorkspaceNothingIsAllocated() throws Exception {
        assertEquals("0 0", said("""
            @Differentiable(modes = Mode.JACOBIAN, workspace = true)
            static double[] few(double[] x, double y) {
                double sum = 0;
                for (double v : x) sum += v * y;
                return new double[] {Math.sin(sum), sum * x[1]};
            }
            @Differentiable(modes = Mode.JACOBIAN, workspace = true)
            static double[] many(double[] x, double y) {
                double[] out = new double[x.length];
                for (int i = 0; i < x.length; i++) out[i] = Math.exp(x[i] * y) * x[0];
                return out;
            }
            static String said() {
                double[] x = {1, 2, 3, 4}, two = new double[2], four = new double[4];
                double[][] short2 = new double[2][5], long4 = new double[4][5];
                Workspace few = new Workspace(), many = new Workspace();
                return allocated(() -> JacobianGrad.fewJacobianInto(x, 2, two, short2, few)) + " " + allocated(() -> JacobianGrad.manyJacobianInto(x, 2, four, long4, many));
            }
            """));
    }

    /** What the method {@code said} of a class of these members says. */
    private static String said(String members) throws Exception {
        Compiled compiled = Compiled.of("Jacobian", "import dev.backflow.Differentiable;\nimport dev.backflow.Mode;\nimport dev.backflow.Workspace;\nimport java.util.Arrays;\nclass Jacobian {\n" + members + WorkspacesTest.ALLOCATED);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        var said = compiled.load("Jacobian").getDeclaredMethod("said");
        said.setAccessible(true);
        return (String) said.invoke(null);
    }
}
