import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Rows, and numbers, that a loop names in every round and always finds the same. */
class Lasting {
    /** Gaussian elimination with the rows in a new order. */
    @Differentiable
    static double eliminated(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) a[i] = matrix[i].clone();
        double logDet = 0;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
            double[] row = a[c];
            a[c] = a[pivot];
            a[pivot] = row;
            for (int r = c + 1; r < n; r++) {
                double f = a[r][c] / a[c][c];
                for (int k = c; k < n; k++) a[r][k] -= f * a[c][k];
            }
            logDet += Math.log(Math.abs(a[c][c]) + 0.1);
        }
        return logDet;
    }

    /** An inner loop that may not go round in the last round, or in any. */
    @Differentiable
    static double seldom(double[][] table, double[] x, int n) {
        double[][] t = {table[0].clone(), table[1].clone()};
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < 3; r++) {
                for (int k = r; k < 2; k++) {
                    t[i % 2][k] *= x[r] * t[0][0];
                    sum += t[i % 2][k] * x[k];
                }
            }
            double[] first = t[0];
            t[0] = t[1];
            t[1] = first;
        }
        return sum;
    }

    /** A row that some rounds replace does not last. */
    @Differentiable
    static double replaced(double[][] table, double[] x) {
        double[][] t = {table[0].clone(), table[1].clone(), new double[] {1, 2, 3}};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 2; k++) {
                t[0][k] *= x[i];
                sum += t[0][k] * t[1][k];
                if (k == 0) t[0] = t[i % 3];
                if (i == 2) t[1] = x;
            }
        }
        return sum;
    }

    /** What only some rounds name. */
    @Differentiable
    static double branches(double[][] table, double[] x, int at) {
        double[][] t = {table[0].clone(), table[1].clone()};
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) continue;
            for (int k = 0; k < 2; k++) {
                if (x[i] > 0.5) t[at][k] *= x[i] * x[at];
                else if (k == 1) t[1 - at][k] += x[i] / x[at];
                sum += t[at][k] * t[1 - at][0];
            }
            if (sum > 20) break;
        }
        t[at] = x;
        return sum + t[at][0];
    }

    /** Who returns from the loop never comes behind it. */
    @Differentiable
    static double returns(double[][] table, double[] x, int at) {
        double[][] t = {table[0].clone(), table[1].clone()};
        double sum = 0;
        outer:
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 2; k++) {
                t[at][k] *= x[i] * x[at];
                sum += t[at][k] * x[0];
                if (sum > 6) return sum * t[at][1];
                if (sum < -3) break outer;
                if (k == 0 && sum > 2) continue outer;
            }
            x[at] *= 1.5;
        }
        return sum - t[at][0];
    }

    /** Indices that the loop goes on with name other rows. */
    @Differentiable
    static double moving(double[][] table, double[] x) {
        double[][] t = {table[0].clone(), table[1].clone()};
        int at = 0;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 2; k++) {
                t[at][k] *= x[at];
                sum += t[at][k];
                at = 1 - at;
            }
            if (i == 2) at = 1 - at;
        }
        t[0] = t[1];
        return sum * t[0][0];
    }

    /** With no end known beforehand. */
    @Differentiable
    static double until(double[][] table, double[] x, int at) {
        double[][] t = {table[0].clone(), table[1].clone()};
        double sum = 0;
        int i = 0;
        while (sum < 5 && i < 6) {
            int k = 0;
            do {
                t[at][k] *= 0.5 + x[at];
                sum += t[at][k] * t[at][k];
                k++;
            } while (k < 2 && sum < 4);
            i++;
        }
        double[] last = t[at];
        t[at] = t[1 - at];
        return sum + last[0] * t[at][1];
    }

    /** Numbers that every round computes anew from the same, and that may not be there at all. */
    @Differentiable
    static double numbers(double[] x, double[] y, @Constant int[] index, int n) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < x.length; i++) {
                x[i] *= y[index[0]] / y[index[1] % y.length];
                double v = y[index[0]];
                if (i == 1) v += x[i];
                sum += x[i] * y[t % y.length] * v * v;
            }
            if (t == 1) y[0] += 0.25;
        }
        return sum;
    }
}
