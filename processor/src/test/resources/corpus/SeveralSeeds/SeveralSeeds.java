import dev.backflow.Differentiable;

/** Results that are arrays, whose reverse passes run again for every cotangent. */
class SeveralSeeds {
    @Differentiable
    static double[] plain(double x, double[] y) {
        double p = x * y[0];
        double q = Math.sin(p) + y[1];
        return new double[] {p * q, q / (1 + x * x), p};
    }

    /** The result is written to, read, and written again. */
    @Differentiable
    static double[] carried(double x, double[] y) {
        double[] out = new double[y.length];
        double state = x;
        for (int i = 0; i < y.length; i++) {
            state = Math.tanh(state + y[i]) * y[0];
            out[i] = state;
            if (i > 0) {
                out[i] += out[i - 1] * x;
            }
        }
        return out;
    }

    /** The argument is the result, overwritten. */
    @Differentiable
    static double[] overwritten(double[] y, double x) {
        for (int i = 1; i < y.length; i++) {
            y[i] = y[i] * y[i - 1] + x;
        }
        y[0] = Math.exp(-y[0] * y[0]);
        return y;
    }

    /** Two arrays that may be one. */
    @Differentiable
    static double[] met(double[] y, double[] z) {
        y[0] = y[1] * z[0];
        z[1] = Math.sin(y[0]) * z[1];
        return new double[] {y[0] + z[1], z[0] * y[1]};
    }

    /** Left early, from within a loop of unknown length. */
    @Differentiable
    static double[] left(double x, double[] y) {
        double sum = x;
        int n = 0;
        while (Math.abs(sum) < 3) {
            sum = sum * 1.5 + y[n % y.length];
            n++;
            if (n > 6) {
                return new double[] {sum, sum * x};
            }
        }
        return new double[] {x * x, sum, Math.cos(sum)};
    }

    /** Rows: shadows made by the forward pass, and rows under other names. */
    @Differentiable
    static double[][] rows(double[][] w, double x) {
        double[][] out = new double[w.length][];
        double[] last = w[0];
        for (int i = 0; i < w.length; i++) {
            double[] row = new double[w[i].length];
            for (int j = 0; j < row.length; j++) {
                row[j] = w[i][j] * last[j % last.length] + x;
            }
            out[i] = row;
            last = i % 2 == 0 ? row : w[i];
        }
        return out;
    }

    /** Rows change their places. */
    @Differentiable
    static double[][] swapped(double[][] w, double x) {
        double[] first = w[0];
        w[0] = w[1];
        w[1] = first;
        w[0][0] *= x;
        first[0] += w[0][0] * x;
        return w;
    }

    /** Numbers that are integers on the way do not come back. */
    @Differentiable
    static float[] narrow(float x, double y) {
        float a = (float) (x * y);
        return new float[] {a * x, (float) Math.sqrt(1 + y * y) + a};
    }

    /** The same helper twice: a pair, whose tape is taken up once. */
    @Differentiable
    static double[] twice(double x, double[] y) {
        return new double[] {mean(y, x) * x, mean(y, x * x)};
    }

    private static double mean(double[] y, double scale) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double scaled = y[i] * scale;
            sum += scaled > 0 ? Math.sqrt(1 + scaled * scaled) : scaled;
            if (sum > 100) {
                return sum * scale;
            }
        }
        return sum / y.length;
    }

    /** And it overwrites what it is given. */
    @Differentiable
    static double[] twiceOverwritten(double x, double[] y) {
        y[0] = scaled(y, x);
        y[1] = scaled(y, y[0]);
        return new double[] {y[1] + y[2], y[0]};
    }

    private static double scaled(double[] y, double scale) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] *= 0.5 * scale;
            sum += Math.sin(y[i]);
        }
        return sum + scale;
    }

    /** The variable goes on to another array. */
    @Differentiable
    static double[] gone(double[] y, double x) {
        double[] was = y;
        y = new double[] {was[0] * x, was[1]};
        was[0] = y[1] * x;
        y[1] += was[0] * was[2];
        return y;
    }

    /** No result for some arguments. */
    @Differentiable
    static double[] none(double x, int n) {
        return n == 0 ? null : new double[] {x * n, Math.exp(x)};
    }

    /** Throws in the midst. */
    @Differentiable
    static double[] throwing(double[] y, int n) {
        y[0] *= y[1];
        double[] out = new double[3];
        for (int i = 0; i <= n; i++) {
            out[i] = y[i] * y[0];
        }
        return out;
    }

    /** Calls itself: the tapes of a pair cannot be taken up again. */
    @Differentiable
    static double[] deep(double[] y, double x, int n) {
        double folded = fold(y, x, n);
        return new double[] {folded * x, y[0] + folded, folded};
    }

    private static double fold(double[] y, double x, int n) {
        if (n <= 0) {
            return x;
        }
        double inner = fold(y, x * y[n % y.length], n - 1);
        y[0] += inner;
        return Math.sin(inner) + y[0] * x;
    }

    /** The same with arrays that may be one, and with integers that are overwritten too. */
    @Differentiable
    static double[] deepMet(double[] y, double[][] z, int[] counts) {
        counts[0] = counts[0] / 2 + 1;
        z[0][0] = fold(y, z[0][1], counts[0] % 3);
        double folded = fold(z[1], y[1], 2);
        return new double[] {z[0][0] * folded, z[1][0]};
    }

    /** Records of numbers, and one that leads to arrays. */
    record Pair(double a, double b) {}

    @Differentiable
    static Pair pair(double x, double[] y) {
        double p = Math.exp(-x * y[0]);
        return new Pair(p * y[1], p + x);
    }

    @Differentiable
    static Pair[] pairs(Pair p, double x) {
        Pair q = new Pair(p.a() * x, p.b() * p.a());
        return new Pair[] {q, p, q};
    }
}
