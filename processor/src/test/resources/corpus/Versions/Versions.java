import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Variables that hold one array after the other in each round of a loop, and are read in between. */
final class Versions {
    @Differentiable
    static double inTurn(double[] start, @Constant double[] weights, double x) {
        double[] state = start;
        double sum = 0;
        for (double weight : weights) {
            state = moved(state, x + weight);
            double scale = state[0] * state[0] + 1;
            sum += Math.log(scale) / scale;
            state[1] += 0.1 * x;
            state = added(state, scaled(state, x / scale));
            sum += state[1];
        }
        return sum + state[0];
    }

    /** The round ends between the two: the first is read behind the loop. */
    @Differentiable
    static double leaves(double[] start, @Constant double[] weights, double x) {
        double[] state = start;
        double sum = 0;
        for (double weight : weights) {
            state = moved(state, x + weight);
            sum += state[0] * state[1];
            if (weight > 0.9) break;
            if (weight < 0.1) continue;
            state = scaled(state, x);
        }
        return sum + state[0] * state[2];
    }

    /** What is let go of at the end of a round is still read if the round does not get there. */
    @Differentiable
    static double held(double[] start, @Constant double[] weights, double x) {
        double[] last = start;
        for (double weight : weights) {
            double[] next = new double[start.length];
            for (int i = 0; i < next.length; i++) next[i] = Math.cos(x * weight + i);
            if (next[0] * weight > 0.4) break;
            last = next;
        }
        return last[0] * last[1];
    }

    /** On one way only, and on both. */
    @Differentiable
    static double inBranches(double[] start, @Constant double[] weights, double x) {
        double[] state = start;
        double[] other = scaled(start, 0.5);
        double sum = 0;
        for (double weight : weights) {
            if (weight > 0.5) state = moved(state, x);
            sum += weight * state[0];
            if (weight > 0.3) {
                other = state;
                sum += other[1] * state[2];
            } else {
                other = scaled(state, weight);
                other[0] = x * x;
            }
            sum += other[0] * state[0];
            state = other;
            state = added(state, other);
        }
        return sum + state[1] * other[1];
    }

    /** Each has a second name, for the next round or the one after it. */
    @Differentiable
    static double remembered(double[] start, @Constant double[] weights, double x) {
        double[] state = start, last = start, before = start;
        double sum = 0;
        for (double weight : weights) {
            before = last;
            last = state;
            state = moved(state, x);
            sum += state[0] * last[1] + weight * before[2];
            double[] first = state;
            state = scaled(state, weight);
            sum += first[1] * state[1];
        }
        return sum + state[0] * last[0] * before[0];
    }

    @Differentiable
    static double swapped(double[] a, double[] b, int n, double x) {
        double[] u = a.clone(), v = b;
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[] w = u;
            u = v;
            v = w;
            u[t % 3] *= x;
            v[0] += 0.1 * w[1] * u[1];
            u = scaled(v, 0.9);
            sum += u[2] * v[0];
            w = v;
            w = x > 0.8 ? w : u;
            w[0] += u[1];
            sum += w[0] * w[1];
            w = moved(u, x);
            v = w;
            v[1] = sum;
        }
        return sum + u[0] * v[2];
    }

    @Differentiable
    static double rows(double[][] m, @Constant int[] order, double x) {
        double[] row = m[0];
        double sum = 0;
        for (int at : order) {
            row = m[at];
            row[1] += x * row[0];
            row = moved(row, x);
            m[at] = row;
            row[0] *= x;
            sum += m[at][0] * row[2];
            row = m[1];
            sum += row[1];
        }
        return sum * row[0];
    }

    /** A round of rounds. */
    @Differentiable
    static double inner(double[] start, @Constant double[] weights, double x) {
        double[] state = start;
        double sum = 0;
        for (double weight : weights) {
            state = moved(state, weight);
            for (int k = 0; k < 2; k++) {
                sum += state[k] * x;
                state = scaled(state, x);
                sum += state[k + 1];
                state = added(state, start);
            }
            sum += state[0];
            double[] fixed = moved(state, x);
            state = fixed;
            for (int k = 0; k < 2; k++) sum += state[k] * fixed[k + 1];
        }
        return sum + state[0];
    }

    /** Of the array of a round, the way back needs a number or two. */
    @Differentiable
    static double numbers(double[] start, @Constant double[] weights, double x) {
        double sum = 0, y = x;
        for (double weight : weights) {
            double[] made = moved(start, y * weight);
            double one = made[0] + x;
            sum += one * one * one;
            double[] other = scaled(made, weight + y);
            if (weight > 0.3) {
                double two = other[1] * 2;
                double three = two - other[2];
                sum += two * two * three;
            }
            y = Math.sin(y * one);
        }
        return sum;
    }

    private static double[] moved(double[] v, double x) {
        double[] moved = new double[v.length];
        for (int i = 0; i < v.length; i++) moved[i] = Math.sin(v[i] * x) + 0.5 * v[(i + 1) % v.length];
        return moved;
    }

    private static double[] scaled(double[] v, double factor) {
        double[] scaled = new double[v.length];
        for (int i = 0; i < v.length; i++) scaled[i] = factor * v[i];
        return scaled;
    }

    private static double[] added(double[] v, double[] w) {
        double[] sum = new double[v.length];
        for (int i = 0; i < v.length; i++) sum[i] = v[i] + w[i] * 0.7;
        return sum;
    }
}
