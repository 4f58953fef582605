import dev.backflow.*;
/** Variables that go on to other arrays from step to step: what a step read is found in the array that the variable held. */
class GoneOn {
    @Differentiable
    static double swapped(double[] start, double[] rate, int steps) {
        double[] u = start.clone(), next = new double[start.length];
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < u.length; i++) next[i] = u[i] * rate[i % rate.length] + u[(i + 1) % u.length] * u[i];
            double[] old = u;
            u = next;
            next = old;
            for (int i = 0; i < u.length; i++) sum += u[i] * next[i];
        }
        return sum;
    }
    @Differentiable
    static double fresh(double[][] start, int steps) {
        double[][] m = start;
        double[] weights = {0.5, 0.25};
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[][] product = new double[m.length][];
            for (int i = 0; i < m.length; i++) {
                product[i] = new double[m[i].length];
                for (int j = 0; j < m[i].length; j++) {
                    for (int k = 0; k < m.length; k++) if (j < m[k].length && k < m[i].length) product[i][j] += m[i][k] * m[k][j] * weights[(i + t) % weights.length];
                }
            }
            if (t % 2 == 0) weights = new double[] {weights[0] * 0.5, 1, t};
            m = product;
            for (double[] row : m) for (double x : row) sum += x;
            if (t == 1) {
                double[] row = m[0];
                m[0] = m[m.length - 1];
                m[m.length - 1] = row;
            }
        }
        return sum;
    }
    @Differentiable
    static double chosen(double[] a, double[] b, @Constant double t, int steps) {
        double[] u = a, v = null;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            for (int i = 0; i < u.length; i++) {
                if (v != null && i < v.length) sum += u[i] * v[i] * v.length;
                else sum += u[i] * u[i];
            }
            if (k % 2 == 0) v = t < 0 ? u : b;
            else u = v.clone();
            while (v.length > 0 && sum > 1e6) sum = Math.sqrt(sum);
        }
        return sum;
    }
    @Differentiable
    static double overwritten(double[] a, int steps) {
        double[] u = a;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            double[] last = u;
            for (int i = 0; i < u.length; i++) sum += u[i] * u[i];
            u = new double[last.length];
            for (int i = 0; i < u.length; i++) u[i] = Math.sin(last[i]) * last[i];
            if (k > 0) for (int i = 0; i < last.length; i++) last[i] = last[i] * last[i] * u[i];
            for (int i = 0; i < last.length; i++) sum += last[i] * u[i];
        }
        return sum + a[0];
    }
    record Point(double x, double[] at) {}
    @Differentiable
    static double records(double[] a, int steps) {
        Point p = new Point(1, a);
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            for (int i = 0; i < p.at().length; i++) {
                sum += p.x() * p.at()[i] * p.at()[i];
                if (i == k) p.at()[i] = sum;
            }
            p = new Point(sum, k % 2 == 0 ? p.at() : p.at().clone());
        }
        return sum;
    }
    @Differentiable
    static double pairs(double[][] m, int depth) {
        if (depth == 0) return m[0][0];
        double[][] n = m;
        double sum = 0;
        for (int k = 0; k < 2; k++) {
            double[][] next = new double[n.length][n[0].length];
            for (int i = 0; i < n.length; i++) for (int j = 0; j < n[0].length; j++) next[i][j] = n[i][j] * n[j % n.length][i % n[0].length];
            n = next;
            sum += pairs(n, depth - 1) + pairs(m, depth - 1);
            double[] row = m[0];
            m[0] = m[m.length - 1];
            m[m.length - 1] = row;
        }
        n[0][0] = sum;
        return sum + n[0][0];
    }
}
