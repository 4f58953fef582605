import dev.backflow.Differentiable;

/** Elements that stay as they are while a loop runs, and some that only seem to. */
final class Fixed {
    @Differentiable
    static double dense(double[][] w, double[] x, int n) {
        double total = 0;
        for (int k = 0; k < 2; k++) {
            double[] out = new double[w.length];
            for (int i = 0; i < out.length; i++) {
                for (int j = 0; j < x.length; j++) out[i] += w[i][j % w[i].length] * x[j];
            }
            for (int i = 0; i < out.length; i++) out[i] = Math.tanh(out[i]) * (k + n);
            for (double o : out) total += o * o;
        }
        return total;
    }

    /** The array is written to under another name, or goes into a row of another one. */
    @Differentiable
    static double renamed(double[][] w, double[] x) {
        double[] a = new double[x.length], b = a;
        double[][] rows = new double[2][];
        rows[1] = new double[x.length];
        double[] c = rows[1], d = x.clone();
        rows[0] = d;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            a[i] = x[i] * x[0];
            for (int j = 0; j < w.length; j++) {
                b[(i + j) % x.length] += Math.sin(w[j][0]) * a[i];
                rows[1][i] += c[i] * 0.5 + d[i];
                rows[0][(j + 1) % x.length] += d[i] * w[j][0];
                c[j % c.length] += d[i] * a[i];
            }
            total += c[i] * a[i] + d[i];
        }
        return total;
    }

    /** The loop is not run where the element is not there; the array is as long as a variable was. */
    @Differentiable
    static double ends(double[] x, int n) {
        int m = n & 3;
        double[] a = new double[m], b = new double[x.length], e = new double[5];
        m += 2;
        double total = 0;
        for (int i = 0; i < m; i++) {
            for (int j = i; j < a.length; j++) b[j % b.length] += x[j % x.length] * a[i] + x[0];
            for (int j = 3; j < i; j++) e[j - 3] += a[i] * 0.5;
        }
        for (int i = m; i >= 0; i--) {
            for (int j = 0; j < a.length - i; j++) a[j] += e[i] + b[i % b.length] * x[j % x.length];
            for (int j = i; j < b.length; j++) e[j % 5] += b[j] * x[j];
        }
        for (double v : a) total += v * v;
        for (double v : e) total += v;
        return total + b[0];
    }
}
