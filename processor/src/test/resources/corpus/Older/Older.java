import dev.backflow.Differentiable;

/** Arrays of earlier rounds are none that a later round makes and writes to. */
class Older {
    /** A forward algorithm: the new array stands before the old one is read. */
    @Differentiable(workspace = true)
    static double filtered(double[] initial, double[][] transition, int steps) {
        double[] alpha = initial.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[alpha.length];
            double norm = 0.5;
            for (int s = 0; s < next.length; s++) {
                for (int r = 0; r < alpha.length; r++) next[s] += alpha[r] * transition[r][s];
                norm += next[s];
            }
            for (int s = 0; s < next.length; s++) next[s] /= norm;
            sum += Math.log(1 + norm * norm);
            alpha = next;
        }
        return sum + alpha[0];
    }

    /** The new array takes the place of the old one before it is done. */
    @Differentiable(workspace = true)
    static double early(double[] x, int steps) {
        double[] last = x.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[last.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = last[i] * x[i];
                if (i == 1) last = next;
                sum += last[i] * last[0];
                next[0] += 0.5 * last[i];
            }
        }
        return sum;
    }

    /** Not in every round. */
    @Differentiable
    static double sometimes(double[] x, int steps) {
        double[] last = x.clone();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[last.length];
            for (int i = 0; i < next.length; i++) next[i] = last[i] * x[0] + t;
            if (t % 2 == 0) last = next;
            for (int i = 0; i < next.length; i++) {
                sum += last[i] * x[1];
                next[i] *= last[0];
            }
            if (t == 3) continue;
            last = next;
        }
        return sum + last[0];
    }

    /** A later round writes to what an earlier one has made. */
    @Differentiable
    static double written(double[] x, int steps) {
        double[] last = x.clone();
        double[] beforeLast = x;
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[last.length];
            for (int i = 0; i < next.length; i++) next[i] = last[i] * beforeLast[i];
            sum += next[0] * last[1];
            last[1] *= next[0];
            if (t > 0) beforeLast[0] += sum * 0.1;
            beforeLast = last;
            last = next;
        }
        return sum + last[0] * beforeLast[0];
    }

    /** The same, where there is nothing in the first round. */
    @Differentiable
    static double nothing(double[] x, int steps) {
        double[] last = null;
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[x.length];
            for (int i = 0; i < next.length; i++) next[i] = x[i] * (1 + t);
            if (last != null) {
                sum += next[0] * last[1] * last[1];
                last[1] *= next[0];
                next[1] += last[0] * last[1];
            }
            last = next;
        }
        return sum;
    }

    /** Rounds of two loops, and arrays that the inner one hands to the outer. */
    @Differentiable(workspace = true)
    static double nested(double[] x, int n) {
        double[] outer = x.clone();
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[] inner = outer;
            for (int k = 0; k < 2; k++) {
                double[] next = new double[x.length];
                for (int i = 0; i < x.length; i++) next[i] = inner[i] * outer[0] + k;
                sum += inner[1] * next[0];
                next[1] *= inner[0];
                if (k == 1) next[0] += outer[1];
                inner = next;
            }
            inner[0] *= 0.5;
            sum += outer[0];
            outer = inner;
        }
        return sum + outer[1];
    }

    /** Rows that are made with their table. */
    @Differentiable(workspace = true)
    static double tables(double[] x, int n) {
        double[][] last = {x.clone(), x.clone()};
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[][] next = new double[2][x.length];
            for (int i = 0; i < x.length; i++) {
                next[0][i] = last[1][i] * x[0];
                next[1][i] = last[0][i] + next[0][i];
                next[0][0] *= 1 + 0.1 * last[0][0];
            }
            if (t == 1) next[1] = last[0];
            sum += next[1][0] * last[0][1];
            last = next;
        }
        last[0][0] *= sum;
        return sum + last[0][0] + last[1][1];
    }

    private static double[] stepped(double[] from, double by) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) to[i] = from[i] * by;
        for (int i = 1; i < to.length; i++) to[i] += to[i - 1] * from[0];
        return to;
    }

    /** Arrays from helpers, and back again. */
    @Differentiable(workspace = true)
    static double helped(double[] x, int n) {
        double[] at = x;
        double[] kept = x.clone();
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[] next = stepped(at, x[0]);
            for (int i = 0; i < next.length; i++) {
                sum += at[i] * kept[0];
                next[i] *= kept[i];
            }
            if (t % 2 == 1) kept = next;
            else kept = at;
            at = next;
            at[0] += 0.25;
        }
        return sum + at[0] * kept[1];
    }
}
