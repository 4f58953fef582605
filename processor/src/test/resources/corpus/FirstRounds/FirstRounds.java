import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Loops that read the same elements in every round and write to others: held in variables from the second round on. */
class FirstRounds {
    @Differentiable
    static double carried(double[][] rows, @Constant double[] x, @Constant double[] y) {
        double[][] sums = new double[2][x.length];
        for (double[] given : rows) {
            double[] row = given.clone();
            for (int axis = 0; axis < 2; axis++) {
                for (int v = 0; v < x.length; v++) {
                    sums[axis][v] += (row[0] * x[v] + row[1] * y[v]) * row[axis];
                }
            }
        }
        double sum = 0;
        for (int v = 0; v < x.length; v++) {
            sum += Math.sin(sums[0][v]) * sums[1][v];
        }
        return sum;
    }

    /** The caller may pass one array twice. */
    @Differentiable
    static double[] met(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] * b[0] + b[1];
        }
        return a;
    }

    /** What is written to is read under another name. */
    @Differentiable
    static double named(double[] a, double x) {
        double[] b = a.clone();
        double[] c = x > 0 ? b : a.clone();
        for (int i = 0; i < 3; i++) {
            b[i] = c[0] * x + c[1] * c[2];
        }
        return b[0] * b[1] + b[2];
    }

    /** An element that is not there throws where it did, or not at all without a round. */
    @Differentiable
    static double missing(double[] a, int n, int far) {
        double[] out = {1, 2, 3};
        double[] held = a.clone();
        for (int i = 0; i < n - 1; i++) {
            out[i] += held[far + 2] * held[1] * held[3 - far];
        }
        return out[0] * out[1] + a[0];
    }

    /** Elements on one way only, and downwards. */
    @Differentiable
    static double chosen(double[] a, double x) {
        double[] out = new double[4];
        double[] held = a.clone();
        for (int i = 3; i >= 0; i--) {
            out[i] = (i > 1 ? held[0] : held[1]) * held[2] + held[3] * x;
        }
        return out[0] * out[1] + out[2] * out[3];
    }

    /** The rows move on in the loop around. */
    @Differentiable
    static double steps(double[] state, double h, int n) {
        double[] now = state.clone();
        for (int t = 0; t < n; t++) {
            double[] next = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                next[i] = now[i] + h * (now[0] - now[1]) * Math.cos(now[i]);
            }
            now = next;
        }
        return now[0] * now[1] + now[2];
    }

    @Differentiable
    static float narrow(float[] a, @Constant float[] x) {
        float[] row = a.clone();
        float[] out = new float[x.length];
        for (int v = 0; v < x.length; v++) {
            out[v] = row[0] * x[v] + row[1];
        }
        return out[0] * out[x.length - 1];
    }

    /** Sums of elements times constants need nothing remembered. */
    @Differentiable
    static double linear(double[] a, @Constant double[] x, int far) {
        double[] row = a.clone();
        double[] out = new double[x.length];
        for (int v = 0; v < x.length; v++) {
            out[v] += 2 * (row[0] * x[v] + row[far + 1] * x[0] + row[3 - far]);
        }
        return out[0] * out[1] + out[2];
    }

    /** The same where the one array may be the other. */
    @Differentiable
    static double[] linearMet(double[] a, double[] b, @Constant double[] x) {
        for (int i = 0; i < x.length; i++) {
            a[i] += b[0] * x[i] + b[1];
        }
        return a;
    }

    @Differentiable
    static double linearNamed(double[] a, @Constant double[] x) {
        double[][] rows = {a.clone(), a.clone()};
        double[] row = rows[0];
        for (int j = 0; j < 2; j++) {
            double[] out = rows[j];
            for (int i = x.length - 1; i >= 0; i--) {
                out[i] += row[0] * x[i] + row[1];
            }
        }
        return rows[0][0] * rows[1][1] + rows[1][2];
    }

    /** Downwards, from a literal, with an element on one way only. */
    @Differentiable
    static double linearDown(double[] a, @Constant double[] x, boolean first) {
        double[] row = a.clone();
        double[] out = new double[4];
        for (int i = 3; i > 0; i--) {
            out[i] = row[0] * x[i] + (first ? row[7] : row[1]) - row[2] / x[0];
            out[i - 1] -= row[2] * x[i];
        }
        return out[0] * out[1] + out[2] * out[3];
    }

    /** A table of constants, made by a loop that no gradient flows through. */
    @Differentiable
    static double table(double x, @Constant double[] c, int n) {
        double[] held = c.clone();
        double[] table = new double[4];
        for (int i = 0; i < n; i++) {
            table[i] = held[0] * i + held[n] + table[0];
        }
        return Math.sin(x * table[0]) + table[1] * x;
    }

    /** What is read is replaced in the midst of the round. */
    @Differentiable
    static double replaced(double[] a, @Constant double[] x) {
        double[] row = a.clone();
        double[] out = new double[4];
        for (int i = 0; i < 4; i++) {
            out[i] = row[0] * x[i] + row[1];
            row[i % 2] = out[0] * x[0];
        }
        return out[0] * out[1] + out[2] * out[3];
    }
}
