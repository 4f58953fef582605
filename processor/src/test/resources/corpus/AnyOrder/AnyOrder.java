import dev.backflow.Differentiable;

/** Loops whose rounds may be taken back in any order, and loops that look like it and may not. */
final class AnyOrder {
    private AnyOrder() {}

    /** What a round adds to its neighbour, the next one overwrites. */
    @Differentiable
    static double lost(double[] y, double[] z) {
        int n = Math.min(y.length, z.length);
        double[] x = new double[n + 1];
        for (int i = 0; i < n; i++) {
            x[i + 1] += 2 * y[i];
            x[i] = 3 * z[i];
        }
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += x[i] * (i + 1);
        }
        return sum;
    }

    /** Written over and over, or in part only: what was there before counts. */
    @Differentiable
    static double overAndOver(double[] x, int n) {
        double[] made = new double[x.length];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < made.length; i++) {
                made[i] = x[i] * x[t % x.length];
            }
        }
        double[][] rows = new double[n + 1][x.length];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < x.length; i++) {
                rows[t][t] = made[i] * x[0];
            }
        }
        double[] two = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            two[i] = Math.sin(x[i]);
        }
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += two[i] * made[i] + rows[i % (n + 1)][i];
            two[i] = sum * two[i - 1];
        }
        return sum;
    }

    /** One vector under two names, if the caller likes. */
    @Differentiable
    static double twoNames(double[] x, double[] y, int n) {
        double[] a = n > 1 ? x : y;
        double[] b = n % 2 == 0 ? x : y;
        int length = Math.min(x.length, y.length);
        for (int i = 0; i < length; i++) {
            a[i] = Math.cos(b[length - 1 - i]) * b[i];
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Rows that may be one row. */
    @Differentiable
    static double oneRow(double[] x, int n) {
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = i < n ? x : new double[x.length];
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < x.length; j++) {
                rows[i][j] = Math.sin(rows[i][j]) + x[j] * (i + j);
            }
        }
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += rows[i][i % x.length] * x[0];
        }
        return sum;
    }

    /** Left early, and counted down. */
    @Differentiable
    static double early(double[] x, double[] y) {
        int n = Math.min(x.length, y.length);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (x[i] * y[i] > 1) {
                break;
            }
            sum += x[i] * y[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            if (y[i] < -1) {
                continue;
            }
            x[i] = y[i] * y[i];
        }
        for (int i = 0; i <= n - 1; i++) {
            sum += x[i] * x[i] * y[n - 1 - i];
        }
        return sum;
    }
}
