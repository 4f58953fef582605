import dev.backflow.Differentiable;
import java.util.Arrays;

/** Objects chosen by what the step itself, or the one before, changes. */
final class Chosen {
    private Chosen() {}

    @Differentiable
    static double nested(double[] a, double out) {
        int v0 = 0;
        for (int v1 = 1; v1 <= 3; v1++) {
            double[][] result = {a, new double[5], a, {2.5, 2, 1, 1}};
            double[] v2 = result[3 - v1];
            result[3 - v1] = result[(int) result[v0][v0]];
            for (int tape = 1; tape < 4; tape++) {
                out = result[tape + 1 & 3][3];
                v2[3] -= Math.atan2(out, 1.5);
            }
        }
        double v8 = 1;
        for (double each : a) v8 += each;
        return v8;
    }

    @Differentiable
    static double byItself(double[][] m) {
        double[] row = m[0];
        row[0] = 1.2;
        m[1][0] = 2.3;
        row = m[(int) row[0]];
        row[1] *= row[2];
        return m[0][1] + 2 * m[1][1] + 3 * m[2][1];
    }

    @Differentiable
    static double byItsSign(double[][] m) {
        double[] row = m[0];
        row[0] = 1.2;
        m[1][0] = -2.3;
        row = row[0] > 0 ? m[1] : m[2];
        row[1] *= row[2];
        return m[0][1] + 2 * m[1][1] + 3 * m[2][1];
    }

    @Differentiable
    static double rowsByRow(double[][] m) {
        m[0][0] = 1.5;
        m[1][0] = 0.3;
        m = new double[][] {m[(int) m[0][0]], m[2]};
        m[0][1] *= m[0][2];
        return m[0][1] + 2 * m[1][1];
    }

    @Differentiable
    static double rowByItsSign(double[][] m) {
        m[0][0] = 1.5;
        m[1][0] = -0.3;
        m[0] = m[0][0] > 0 ? m[1] : m[2];
        m[0][1] *= m[0][2];
        return m[0][1] + 2 * m[1][1] + 3 * m[2][1];
    }

    @Differentiable
    static double shorter(double[][] m) {
        m = Arrays.copyOf(m, m.length - 1);
        m[1][1] *= m[0][2];
        m = Arrays.copyOf(m, m.length + 3);
        m[4] = m[1];
        return m[4][1] * m[1][2];
    }

    @Differentiable
    static double moved(double[][] m) {
        m[1][0] = 2.5;
        m[0][0] = 1.1;
        System.arraycopy(m, 0, m, 1, (int) m[1][0]);
        m[2][1] *= m[1][2];
        return m[0][1] + 2 * m[1][1] + 3 * m[2][1] + 4 * m[3][1];
    }

    @Differentiable
    static double given(double[][] m) {
        m[0][0] = 1.5;
        m[(int) m[0][0]] = third(m);
        m[1][1] *= m[1][2];
        return m[0][1] + 2 * m[1][1] + 3 * m[2][1];
    }

    private static double[] third(double[][] m) {
        m[0][0] = 2.5;
        if (m[2][1] > 9) return m[0];
        return m[2];
    }

    @Differentiable
    static double whileWalking(double[][] m) {
        double s = 0;
        int k = 0;
        for (double[] row : m) {
            row[1] *= row[2];
            m = new double[][] {m[1], m[2], m[3], m[0]};
            s += m[0][1] * row[1];
        }
        return s;
    }

    @Differentiable
    static double copied(double[][] m) {
        m[0][0] = 1.5;
        m[1] = m[0].clone();
        m[(int) m[0][0]] = Arrays.copyOf(m[(int) m[1][0]], (int) m[1][0] + 3);
        m[1][1] *= m[0][2];
        return m[1][1] + m[0][1];
    }

    @Differentiable
    static double range(double[] a, double[] b) {
        a[0] = 3.5;
        a = Arrays.copyOfRange(a, (int) a[0] - 2, a.length + 1);
        a[1] *= b[2];
        return a[1] * a[0];
    }

    @Differentiable
    static double twice(double[][] m) {
        double[] row = m[2];
        row[0] = 1.2;
        m[1][0] = 2.3;
        double[] other = row;
        row = m[(int) row[0]];
        row = m[(int) row[0]];
        row[1] *= other[2];
        return m[0][1] + 2 * m[1][1] + 3 * m[2][1];
    }

    @Differentiable
    static double indexAssigned(double[][] m) {
        int k = 0;
        m[k] = m[k = 1];
        m[0][1] *= m[0][2];
        return m[0][1] + 2 * m[1][1];
    }

    @Differentiable
    static double elements(double[] a) {
        a[0] = 1.5;
        a = new double[] {a[(int) a[0]], a[2] * a[3], a[0]};
        return a[0] * a[1];
    }

    @Differentiable
    static double throughRow(double[][] m) {
        m[0][0] = 1.5;
        m[1][0] = 0.5;
        double[] t = m[(int) m[0][0]];
        m[0] = t;
        t[1] *= m[(int) m[0][0]][2];
        return m[0][1] * m[1][2];
    }
}
