import dev.backflow.*;
import java.util.Arrays;
/** Arrays that are made anew in every iteration, and those of iterations before that somebody still writes to. */
class OldAndNew {
    /** The array of the iteration before is written to after it was read. */
    @Differentiable
    static double before(double[] a, int steps) {
        double[] last = a.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] now = new double[a.length];
            for (int i = 0; i < a.length; i++) now[i] = last[i] * a[i];
            for (int i = 0; i < a.length; i++) sum += now[i] * now[i];
            if (t > 0) for (int i = 0; i < a.length; i++) last[i] = now[i] * t;
            for (int i = 0; i < a.length; i++) sum += last[i] * now[i];
            last = now;
        }
        return sum;
    }
    /** The array of two iterations before comes back through a row. */
    @Differentiable
    static double rows(double[] a, int steps) {
        double[][] known = new double[3][a.length];
        double sum = 1;
        for (int t = 0; t < steps; t++) {
            double[] now = new double[a.length];
            for (int i = 0; i < a.length; i++) now[i] = a[i] * a[i] * sum;
            for (int i = 0; i < a.length; i++) sum += Math.sin(now[i] * now[i]);
            double[] old = known[t % 3];
            known[t % 3] = now;
            for (int i = 0; i < a.length; i++) known[(t + 1) % 3][i] *= now[i];
            for (int i = 0; i < a.length; i++) sum += old[i] * known[t % 3][i];
            double[] row = known[0];
            known[0] = known[2];
            known[2] = row;
        }
        return sum;
    }
    /** An array made under a condition lives on for those iterations that make none. */
    @Differentiable
    static double sometimes(double[] a, int steps) {
        double[] u = a.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            if (t % 2 == 0) {
                u = new double[a.length];
                for (int i = 0; i < a.length; i++) u[i] = a[i] + t;
            }
            for (int i = 0; i < a.length; i++) sum += u[i] * u[i] * a[i];
            for (int i = 0; i < a.length; i++) u[i] = u[i] * u[i] * 0.5;
        }
        return sum;
    }
    /** An array that leaves its loop by a jump, or stays outside of it. */
    @Differentiable
    static double left(double[] a, @Constant double bound, int steps) {
        double[] u = a;
        double sum = 0;
        outer:
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < 3; k++) {
                double[] v = new double[a.length];
                for (int i = 0; i < a.length; i++) v[i] = u[i] * a[i] + k;
                for (int i = 0; i < a.length; i++) sum += v[i] * u[i];
                if (sum > bound && k == 1) {
                    u = v;
                    continue outer;
                }
                if (k == 2 && t == 2) {
                    u = v;
                    break outer;
                }
                u = v;
            }
            for (int i = 0; i < a.length; i++) u[i] = Math.sin(u[i]);
            for (int i = 0; i < a.length; i++) sum += u[i] * a[i];
        }
        for (int i = 0; i < a.length; i++) {
            sum += u[i] * u[i];
            u[i] = 2;
        }
        return sum;
    }
    /** An array of an outer iteration in the loops inside. */
    @Differentiable
    static double inside(double[] a, int steps) {
        double sum = 0;
        double[] keep = a;
        for (int t = 0; t < steps; t++) {
            double[] u = new double[a.length];
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < a.length; i++) u[i] += a[i] * keep[i] + k;
                for (int i = 0; i < a.length; i++) sum += u[i] * u[i];
                double[] w = {u[0], sum};
                for (int i = 0; i < 2; i++) {
                    sum += w[i] * w[1 - i];
                    w[1 - i] = Math.cos(w[i]);
                }
            }
            keep = u;
        }
        return sum;
    }
    /** Each element once, in its turn; but the turns come again. */
    @Differentiable
    static double turns(double[] a, int steps) {
        double[] u = a.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < u.length; i++) {
                u[i] = u[i] * a[i];
                sum += u[i] * u[i];
            }
            for (int i = 0; i < u.length; i++) {
                double x = u[i];
                for (int k = 0; k < 2; k++) {
                    sum += u[i] * x;
                    u[i] = sum * 0.1;
                    sum += u[i] * u[i];
                }
            }
            for (int i = u.length - 1; i > 0; i--) {
                u[i] = Math.exp(-u[i] * u[i]);
                u[i - 1] = u[i] * u[i - 1];
                sum += u[i] * u[i];
            }
        }
        return sum;
    }
    /** Another array of the same numbers is written to by other elements. */
    @Differentiable
    static double others(double[] a, double[] b) {
        double[] u = a, v = b.length > 3 ? a : b;
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            u[i] = u[i] * 2;
            sum += u[i] * u[i] * v[i % v.length];
            v[(i + 1) % v.length] = sum;
        }
        return sum;
    }
    /** The caller may pass one array for two parameters; a copy of either is neither. */
    @Differentiable
    static double copies(double[][] m, double[] x, int steps) {
        double[][] rows = m.clone();
        double[] first = rows[0];
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] y = x.clone();
            for (int i = 0; i < y.length; i++) {
                y[i] = y[i] * first[i % first.length];
                sum += y[i] * y[i];
            }
            System.arraycopy(rows, 0, rows, 1, rows.length - 1);
            rows[0] = y;
            first = rows[rows.length - 1];
            first[0] = sum;
            sum += m[m.length - 1][0] * first[0];
        }
        return sum;
    }
    record Pair(double[] left, double[][] right) {}
    private static Pair turned(Pair p) {
        p.left()[0] *= 2;
        return new Pair(p.right()[0], new double[][] {p.left(), p.right()[p.right().length - 1]});
    }
    @Differentiable
    static double records(double[] a, double[] b, int steps) {
        Pair p = new Pair(a.clone(), new double[][] {b, a});
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            Pair q = turned(p);
            for (int i = 0; i < q.left().length; i++) sum += q.left()[i] * p.left()[i % p.left().length];
            q.right()[t % 2] = new double[] {sum, q.left()[0], 3, 4};
            double[] w = t % 2 == 0 ? q.left() : q.right()[1];
            sum += w[0] * w[0];
            w[0] = sum;
            p = q;
        }
        return sum;
    }
    private static double[][] same(double[][] m) {
        return m;
    }
    private static double[] row(double[][] m, int i, double[] spare) {
        return i % 2 == 0 ? m[i % m.length] : spare;
    }
    private static void swap(double[][] m, double[][] n) {
        double[] row = m[0];
        m[0] = n[0];
        n[0] = row;
    }
    /** What helpers give back may be what they were given. */
    @Differentiable
    static double helpers(double[][] m, double[] x, int steps) {
        double sum = 0;
        double[][] last = m;
        for (int t = 0; t < steps; t++) {
            double[][] fresh = new double[m.length][x.length];
            for (int i = 0; i < fresh.length; i++) for (int j = 0; j < x.length; j++) fresh[i][j] = x[j] * last[i][j % last[i].length];
            double[][] n = same(t % 2 == 0 ? fresh : last);
            swap(n, last);
            double[] r = row(n, t, x);
            for (int j = 0; j < r.length; j++) sum += r[j] * r[j] * fresh[0][j % fresh[0].length];
            r[0] = sum;
            last = Arrays.copyOf(n, n.length);
            sum += last[0][0] * m[0][0];
        }
        return sum;
    }
    private static double deep(double[] x, double[][] store, int n) {
        double[] mine = x.clone();
        double sum = 0;
        for (int i = 0; i < mine.length; i++) sum += mine[i] * store[n % store.length][i % store[n % store.length].length];
        store[n % store.length] = mine;
        if (n > 0) sum += deep(mine, store, n - 1) * mine[0];
        store[0][0] *= 0.5;
        return sum * mine[0];
    }
    @Differentiable
    static double recursive(double[] x, double[][] m) {
        return deep(x, m, 3) + m[0][0] * x[0];
    }
    /** A condition that reads the array which the body has made. */
    @Differentiable
    static double conditions(double[] a, int steps) {
        double[] u = a.clone();
        double sum = 0;
        int t = 0;
        do {
            double[] v = new double[a.length];
            for (int i = 0; i < a.length; i++) v[i] = u[i] * 0.5 + sum;
            sum += v[0] * u[0];
            u[0] = sum;
            u = v;
            t++;
        } while (u[0] * u[0] > 1e-3 && t < steps);
        for (int i = 0; i < u.length && u[i] * a[i] < 3; i++) {
            sum += u[i] * u[i];
            u[i] = sum;
        }
        return sum;
    }
    /** Arrays chosen by a switch. */
    @Differentiable
    static double switched(double[] a, double[] b, int steps) {
        double sum = 0;
        double[] last = b;
        for (int t = 0; t < steps; t++) {
            double[] fresh = {sum, a[0], b[0], 1};
            double[] u = switch (t % 3) {
                case 0 -> fresh;
                case 1 -> last;
                default -> a;
            };
            for (int i = 0; i < u.length && i < fresh.length; i++) {
                sum += u[i] * fresh[i];
                fresh[i] = sum * 0.1;
                sum += u[i] * fresh[i];
            }
            last = fresh;
        }
        return sum;
    }
    /** An element is read in its turn and written to only in its turn, but in another round. */
    @Differentiable
    static double rounds(double[] a, int steps) {
        double[] u = a.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < u.length; i++) {
                u[i] = a[i] * sum + a[i];
                sum += u[i] * u[i];
            }
        }
        return sum;
    }
    /** Only the array of the iteration before is written to, and that after a new one was made. */
    @Differentiable
    static double late(double[] a, int steps) {
        double[] u = null;
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            if (u != null) for (int i = 0; i < a.length; i++) sum += u[i] * u[i] * a[i];
            double[] v = new double[a.length];
            if (u != null) {
                for (int i = 0; i < a.length; i++) u[i] = sum;
                sum += u[0] * u[0];
            }
            Arrays.fill(v, sum * a[0] + a[1]);
            u = v;
        }
        return sum;
    }
    private static double both(double[] a, double[] b, int n) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * a[i];
            b[i] = sum;
        }
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return n > 0 ? sum + both(b.clone(), a.clone(), n - 1) : sum;
    }
    /** One array for two parameters of a helper. */
    @Differentiable
    static double twice(double[] x) {
        double[] y = x.clone();
        double sum = both(y, y, 2) + y[0];
        return sum * both(x, y, 1);
    }
    private static double put(double[][] m, double[][] n, double[] x, int k) {
        double[] fresh = {x[0] * x[1], x[1] * x[2]};
        m[0] = fresh;
        double sum = Math.sin(n[0][0] * n[0][1]) * x[0];
        fresh[1] = sum;
        sum += n[0][0] * n[0][1];
        return k > 0 ? sum + put(new double[][] {x.clone()}, new double[][] {x.clone()}, x.clone(), k - 1) : sum;
    }
    /** The same with rows, into which one of the parameters is put by the name of the other. */
    @Differentiable
    static double twiceRows(double[] x) {
        double[][] m = {x.clone(), x};
        double sum = put(m, m, x, 2);
        return sum + put(m, new double[][] {x, m[0]}, m[0].clone().length > 2 ? m[0] : new double[] {1, 2, sum}, 1) * m[0][0];
    }
    @Differentiable
    static double twiceOnce(double[] x) {
        double[] y = x.clone();
        return both(y, y, 2);
    }
    @Differentiable
    static double twiceRowsOnce(double[] x) {
        double[][] m = {x.clone(), x.clone()};
        return put(m, m, x.clone(), 2);
    }
}
