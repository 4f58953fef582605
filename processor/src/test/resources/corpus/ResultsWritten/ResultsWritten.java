import dev.backflow.*;
/** Callers that write to the arrays which a method has given them, and that the method's reverse pass reads. */
class ResultsWritten {
    private static double[] squares(double[] x, double[] sum, int n) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) out[i] = x[i] * x[i];
        for (int i = 0; i < x.length; i++) sum[0] += out[i] * out[i];
        if (n > 0) {
            double[] other = squares(x, sum, n - 1);
            other[0] = 3;
            sum[0] += other[1];
        }
        return out;
    }
    @Differentiable
    static double numbers(double[] x) {
        double[] sum = new double[1];
        double[] a = squares(x, sum, 2);
        for (int i = 0; i < a.length; i++) a[i] = 5 + i;
        double[] b = squares(a, sum, 1);
        if (b.length > 0) b[0] = x[0];
        return sum[0] + b.length;
    }
    private static double[][] outer(double[] x, double[] sum, int n) {
        double[][] out = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x.length; j++) out[i][j] = x[i] * x[j] * x[j];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x.length; j++) sum[0] += out[i][j] * out[j][i];
        if (n > 0) sum[0] += outer(out[0], sum, n - 1)[0][0];
        return out;
    }
    @Differentiable
    static double rows(double[] x) {
        double[] sum = new double[1];
        double[][] a = outer(x, sum, 1);
        double[] row = a[0];
        a[0] = a[a.length - 1];
        a[a.length - 1] = row;
        double[][] b = outer(row, sum, 1);
        b[0] = x;
        b[0][0] *= 2;
        return sum[0] + a[0][0] * b[0][0];
    }
    record Pair(double[] left, double[] right) {}
    private static Pair pair(double[] x, double[] sum, int n) {
        double[] left = x.clone(), right = new double[x.length];
        for (int i = 0; i < x.length; i++) right[i] = left[i] * Math.sin(left[i]);
        for (int i = 0; i < x.length; i++) sum[0] += left[i] * right[i];
        if (n > 0) {
            Pair other = pair(right, sum, n - 1);
            other.left()[0] = 3;
        }
        return new Pair(left, right);
    }
    @Differentiable
    static double records(double[] x) {
        double[] sum = new double[1];
        Pair p = pair(x, sum, 1);
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += p.left()[i] * p.right()[i];
            p.left()[i] = 1;
            p.right()[i] = s;
        }
        return s + sum[0];
    }
}
