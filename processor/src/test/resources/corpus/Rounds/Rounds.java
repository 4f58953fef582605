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

    /** Many loops in one: those that hold loops become methods, with one number that they change, or none; others change two, or are left. */
    @Differentiable
    static double crowded(double[][] start, double[] x, int n) {
        double[][] state = start;
        double total = 0, carried = 1;
        int seen = 0;
        steps:
        for (int t = 0; t < n % 3 + 2; t++) {
            double[][] product = new double[state.length][x.length];
            for (int i = 0; i < product.length; i++) {
                for (int j = 0; j < product[i].length; j++) {
                    double sum = 0;
                    for (int k = 0; k < state[i].length; k++) sum += state[i][k] * Math.cos(x[j] + k);
                    product[i][j] = sum;
                }
            }
            double norm = 0;
            for (double[] row : product) for (double e : row) norm += e * e;
            double[][] turned = new double[x.length][product.length];
            for (int i = 0; i < product.length; i++) for (int j = 0; j < x.length; j++) turned[j][i] = product[i][j] / (1 + norm);
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < t; j++) {
                    carried = 0.5 * carried + x[i];
                    norm += carried * x[i];
                }
            }
            for (int i = 0; i < turned.length; i++) {
                for (double e : turned[i]) {
                    if (e > 6) break steps;
                    if (e < -0.9) continue steps;
                    total += e * x[i];
                }
            }
            for (int i = 0; ; i++) {
                for (int j = 0; j < i; j++) seen++;
                if (i > n % 4) break;
            }
            double[] mean;
            if (t % 2 == 0) mean = new double[x.length];
            else mean = x.clone();
            for (int i = 0; i < x.length; i++) for (int j = 0; j < turned[i].length; j++) mean[i] += turned[i][j] / turned.length;
            for (double[] row : state) for (int i = 0; i < row.length && i < mean.length; i++) row[i] = 0.5 * row[i] + mean[i];
            state = t % 2 == 0 ? product : start;
            total += norm / (1 + norm * norm) + carried * 0.1;
        }
        return total + carried + seen * x[0];
    }

    /** The same of loops that fail midway, go round no time, and leave the method. */
    @Differentiable
    static double crowdedWays(double[][] a, double[] x, int n) {
        double total = 1;
        for (int t = 0; t < 3; t++) {
            for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) total += Math.sin(a[i][j] * x[(i + j) % x.length]);
            for (int i = n; i < 0; i++) for (int j = 0; j < x.length; j++) total *= x[j];
            double best = -10;
            for (double[] row : a) for (double e : row) best = Math.max(best, e * total);
            double[] sums = new double[a.length];
            for (int i = 0; i < sums.length; i++) for (double e : x) sums[i] += e * best;
            int count = 0;
            for (int i = 0; i < sums.length; i++) {
                for (int j = 0; j <= i + n % 2; j++) {
                    count++;
                    sums[i] += 0.1 * sums[j];
                }
            }
            for (double[] row : a) {
                for (double e : row) {
                    if (e * count > 40) return total * e;
                    total = 0.5 * total + e;
                }
            }
            double s = 0;
            do {
                for (double e : sums) s += e * e;
                for (int i = 0; i < sums.length; i++) for (int j = 0; j < i; j++) sums[i] = sums[i] * 0.5 + sums[j] * 0.01;
            } while (s < 0.5 && count++ < 60);
            if (s > 4000) throw new ArithmeticException("too far: " + t);
            total += Math.log(1 + s);
        }
        return total;
    }
}
