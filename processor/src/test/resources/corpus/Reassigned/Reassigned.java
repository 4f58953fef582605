import dev.backflow.Differentiable;

/** Parameters that go on to other arrays: what the caller gave keeps its shadow. */
final class Reassigned {
    private Reassigned() {}

    @Differentiable
    static void sometimes(double[] a, double[] b) {
        b[1] = 2.5;
        if (a[0] > 0) b = b.clone();
        else a[1] = a[0];
        b[0] = a[0] * b[2];
    }

    @Differentiable
    static double made(double[] b, double x) {
        b[1] = 2.5 * b[0];
        b = new double[] {b[1] * b[2], x};
        b[0] *= x;
        return b[0] * b[1];
    }

    @Differentiable
    static double swapped(double[] a, double[] b, double x) {
        b[1] = 2.5 * b[0];
        double[] t = a;
        a = b;
        b = t;
        b[0] = a[1] * x * b[2];
        return a[0] * b[0] + b[1] * x;
    }

    @Differentiable
    static double rows(double[][] m, double x) {
        m[0] = m[1];
        m[1][1] *= x;
        m = new double[][] {m[0], {x}};
        m[0][2] = m[0][1] * m[1][0];
        m[1] = m[0];
        return m[1][2] * m[0][0];
    }

    @Differentiable
    static void swappedRows(double[][] m, double x) {
        double[] s = m[0];
        m[0] = m[1];
        m[1] = s;
        m[1][1] *= x;
        m = new double[][] {m[0], {x}};
        m[0][2] = m[0][1] * m[1][0];
        m[1] = m[0];
    }

    /** Between where a variable gets a value and where its last one was read, branches, loops and a way out. */
    @Differentiable
    static double apart(double x, double y, int n) {
        double a = x * y, b = x + y, c = y;
        double sum = a * b;
        if (n > 1) {
            sum += Math.sin(b);
        }
        a = b * c;
        for (int i = 0; i < n; i++) {
            c = c * x + i;
        }
        sum += a * c;
        b = sum * x;
        if (n == 3) {
            return b + a;
        }
        a = Math.tanh(b) * y;
        if (x > 0) {
            c = a * a;
        }
        b = c * y;
        out: {
            if (y > x) {
                break out;
            }
            a = b * x;
        }
        sum += a * b + c;
        a = sum;
        return a * x + b;
    }
}
