import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Loops that read the same elements every time around: their gradients are gathered in variables, unless somebody looks. */
class GatheredSums {
    @Differentiable
    static double carried(double[] row, @Constant double[] x) {
        double[] out = new double[x.length];
        for (int v = 0; v < x.length; v++) {
            out[v] = Math.sin(row[0] * x[v] + row[1]) * row[2];
        }
        double sum = 0;
        for (int v = 0; v < x.length; v++) {
            sum += out[v] * out[v] * row[3];
        }
        return sum;
    }

    /** The element is read where its gradient goes on. */
    @Differentiable
    static double through(double[] y, double x) {
        double[] state = {x, y[0]};
        for (int i = 0; i < y.length; i++) {
            y[i] = state[0] * y[i] + state[1];
            state[1] += Math.cos(y[i]) * state[0];
        }
        return y[0] * y[1] + state[1];
    }

    /** The row that is read may be one of those that are written. */
    @Differentiable
    static double ownRow(double[][] w, int at) {
        double[] row = w[at % w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] = w[i][j] * row[0] + Math.sin(row[1]);
            }
        }
        return w[0][0] + w[1][1] * w[2][0];
    }

    /** Two parameters that may be one array. */
    @Differentiable
    static void met(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] * b[0] + b[1];
        }
    }

    /** Elements that a loop adds to by two names, and one that it chooses. */
    @Differentiable
    static double names(double[] a, double x, int k) {
        double[] b = a;
        double[] out = new double[5];
        for (int i = 0; i < 5; i++) {
            out[i] = a[0] * i + b[0] * x + a[k % a.length] * a[1];
        }
        double sum = 0;
        for (double each : out) {
            sum += each * each;
        }
        return sum;
    }

    /** No time around: no element is looked at. */
    @Differentiable
    static double none(double[] a, double x, int n) {
        double sum = x;
        for (int i = 0; i < n - 2; i++) {
            sum += Math.exp(-sum * sum) * a[2] * i;
        }
        return sum * x;
    }

    /** Left early, and with the element in a branch. */
    @Differentiable
    static double left(double[] a, double[] y) {
        double[] out = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double scaled = a[0] * y[i];
            if (scaled > 1.5) {
                break;
            }
            if (scaled > 0) {
                out[i] = scaled * a[1] * y[i];
            } else {
                out[i] = Math.exp(scaled) - a[0];
            }
        }
        double product = 1;
        for (double each : out) {
            product *= 1 + each;
        }
        return product;
    }

    /** Products of matrices: the element of one is fixed while those of the others move. */
    @Differentiable
    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** The product takes the place of a factor, time and again. */
    @Differentiable
    static double powers(double[][] a, int n) {
        double[][] power = a;
        for (int t = 0; t < n; t++) {
            power = product(power, a);
        }
        return power[0][0] + power[1][0] * power[0][1];
    }

    @Differentiable
    static float narrow(float[] row, @Constant float[] x) {
        float[] out = new float[x.length];
        for (int v = 0; v < x.length; v++) {
            out[v] = row[0] * x[v] * out[v / 2] + row[1];
        }
        return out[x.length - 1] * out[0];
    }

    /** A vector times itself: the element that is fixed is one of those that move. */
    @Differentiable
    static double squares(double[] a, double factor) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += factor * a[i] * a[j] * Math.sin(a[j]);
            }
        }
        return sum;
    }

    /** Two rows that may be one, and the element itself in the round that comes to it. */
    @Differentiable
    static double rowsThatMeet(double[][] a, int n) {
        double[] one = a[0], other = a[n % 2];
        for (int j = 1; j < one.length; j++) {
            one[j] += one[0] * other[0] * other[j];
            other[0] += one[j] * 0.1;
        }
        return one[0] * other[1] + one[2];
    }
}
