import dev.backflow.Checkpointed;
import dev.backflow.Constant;
import dev.backflow.Differentiable;

final class Checkpoints {
    @Checkpointed(snapshots = 3)
    @Differentiable
    static double orbit(double x, double v, double mu, @Constant double h, int n) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            double r2 = x * x + 1;
            double a = -mu * x / (r2 * Math.sqrt(r2));
            v += h * a;
            x += h * v;
            total += x * x * h;
        }
        return x * v + total;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double heat(double[] u, double k, int n) {
        double[] next = new double[u.length];
        for (int t = 0; t < n; t++) {
            for (int i = 1; i < u.length - 1; i++) {
                next[i] = u[i] + k * (u[i - 1] - 2 * u[i] + u[i + 1]) + 0.01 * u[i] * u[i];
            }
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = next[i];
            }
        }
        double sum = 0;
        for (double each : u) {
            sum += each * each;
        }
        u[0] = 3;
        return sum;
    }

    @Checkpointed(snapshots = 4)
    @Differentiable
    static double[] path(double x, double a, int n) {
        double[] path = new double[Math.max(n, 0) + 1];
        double factor = a * a;
        long seed = 7;
        double y;
        for (int i = n; i >= 1; i--) {
            seed = seed * 1103515245 + 12345;
            y = Math.sin(x * factor);
            if (x > 0.3) {
                x = x - 0.1 * y;
            } else {
                x = x + 0.2 + y + (seed & 7) * 0.01;
            }
            path[i] = step(x, y);
        }
        factor = 3 * factor;
        path[0] = factor;
        return path;
    }

    private static double step(double x, double y) {
        double s = x * y;
        for (int i = 0; i < 3; i++) {
            s = Math.tanh(s + x);
        }
        return s;
    }

    @Differentiable
    static double twice(double x, int n) {
        double z = pull(x, n) * x;
        return z + pull(z, 2 * n);
    }

    @Checkpointed(snapshots = 2)
    private static double pull(double x, int n) {
        double y = x;
        for (int i = 2; i < n; i++) {
            y = Math.sin(y) * x;
            if (y > 100) {
                continue;
            }
            y = y + 0.1 * i;
        }
        return y;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double deeper(double x, double y, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (i > 1) {
                if (s > 0.4) continue;
                s = s * x;
            }
            s = Math.sin(s * y) + 0.1 * i;
        }
        return s;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double outwards(double x, double y, int n) {
        double s = x;
        rounds:
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 3; j++) {
                if (i % 3 == 2 && j == 1) continue rounds;
                s = Math.tanh(s * y) + x;
            }
            s += y * s;
        }
        return s;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double among(double x, double y, int n) {
        double s = x;
        for (int i = n; i > 0; i--) {
            double before = s;
            switch (i % 3) {
                case 1 -> {
                    if (s > 0.3) continue;
                    s += 0.1;
                }
                case 2 -> s = s * x;
                default -> {}
            }
            if (i < 2) s = y * s;
            else if (before < 0) continue;
            s = Math.cos(s * y) * before + 0.2;
        }
        return s;
    }

    @Checkpointed(snapshots = 3)
    @Differentiable
    static void grid(double[][] g, @Constant int[] at, int n) {
        int p = 0;
        for (int i = 0; i < n; i++) {
            for (double[] row : g) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.cos(row[j]) + 0.1 * g[0][0];
                }
            }
            p = (p + 1) % 3;
            g[0][0] *= 1 + 0.1 * p;
        }
    }

    /** Where the loop began and ended is gone when the way back comes to it. */
    @Checkpointed(snapshots = 2)
    @Differentiable
    static double moves(double x, int from, int to) {
        double y = x;
        from &= 3;
        to = from + (to & 7);
        for (int i = from; i < to; i++) y = Math.sin(y) + x * i;
        for (int i = 0; i < 2; i++) y *= from++ + to--;
        return y;
    }
}
