import dev.backflow.Constant;
import dev.backflow.Differentiable;
import java.util.Arrays;

/** What a workspace keeps for the next call, and what dies with a round of a loop. */
final class Workspaces {
    record Pair(double first, double[] rest) {}

    private Workspaces() {}

    private static double[] scaled(double[] a, double k) {
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) b[i] = a[i] * k;
        for (int i = 0; i < a.length; i++) b[i] = b[i] * b[i] + k;
        return b;
    }

    private static double depth(double[] a, int n) {
        double[] half = Arrays.copyOf(a, Math.max(1, a.length / 2));
        for (int i = 0; i < half.length; i++) half[i] *= 0.5 + half[i];
        return n == 0 ? half[0] : depth(half, n - 1) * half[0] + depth(a, n - 1);
    }

    /** What a round makes dies with it. */
    @Differentiable(workspace = true)
    static double rounds(double[][] w, double[] x, double k) {
        double sum = 0;
        for (double[] row : w) {
            double[] r = scaled(row, k);
            double[] q = {r[0], k, sum};
            double[] p = r.clone();
            for (int i = 0; i < p.length; i++) p[i] *= r[i] + x[i];
            for (double v : p) sum += v * q[1] * Math.sin(sum);
        }
        return sum;
    }

    /** What a round makes lives on in the next. */
    @Differentiable(workspace = true)
    static double carried(double[] x, int n) {
        double[] state = x.clone(), before = {1, 2};
        for (int i = 0; i < n; i++) {
            double[] next = new double[x.length];
            for (int j = 0; j < next.length; j++) next[j] = Math.sin(state[j]) * before[j % before.length];
            before = state;
            state = next;
        }
        return state[0] * before[0] + state[state.length - 1];
    }

    /** Rows of a local array come from rounds. */
    @Differentiable(workspace = true)
    static double gathered(double[] x, int n) {
        double[][] rows = new double[n][];
        double[][][] all = new double[2][2][2];
        for (int i = 0; i < n; i++) {
            double[] made = Arrays.copyOfRange(x, 0, 2);
            made[i % 2] *= x[0];
            rows[i] = made;
            all[i % 2][1] = rows[i];
        }
        double sum = all[0][0][0] + all[1][1][1];
        for (double[] row : rows) sum += row[0] * row[1];
        return sum;
    }

    private static void put(double[][] rows, int at, double x) {
        rows[at] = new double[] {x, x * x};
    }

    /** A helper leaves an array in the array of the caller. */
    @Differentiable(workspace = true)
    static double left(double x, int n) {
        double[][] rows = new double[n + 1][];
        for (int i = 0; i <= n; i++) put(rows, i, x * (i + 1));
        double sum = 0;
        for (int i = 0; i <= n; i++) sum += rows[i][0] * rows[i][1];
        return sum;
    }

    @Differentiable(workspace = true)
    static double deep(double[] a) {
        return depth(a, 3);
    }

    /** A loop of unknown length, which remembers more than there was room for. */
    @Differentiable(workspace = true)
    static double grown(double x, @Constant double end) {
        double y = 0.1;
        int n = 0;
        while (y < end && n++ < 60) y += Math.cos(y * x) * 0.1 + 0.05;
        return y;
    }

    @Differentiable(workspace = true)
    static double[] result(double[] a, float[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            int[] at = {i, out.length - 1 - i};
            boolean[] is = new boolean[2];
            is[i % 2] = true;
            out[i] = a[at[0]] * (is[0] ? a[at[1]] : b[0]);
        }
        return out;
    }

    @Differentiable(workspace = true)
    static Pair pair(double[] a) {
        double[] rest = a.clone();
        rest[0] = a[0] * a[0];
        return new Pair(rest[0] * a[a.length - 1], rest);
    }

    /** Two arrays that may be one. */
    @Differentiable(workspace = true)
    static void step(double[] u, double[] v, double h) {
        double[] flow = new double[u.length];
        for (int i = 1; i < u.length - 1; i++) flow[i] = u[i - 1] - 2 * u[i] + u[i + 1];
        for (int i = 0; i < u.length; i++) u[i] += h * flow[i];
        for (int i = 0; i < Math.min(u.length, v.length); i++) v[i] *= u[i];
    }

    /** An exception in the midst of what a fused loop adds. */
    @Differentiable(workspace = true)
    static double thrown(double[][] w, double k) {
        double sum = 0;
        for (double[] row : w) {
            double[] twice = {row[0] * 2, row[1] * k};
            sum += twice[0] * twice[1] / (row.length == 3 ? row[3] : 1);
        }
        return sum;
    }
}
