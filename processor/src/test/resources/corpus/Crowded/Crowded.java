import dev.backflow.Differentiable;

/** Rounds that hold many loops within loops: each of these may become a method, which takes what it reads and returns what it changes. */
final class Crowded {
    private Crowded() {}

    @Differentiable
    static double filtered(double[] start, double[][] motion, double noise, int steps) {
        double[] state = start.clone();
        double[][] spread = {{1, 0.25}, {0.25, 2}};
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] moved = new double[2];
            for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) moved[i] += motion[i][j] * state[j];
            double[][] half = times(motion, spread);
            double[][] whole = times(half, transposed(motion));
            double total = noise;
            for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) total += whole[i][j] * whole[i][j];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    if (whole[i][j] > 3) break;
                    whole[i][j] = whole[i][j] / total + (i == j ? noise : 0);
                }
            }
            state = moved;
            spread = whole;
            sum += Math.log(total) + state[0];
        }
        return sum + spread[1][0];
    }

    @Differentiable
    static double left(double[] x, double[][] a, double y) {
        double sum = 0, most = y;
        int found = 0;
        rounds:
        for (int t = 0; t < x.length; t++) {
            double product = 1;
            for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) product *= 1 + 0.125 * a[i][j] * x[t];
            for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) most = Math.max(most, a[i][j] * product);
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    if (a[i][j] * x[t] > 6) break rounds;
                    if (a[i][j] > 2) continue rounds;
                    sum += a[i][j] * a[i][j] * product;
                }
            }
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    found += a[i][j] > 0 ? 1 : 0;
                    sum -= found * a[i][j] * y;
                }
            }
            for (int i = 0; i < a.length; i++) {
                double row = 0;
                int j = 0;
                while (j < a[i].length && row < 3) {
                    row += a[i][j] * a[i][j] * x[t];
                    j++;
                }
                if (row > 50) return row * y;
                sum += Math.sin(row);
            }
            for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) a[i][j] = 0.5 * a[i][j] + 0.0625 * product;
        }
        return sum * most + found;
    }

    @Differentiable
    static void smoothed(double[][] u, double[][] v, double rate, int steps) {
        for (int t = 0; t < steps; t++) {
            for (int i = 1; i < u.length; i++) for (int j = 0; j < u[i].length; j++) u[i][j] += rate * (u[i - 1][j] - u[i][j]);
            for (int i = 0; i < u.length; i++) for (int j = 1; j < u[i].length; j++) u[i][j] += rate * (u[i][j - 1] - u[i][j]);
            double[][] w = new double[u.length][];
            for (int i = 0; i < u.length; i++) {
                w[i] = new double[u[i].length];
                for (int j = 0; j < u[i].length; j++) w[i][j] = Math.exp(-u[i][j] * u[i][j]);
            }
            for (int i = 0; i < v.length; i++) for (int j = 0; j < v[i].length; j++) v[i][j] = v[i][j] * rate + w[i % w.length][0];
            double[][] both = i(u, v, t);
            for (int i = 0; i < both.length; i++) for (int j = 0; j < both[i].length; j++) both[i][j] *= 1 - rate * both[i][j];
        }
    }

    private static double[][] i(double[][] u, double[][] v, int t) {
        return t % 2 == 0 ? u : v;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) sum += a[i][k] * b[k][j];
                product[i][j] = sum;
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) transposed[j][i] = a[i][j];
        return transposed;
    }
}
