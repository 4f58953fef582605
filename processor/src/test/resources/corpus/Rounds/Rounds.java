import dev.backflow.Differentiable;

/** Long methods: rounds of their inner loops become methods, where Java lets them. */
final class Rounds {
    @Differentiable
    static double layers(double[][] weights, double[] x, int n) {
        double[] state = x.clone();
        double total = 0, carried = 1;
        for (int t = 0; t < n % 3 + 2; t++) {
            for (int layer = 0; layer < weights.length; layer++) {
                double[] row = weights[layer], next = new double[state.length];
                for (int i = 0; i < state.length; i++) {
                    double sum = 0;
                    for (int j = 0; j < row.length; j++) sum += row[j] * Math.sin(state[i] + 0.1 * j);
                    next[i] = Math.tanh(sum) + 0.5 * state[i];
                    carried = 0.9 * carried + next[i] * row[i % row.length];
                }
                for (int i = 0; i < state.length; i++) state[i] = next[i];
                total += carried * carried / (1 + carried * carried);
            }
            double mean = 0;
            for (double s : state) mean += s / state.length;
            total += Math.exp(-mean * mean) + Math.cos(mean) * carried;
        }
        return total;
    }

    /** Each pair is scored with both; the arrays change places, two variables are carried on. */
    @Differentiable
    static double swapped(double[][] a, double[] x, double scale) {
        double total = 0, last = scale;
        double[] from = x.clone(), to = new double[x.length];
        for (double[] row : a) {
            for (int k = 0; k < 3; k++) {
                double best;
                if (row.length > k) best = row[k] * scale;
                else best = Math.sqrt(1 + scale * scale);
                for (int i = 0; i < x.length; i++) {
                    to[i] = 0;
                    for (int j = 0; j < row.length; j++) to[i] += Math.cos(row[j] * from[i]) * best;
                    last = last * 0.5 + to[i];
                }
                double[] swap = from;
                from = to;
                to = swap;
                total += last * Math.atan(from[0]) + best / (2 + last * last);
            }
            total += Math.log(1 + from[0] * from[0]) + Math.log(2 + to[0] * to[0]);
        }
        return total;
    }

    /** Rounds that are left for the loop around them, or go on in the midst, and some that fail. */
    @Differentiable
    static double left(double[][] a, double[] x, int n) {
        double total = 0;
        rows:
        for (double[] row : a) {
            for (int k = 0; k < row.length; k++) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    sum += row[k] * x[i] + Math.sin(sum * x[i]);
                    if (sum > 4) continue rows;
                }
                if (sum < -2) continue;
                for (int i = 0; i < x.length; i++) total += sum * Math.exp(-x[i] * x[i]) * Math.cos(row[k] + x[i]);
            }
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < x.length; i++) {
                    double product = 1;
                    for (int j = i; j < i + n % 3; j++) product *= Math.cos(x[j]) + row[k] * x[i] / (1 + x[j] * x[j]);
                    total += Math.tanh(product) * row[k] + product * product / (3 + product * product);
                    row[k] = 0.5 * row[k] + 0.1 * product * Math.sin(x[i]);
                }
            }
        }
        return total;
    }

    /** Rounds of loops that only accumulate; some rounds fail, others have nothing to do. */
    @Differentiable
    static double failing(double[][] a, double[] x, int n) {
        double total = 0;
        double[] scores = new double[a.length];
        for (int image = 0; image < 3; image++) {
            for (int k = 0; k < a.length; k++) {
                double[] row = a[k], difference = new double[x.length];
                for (int i = 0; i < x.length; i++) difference[i] = x[i] * Math.cos(row[i % 2] + image) - 0.3 * row[(i + image) % 2];
                double squared = 0;
                for (int i = 0; i < x.length; i++) {
                    double sum = 0;
                    for (int j = 0; j <= i; j++) sum += difference[j] * Math.exp(-0.1 * difference[i]);
                    squared += sum * sum;
                    if (squared > 90 + n) throw new IllegalStateException("far away: " + k);
                }
                scores[k] = -0.5 * squared;
            }
            double max = scores[0];
            for (double score : scores) max = Math.max(max, score);
            double sum = 0;
            for (double score : scores) sum += Math.exp(score - max);
            total += max + Math.log(sum);
        }
        return total;
    }
}
