import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Constant arrays that every round of a loop makes anew: with the same numbers, which the first round will do for, or with others. */
final class MadeOnce {
    private static final double[] NODES = {0.2, 0.5, 0.9};

    @Differentiable
    static double transposed(double[] start, @Constant double[][] motion, @Constant double[] weights) {
        double[] state = start;
        double sum = 0;
        for (double weight : weights) {
            state = times(transpose(motion), state);
            sum += weight * state[0] * state[1];
        }
        return sum;
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < a[0].length; j++) transposed[j][i] = a[i][j];
        return transposed;
    }

    private static double[] times(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < a[0].length; j++) product[i] += a[i][j] * Math.sin(x[j]);
        return product;
    }

    /** A helper that writes to what it gets. */
    @Differentiable
    static double spoiled(double[] start, @Constant double[][] motion, @Constant double[] weights) {
        double[] state = start;
        double sum = 0;
        for (double weight : weights) {
            double[][] turned = transpose(motion);
            state = timesAndMore(turned, state);
            sum += weight * state[0] + turned[0][1];
        }
        return sum;
    }

    private static double[] timesAndMore(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i][0] * x[i];
            a[i][0] += 0.5;
            a[0][1] *= 2;
        }
        return product;
    }

    /** The numbers of the next round are others. */
    @Differentiable
    static double sourceChanges(double x, @Constant double[] a, @Constant double[] weights) {
        double[] own = a.clone();
        double sum = 0;
        for (double weight : weights) {
            double[] half = new double[own.length];
            for (int i = 0; i < half.length; i++) half[i] = own[i] / 2;
            sum += x * half[0] * half[1];
            own[1] += weight;
        }
        return sum;
    }

    /** Another row in the place of one. */
    @Differentiable
    static double rowChanges(double x, @Constant double[][] a, @Constant double[] weights) {
        double[][] own = a.clone();
        double sum = 0;
        for (double weight : weights) {
            double[] half = new double[own.length];
            for (int i = 0; i < half.length; i++) half[i] = own[i][0] / 2;
            sum += x * half[0] * half[1];
            own[0] = own[1];
            own[1] = new double[] {weight};
        }
        return sum;
    }

    @Differentiable
    static double countedIn(double x, @Constant double[] a) {
        double sum = 0;
        for (int t = 0; t < 4; t++) {
            double[] b = new double[a.length];
            for (int i = 0; i < b.length; i++) b[i] = a[i] * t;
            sum += x * x * b[1];
        }
        return sum;
    }

    @Differentiable
    static double roundsOwn(double x, @Constant double[] a, @Constant double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            double twice = 2 * weight;
            double[] b = new double[a.length];
            for (int i = 0; i < b.length; i++) b[i] = a[i] + twice;
            sum += x * x * b[1];
        }
        return sum;
    }

    @Differentiable
    static double length(double x, @Constant double[] a, int n) {
        double sum = 0;
        for (int t = 0; t < Math.abs(n % 7); t++) {
            double[] b = new double[t + a.length];
            for (int i = 0; i < a.length; i++) b[i] = a[i];
            sum += Math.exp(-x * b[0]) * b.length;
        }
        return sum;
    }

    /** What is written to later in the round. */
    @Differentiable
    static double writtenLater(double x, @Constant double[] a, @Constant double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            double[] b = new double[a.length];
            for (int i = 0; i < b.length; i++) b[i] = a[i] * a[i];
            sum += Math.cos(x * b[0]);
            b[0] = weight;
            sum += Math.sin(x * b[0]);
        }
        return sum;
    }

    /** The next round looks at it. */
    @Differentiable
    static double held(double x, @Constant double[] a, @Constant double[] weights) {
        double[] before = weights;
        double sum = 0;
        for (double weight : weights) {
            double[] b = new double[a.length];
            for (int i = 0; i < b.length; i++) b[i] = a[i] + 1;
            sum += x * b[0] * before[0] * weight;
            before = b;
        }
        return sum;
    }

    /** Filled in part, with branches, sums of its own, and what it has already. */
    @Differentiable
    static double inPart(double x, @Constant double[] a, @Constant double[] weights, int n) {
        double sum = 0;
        for (double weight : weights) {
            double[] b = new double[a.length + 2];
            for (int i = 1; i < a.length; i++) {
                double s = 0;
                for (int k = 0; k <= i; k++) s += a[k];
                if (s > 0) b[i] = b[i - 1] + s;
                else b[i] -= n > 2 ? s * NODES[i % 3] : a[i];
            }
            for (int i = 0; i < b.length; i++) sum += Math.sin(x * b[i]) * weight;
        }
        return sum;
    }

    /** An order, made of whole numbers. */
    @Differentiable
    static double order(double[] x, @Constant double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            int[] back = new int[x.length];
            for (int i = 0; i < back.length; i++) back[i] = back.length - 1 - i;
            for (int i = 0; i < x.length; i++) sum += weight * x[i] * x[back[i]] * (i + 1);
        }
        return sum;
    }

    /** The first round that comes to it. */
    @Differentiable
    static double atTimes(double x, @Constant double[] a, @Constant double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            if (weight < 0) continue;
            sum += x * x;
            double[] b = new double[a.length];
            for (int i = 0; i < b.length; i++) b[i] = a[i] * 3;
            sum += Math.exp(x * b[1] * 0.1);
            if (sum > 50) break;
        }
        return sum;
    }

    /** The same for every round of the inner loop, and not of the outer one. */
    @Differentiable
    static double nested(double x, @Constant double[][] a, @Constant double[] weights) {
        double sum = 0;
        for (double[] row : a) {
            for (double weight : weights) {
                double[] b = new double[row.length];
                for (int i = 0; i < b.length; i++) b[i] = row[i] * 0.3;
                sum += Math.sin(x * b[0] * weight);
                double[] c = new double[row.length];
                for (int i = 0; i < c.length; i++) c[i] = b[i] + weight;
                sum *= Math.cos(x * c[0]);
            }
        }
        return sum;
    }

    /** What it is filled with may throw, after something else has. */
    @Differentiable
    static double mayThrow(double[] x, @Constant double[] a, @Constant double[] weights, int n) {
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            sum += x[(t + n) % 7];
            double[] b = new double[weights.length + 1];
            for (int i = 0; i < weights.length; i++) b[i] = a[Math.abs(n % 3) + i];
            sum *= Math.cos(x[0] * b[1]);
        }
        return sum;
    }

    /** Two parameters may be one array. */
    @Differentiable
    static double otherParameter(double x, @Constant double[] a, @Constant double[] c, @Constant double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            double[] b = new double[a.length];
            for (int i = 0; i < b.length; i++) b[i] = a[i] * 3;
            sum += x * b[0] * b[1];
            c[1] += weight;
        }
        return sum;
    }

    /** Made in a loop of which every example is gone back over at once. */
    @Differentiable
    static double examples(double[] w, @Constant double[][] data, @Constant double[] scale) {
        double loss = 0;
        for (double[] example : data) {
            double[] inverse = new double[scale.length];
            for (int i = 0; i < scale.length; i++) inverse[i] = 1 / (1 + scale[i] * scale[i]);
            double s = 0;
            for (int i = 0; i < Math.min(w.length, Math.min(example.length, inverse.length)); i++) s += w[i] * example[i] * inverse[i];
            loss += Math.log1p(Math.exp(-s));
        }
        return loss;
    }
}
