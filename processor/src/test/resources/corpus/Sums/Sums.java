import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Loops that only accumulate, and loops that look like it. */
final class Sums {
    @Differentiable
    static double logistic(double[] w, double b, @Constant double[][] x, @Constant double[] y) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double z = b;
            for (int j = 0; j < w.length; j++) z += w[j] * x[i][j];
            loss += Math.log(1 + Math.exp(-y[i] * z));
        }
        return loss / x.length;
    }

    @Differentiable
    static double scaledLater(double[] w, double scale, @Constant int n) {
        double total = 0, other = 1;
        for (int i = 0; i < n; i++) {
            double e = Math.exp(w[i] * scale);
            total += e * scale;
            other -= e / 2;
        }
        total *= 3;
        total += scale * scale;
        return total - scale * other;
    }

    @Differentiable
    static double twice(double[] w, double[] v) {
        double total = 0;
        for (double e : w) total += Math.sin(e) * Math.exp(e);
        double rest = v[0];
        for (double e : v) rest += Math.sin(e) * Math.exp(e) * w[1];
        return total - rest;
    }

    @Differentiable
    static double untilSmall(double x, @Constant int n) {
        double total = 0;
        int seed = n;
        while (seed % 7 != 0) {
            seed = (seed * 5 + 3) & 31;
            double t = Math.exp(-x * seed);
            total += t * t;
        }
        return total;
    }

    @Differentiable
    static double notLinear(double[] w) {
        double total = 0;
        for (double e : w) total += Math.exp(e) * Math.exp(-2 * e);
        return Math.sqrt(total);
    }

    @Differentiable
    static double seenInside(double[] w) {
        double total = 1;
        for (double e : w) total += Math.exp(e) * total;
        return total;
    }

    @Differentiable
    static double changedLater(double[] w) {
        double total = 0;
        for (int i = 0; i < w.length; i++) total += Math.exp(w[i]) * Math.exp(-2 * w[i]);
        w[1] = w[0] * w[1];
        return total + w[1];
    }

    @Differentiable
    static double readLater(double[] w) {
        double[] last = new double[2];
        double kept = 0, total = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < last.length; j++) last[j] = Math.exp(w[i] * j);
            kept = Math.sin(w[i]) * Math.exp(w[i]);
            total += last[0] * last[1] * kept;
        }
        return total + last[1] * kept;
    }

    @Differentiable
    static double refilled(double[] w) {
        double[] row = new double[3];
        double kept = 0, total = 0;
        for (int i = 0; i < w.length; i++) {
            kept = Math.sin(w[i]) * Math.exp(w[i]);
            for (int j = 0; j < row.length; j++) row[j] = Math.exp(kept * j);
            row[0] += kept;
            total += row[0] * row[1] * row[2] * kept;
        }
        return total;
    }

    @Differentiable
    static double partlyFilled(double[] w) {
        double[] row = new double[3];
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < i && j < row.length; j++) row[j] = Math.exp(w[i] * j);
            for (int j = 0; j < 2; j++) row[j] += Math.exp(w[i] * j);
            total += row[0] * row[1] * row[2];
        }
        return total;
    }

    @Differentiable
    static double nested(double[][] a, double[] w) {
        double total = 0;
        for (int i = 0; i < a.length; i++) {
            double scale = Math.exp(w[i]);
            for (int j = 0; j < a[i].length; j++) {
                double part = 0;
                for (int k = 0; k < 3; k++) part += Math.sin(a[i][j] * k) * Math.exp(w[k]);
                total += part * scale;
            }
        }
        return total;
    }

    @Differentiable
    static double endsTwice(double[] w, boolean down) {
        double total = 0;
        for (double e : w) total += Math.exp(e) * Math.sin(e);
        if (down) {
            for (double e : w) total -= Math.exp(e * e) * Math.sin(e);
            return -total;
        }
        return total * 2;
    }

    @Differentiable
    static double leaves(double[] w) {
        double total = 0;
        for (double e : w) {
            if (e > 1) break;
            total += Math.exp(e) * Math.sin(e);
        }
        for (double e : w) {
            if (e < -1) return total;
            total += Math.exp(e * e) * Math.sin(e);
        }
        return total;
    }

    @Differentiable
    static double throwsLate(double[] w, @Constant int n) {
        double total = 0;
        for (int i = 0; i < w.length + n - 1; i++) total += Math.exp(w[i]) * Math.sin(w[i]);
        return total / (2 / n);
    }

    @Differentiable
    static void intoArray(double[] w, double[] out) {
        double total = 0;
        for (double e : w) total += Math.exp(e) * Math.sin(e);
        out[0] = total;
    }

    @SuppressWarnings("lossy-conversions")
    @Differentiable
    static float single(float[] w, float s) {
        float total = 0;
        for (float e : w) total += Math.exp(e) * Math.sin(e * s);
        return total;
    }

    @Differentiable
    static double called(double[] w, double s) {
        double total = 0;
        for (int i = 0; i < w.length; i++) total += power(w, i, 3) * Math.exp(s);
        return total;
    }

    private static double power(double[] w, int i, int n) {
        return n == 0 ? 1 : Math.sin(w[i]) * power(w, i, n - 1);
    }

    @Differentiable
    static double[] several(double[] w, double s) {
        double total = 0;
        for (double e : w) total += Math.exp(e * s) * Math.sin(e);
        return new double[] {total, total * s};
    }

    @Differentiable
    static double swapped(double[] w) {
        double[] one = {w[0], w[1]}, two = {w[2], w[3]};
        double total = 0;
        for (int i = 0; i < 3; i++) {
            double[] other = one;
            one = two;
            two = other;
            total += Math.exp(one[0] * (i + 1)) * two[1];
        }
        return total;
    }
}
