import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Loops within loops whose cotangent is zero at times: what they do besides must be done all the same. */
final class Idle {
    @Differentiable
    static double rectified(double[][] a, double[] x) {
        double total = 0;
        for (double[] row : a) {
            double[] product = new double[x.length];
            double s = 0;
            for (int i = 0; i < x.length; i++) {
                double sum = 0;
                for (int j = 0; j < row.length; j++) sum += Math.cos(row[j]) * x[i];
                product[i] = sum;
                s += sum * sum * x[i];
            }
            total += Math.max(0, s) + 0.1 * Math.min(product[0], 0);
        }
        return total;
    }

    /** The same, where what does not flow is all there is. */
    @Differentiable
    static double dead(double[][] a, double[] x) {
        double total = 0;
        for (double[] row : a) {
            double s = 0;
            double[] parts = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double sum = 0;
                for (int j = 0; j < row.length; j++) sum += row[j] * x[i];
                parts[i] = sum * Math.cos(sum);
            }
            for (double part : parts) s += part;
            total += Math.max(0, s) * row[0];
        }
        return total;
    }

    /** Weights that vanish: e to the power of what is far below zero. */
    @Differentiable
    static double vanishing(double[][] a, @Constant double[] x, double scale) {
        double[] terms = new double[a.length];
        double total = 0;
        for (int k = 0; k < 4; k++) {
            for (int r = 0; r < a.length; r++) {
                double[] difference = new double[x.length];
                for (int i = 0; i < x.length; i++) difference[i] = x[i] * k - a[r][i % a[r].length];
                double squared = 0;
                for (int i = 0; i < x.length; i++) {
                    double sum = 0;
                    for (int j = 0; j <= i; j++) sum += difference[j] * scale;
                    squared += sum * sum;
                }
                terms[r] = -400 * squared;
            }
            for (double term : terms) total += Math.exp(term);
        }
        return total;
    }

    /** The loops change what others read: numbers, places, an array that has two names, a count. */
    @Differentiable
    static double changing(double[][] a, double[] x, int n) {
        double total = 0, carried = 1;
        int count = 0;
        for (int k = 0; k < n % 4 + 2; k++) {
            double[] row = a[k % a.length], other = k % 2 == 0 ? x : row;
            double s = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < row.length; j++) {
                    s += row[j] * Math.sin(x[i]);
                    if (j < other.length) other[j] = 0.5 * other[j] + 0.1 * s;
                    count++;
                }
                carried = 0.5 * carried + x[i];
            }
            total += s > 0.3 ? s * count : 0;
            total += s < -1 ? carried * carried : 0;
        }
        return total + x[0] * count;
    }

    /** A square root at zero, behind what does not flow. */
    @Differentiable
    static double pole(double[][] a, double[] x) {
        double total = 0;
        for (double[] row : a) {
            double s = 0;
            for (double e : x) {
                for (double r : row) s += Math.sqrt(1 + e * e * r * r);
            }
            double t = 0;
            if (s > 5) t = s;
            total += t * x[0];
        }
        return total;
    }
}
