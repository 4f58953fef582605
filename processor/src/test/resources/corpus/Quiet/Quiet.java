import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Loops of examples that come to nothing at times, by a branch or an early return; and loops that look like them, and send something back always. */
final class Quiet {
    @Differentiable
    static double knockedOut(double[][] paths, double spot, double barrier) {
        double sum = 0;
        for (double[] path : paths) sum += payoff(path, spot, barrier);
        return sum / paths.length;
    }

    private static double payoff(double[] path, double spot, double barrier) {
        double distance = spot, survival = 1;
        for (double normal : path) {
            double next = distance - 0.3 * normal * barrier;
            if (next > 3) return 0;
            survival *= 1 - Math.exp(-distance * distance - next * next);
            distance = next;
        }
        return survival * Math.max(distance - barrier, 0);
    }

    /** What the loop sums goes on in a branch, and elsewhere always. */
    @Differentiable
    static double both(double[][] a, double x) {
        double total = 0;
        for (double[] row : a) {
            double s = 0, t = 0;
            for (double e : row) {
                s += Math.sin(e * x);
                t = t * 0.5 + e * x;
            }
            if (s > 0) total += s * s;
            total += 0.1 * t;
        }
        return total;
    }

    /** Two sums, of which either goes on, or neither. */
    @Differentiable
    static double either(double[][] a, double[] x, int n) {
        double total = 0;
        for (int k = 0; k < a.length; k++) {
            double[] row = a[k];
            double s = 0, t = 1;
            for (int i = 0; i < row.length && i < x.length; i++) {
                s += Math.exp(row[i]) * x[i];
                t *= Math.cos(x[i] + s);
            }
            if ((k + n) % 3 == 0) total += s * x[0];
            if ((k + n) % 4 == 0) total += t;
        }
        return total;
    }

    /** The loop carries its state on to the next round, and writes to what others read. */
    @Differentiable
    static double carried(double[][] a, double[] x, int n) {
        double state = 1, total = 0;
        double[] kept = new double[x.length];
        for (int k = 0; k < n % 5 + 2; k++) {
            double[] row = a[k % a.length];
            double s = 0;
            for (int i = 0; i < x.length; i++) {
                s += state * x[i];
                state = 0.3 * state + Math.sin(x[i]);
                kept[i] = 0.5 * kept[i] + s * row[0];
            }
            if (k % 2 == 1) total += s * s;
        }
        for (double e : kept) total += 0.1 * e;
        return total + state;
    }

    /** Only the array carries something on, or what the loop writes is another name for what is read. */
    @Differentiable
    static double names(double[][] a, double[] x, int n) {
        double total = 0;
        for (int k = 0; k < 3; k++) {
            double[] row = a[k % a.length], other = (k + n) % 2 == 0 ? x : row;
            double s = 0;
            for (int i = 0; i < row.length && i < x.length; i++) {
                s += row[i] * x[i];
                other[i] = 0.5 * other[i] + 0.1 * s;
            }
            if (s < 0) total += s;
        }
        return total + x[0] * a[0][0];
    }

    /** Left early by several ways, for the next example and for the end. */
    @Differentiable
    static double left(double[][] a, double x, int n) {
        double total = 0;
        examples:
        for (int k = 0; k < a.length; k++) {
            double s = x;
            int rounds = 0;
            for (double e : a[k]) {
                if (e > 1.5) continue examples;
                if (e < -1.8) break examples;
                if (rounds++ > n % 4) break;
                s = s * Math.cos(e) + 0.1 * e;
            }
            while (s > 0.5) {
                s = 0.5 * s * s;
                if (rounds++ > 6) break;
            }
            if (s > 0) total += s * x;
        }
        return total + 0.01 * x;
    }

    /** A pole in a loop that nothing comes back to. */
    @Differentiable
    static double pole(double[][] a, double[] x) {
        double total = 0;
        for (double[] row : a) {
            double s = 0;
            for (double e : row) s += Math.sqrt(Math.max(e * x[0], 0));
            if (s > 1.2) total += s;
        }
        return total + x[0];
    }

    /** A loop that goes round no time, one that throws midway, and one within a loop that is left out with it. */
    @Differentiable
    static double nested(double[][] a, double[] x, @Constant int[] at) {
        double total = 0;
        for (double[] row : a) {
            double s = 0, p = 1;
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at[i]; j++) s += row[j] * x[i] * p;
                p = 0.5 * p + s;
            }
            if (p > 0) total += p * row[0];
        }
        return total;
    }

    /** A cotangent that a switch adds to. */
    @Differentiable
    static double switched(double[][] a, double x, int n) {
        double total = 0;
        for (int k = 0; k < a.length; k++) {
            double s = 1;
            for (double e : a[k]) s = s * 0.5 + e * x;
            switch ((k + n) % 3) {
                case 0: total += s * x; break;
                case 1: total -= s; break;
                default: total += x;
            }
        }
        return total;
    }
}
