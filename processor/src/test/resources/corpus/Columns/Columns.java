import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Sums down the columns of a matrix: on the way back, the loop along the rows goes inside. */
final class Columns {
    private Columns() {}

    /** The product as the books write it. */
    @Differentiable
    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length && j < a.length; j++) {
                product[i][j] = 1;
            }
        }
        int inner = Math.min(a[0].length, b.length);
        double[][] out = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < out[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a[i][k] * b[k][j];
                }
                out[i][j] = sum + product[i][j];
            }
        }
        return out;
    }

    /** Nothing along a row that is not there, if the loop around it never goes round. */
    @Differentiable
    static double empty(double[] x, int n) {
        double[][] rows = new double[n / 2][x.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < x.length; j++) {
                rows[i][j] = x[j] * (i + 1);
            }
        }
        double[] scaled = new double[x.length];
        for (int j = 0; j < rows.length; j++) {
            double weight = x[0] * x[j];
            for (int k = 0; k < rows[0].length; k++) {
                scaled[k] += rows[j][k] * weight;
            }
        }
        double sum = x[1];
        for (int k = 0; k < rows.length; k++) {
            double s = 0;
            for (int j = 0; j < rows[0].length; j++) {
                s += rows[j % rows.length][k] * scaled[j];
            }
            sum += s * s;
        }
        return sum;
    }

    /** The inner loop ends where the outer one is: it stays where it was. */
    @Differentiable
    static double triangle(double[][] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < Math.min(a.length, x.length); j++) {
            double s = 0;
            for (int k = 0; k < Math.min(j + 1, a.length); k++) {
                s += a[k][0] * x[j] * x[k];
            }
            sum += s * s;
        }
        return sum;
    }

    /** A column that is added to while another column of it is read: in order. */
    @Differentiable
    static double inPlace(double[][] a, double[] x) {
        int n = Math.min(Math.min(a.length, a[0].length), x.length);
        for (int j = 1; j < n; j++) {
            for (int k = 0; k < n; k++) {
                a[k][j] += a[k][j - 1] * x[k];
            }
        }
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double d = x[j] * x[j];
            for (int k = 0; k < n; k++) {
                sum += a[k][j] * d;
            }
        }
        return sum;
    }

    /** One vector read along and across: its sums meet. */
    @Differentiable
    static double both(double[][] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < Math.min(a[0].length, x.length); j++) {
            double y = x[j];
            for (int k = 0; k < Math.min(a.length, x.length); k++) {
                sum += a[k][j] * x[k] * y;
            }
        }
        return sum;
    }

    /** What the inner loop gathers on its way, it also uses. */
    @Differentiable
    static double gathered(double[] y, @Constant double[][] c) {
        int n = Math.min(y.length, c.length);
        double s = 0;
        for (int i = 0; i < c[0].length; i++) {
            double t = 0;
            for (int j = n - 1; j >= 0; j--) {
                s += t * c[j][i];
                t += y[j];
            }
        }
        return s;
    }
}
