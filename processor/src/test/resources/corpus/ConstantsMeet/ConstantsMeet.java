import dev.backflow.Checkpointed;
import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A name leads to a differentiated array here, and to a constant one there: the constant one takes no gradient, and loses none. */
final class ConstantsMeet {
    record Duo(double a, double b) {}

    record Box(double a, double[] b) {}

    private ConstantsMeet() {}

    @Differentiable
    static double chosen(double[] a, @Constant double[] b, int n) {
        double[] c = n > 1 ? a : b;
        return c[0] * c[1] + a[1] * b[0];
    }

    @Differentiable
    static double[] returned(double[] a, @Constant double[] b, int n) {
        if (n > 1) return b;
        return a;
    }

    @Differentiable
    static double[][] rows(double[] a, @Constant double[][] b, double x) {
        for (double[] row : b) if (row[0] > 1 && row.length > 2) return new double[][] {row, a};
        return new double[][] {a, {x * a[0]}};
    }

    @Differentiable(workspace = true)
    static double inTurns(double[] a, @Constant double[] b, double x) {
        double[] one = a, other = b;
        double sum = x;
        for (int i = 0; i < 5; i++) {
            sum += one[i % one.length] * other[0] * sum;
            double[] next = other;
            other = one;
            one = next;
        }
        return sum;
    }

    @Differentiable
    static double inRows(double[] a, @Constant double[] b, double x) {
        double[][] both = {a, b, a};
        double sum = 0;
        for (double[] row : both) for (double v : row) sum += v * v * x;
        return sum;
    }

    @Differentiable
    static double called(double[] a, @Constant double[] b, int n) {
        return weighed(n > 1 ? a : b, a, 3) + weighed(b, a, 2);
    }

    private static double weighed(double[] one, double[] other, int times) {
        if (times == 0) return one[0];
        return one[times % one.length] * other[0] + 0.5 * weighed(other, one, times - 1);
    }

    @Differentiable
    static double records(Duo a, @Constant Duo b, double x) {
        Duo c = x > 0 ? a : b;
        return c.a() * b.b() + a.b() * c.b() * x;
    }

    @Differentiable
    static double recordsInRows(Duo[] a, @Constant Duo[] b, double x) {
        Duo[] c = x > 0 ? a : b;
        double sum = x;
        for (Duo duo : c) sum = sum * duo.a() + duo.b();
        return sum;
    }

    @Differentiable
    static void into(double[] a, @Constant double[] b, double[] out) {
        double[] c = out[0] > 0 ? a : b;
        out[0] = c[0] * c[1];
        out[1] *= c[1] + b[0] * a[0];
    }

    @Differentiable
    static double constantAgain(double[] a, @Constant double[] b, int n) {
        double[] c = b;
        double first = c[0] * a[0];
        if (n % 2 == 0) c = a;
        b = c;
        return first * b[1] + b[0];
    }

    @Differentiable
    static double thrice(double[] a, @Constant double[] b, @Constant double[] d, int n) {
        double[] c = n > 1 ? b : d;
        double[] e = n > 2 ? c : a;
        double sum = 0;
        for (int i = 0; i < Math.min(e.length, b.length); i++) sum += e[i] * b[i] * d[0];
        return sum;
    }

    @Differentiable
    static double cloned(double[] a, @Constant double[][] b, int n) {
        double[][] c = b.clone();
        double[] row = n > 1 ? a : c[0];
        double[] copy = row.clone();
        copy[0] *= a[1];
        return copy[0] * row[1] + c[1][0] * a[0];
    }

    @Differentiable
    static double maybeNone(double[] a, @Constant double[] b, int n) {
        double[] c = n > 1 ? a : n > 0 ? b : null;
        return c == null ? a[0] : c[0] * a[1];
    }

    @Differentiable
    static double written(double[] a, double[] p, @Constant double[] b, int n) {
        double[] c = n > 1 ? p : b;
        a[0] = c[0] * a[1];
        return a[0] * c[1] + b[0] * p[1];
    }

    @Differentiable
    static double calls(double[] a, double[] b, int n) {
        return chosen(a, b, n) + chosen(b, a, n + 1) * written(a, b, b, n);
    }

    @Checkpointed(snapshots = 2)

    @Differentiable
    static double picks(double[] a, @Constant double[] b, double x) {
        double sum = x;
        for (int i = 0; i < 7; i++) {
            double[] one = i % 2 == 0 ? a : b;
            sum += Math.tanh(one[i % one.length] * sum);
        }
        return sum;
    }

    @Differentiable
    static double holds(double[] a, @Constant double[] b, double x) {
        Box d = new Box(x, x > 0 ? a : b);
        Box e = new Box(x * x, b);
        return d.a() * d.b()[0] + e.a() * e.b()[1] * d.b()[1];
    }

    @Differentiable
    static double holdsParam(Box a, @Constant Box b, double x) {
        Box d = x > 0 ? b : a;
        Box e = new Box(d.a() * x, d.b());
        return d.a() * d.b()[0] + e.a() * e.b()[1] * a.b()[1] + b.a();
    }

    @Differentiable
    static double rank3(double[][][] a, @Constant double[][] b, double x) {
        double[][] d = x > 0 ? b : a[0];
        double s = 0;
        for (double[] row : d) for (double v : row) s += v * v * x;
        return s * a[1][0][0];
    }

    @Differentiable
    static double[][] keeps(double[][] a, @Constant double[][] b, int n) {
        double[][] out = new double[2][];
        out[0] = n > 1 ? a[0] : b[0];
        out[1] = b[1];
        return out;
    }

    @Differentiable
    static double[][] swap(double[][] a, @Constant double[][] b, int n) {
        double[][] out = {a[0], b[0], a[1]};
        double[] t = out[0];
        out[0] = out[1];
        out[1] = t;
        return out;
    }

    @Differentiable(workspace = true)
    static double[] work(double[] a, @Constant double[] b, int n) {
        double[] out = new double[4];
        for (int i = 0; i < 4; i++) {
            double[] c = i % 2 == 0 ? a : b;
            out[i] = c[i] * a[0] * c[0];
        }
        return out;
    }

    @Differentiable
    static double deep(double[] a, @Constant double[] b, int n, double x) {
        if (n <= 0) return a[0] * b[1] * x;
        return deep(n % 2 == 0 ? a : b, n % 3 == 0 ? b : a, n > 5 ? 5 : n - 1, x * a[1]) + b[0];
    }

    @Differentiable
    static double constTwice(double[] a, @Constant double[] b, int n, double x) {
        double s = 0;
        for (int k = 0; k < 3; k++) {
            double[] c = k == 1 ? b : a;
            for (int i = 0; i < c.length; i++) { if (c[i] > 1.5) break; s += c[i] * x * s + a[0]; }
        }
        return s;
    }
}
