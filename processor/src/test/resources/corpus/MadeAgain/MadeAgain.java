import dev.backflow.Differentiable;

/** Arrays that rounds of loops make: what stays in a round, what leaves it, and sizes that differ from round to round. */
final class MadeAgain {
    private MadeAgain() {}

    /** What a round has not written is zero, whatever the round before has put there. */
    @Differentiable(workspace = true)
    static double partly(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < 3 * n; t++) {
            double[][] parts = new double[x.length][n];
            double[] one = new double[x.length];
            for (int i = t % 2; i < x.length; i += 2) {
                parts[i][t % n] += x[i] * (t + 1);
                one[i] += x[i] * x[0];
            }
            for (int i = 0; i < x.length; i++) {
                double[] row = parts[i];
                for (int j = 0; j < n; j++) {
                    sum += row[j] * one[i] + parts[i][j];
                    parts[i][j] = sum;
                }
                one[i] += sum;
            }
        }
        return sum;
    }

    /** Other lengths every round, at last one that cannot be. */
    @Differentiable(workspace = true)
    static double shorter(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < 4; t++) {
            double[] made = new double[n + 1 - t];
            double[][] rows = new double[2][made.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = x[i] * x[t];
                rows[1][i] = made[i] * sum;
                rows[0][i] += rows[1][i] + x[i];
                sum += rows[0][i];
            }
            x[t] = sum;
        }
        return sum;
    }

    /** A round gives its array to the next, or to the caller. */
    @Differentiable(workspace = true)
    static double[] carried(double[] x, int n) {
        double[] last = x;
        double[][] all = new double[4][];
        for (int t = 0; t < n; t++) {
            double[] next = new double[last.length];
            double[] inside = new double[last.length];
            for (int i = 0; i < next.length; i++) {
                inside[i] = last[i] * x[0];
                next[i] += inside[i] * (i + 1);
            }
            all[t] = next;
            if (t == 2) {
                return inside;
            }
            last = next;
        }
        if (n > 1) {
            all[0][0] += last[1] * all[1][1];
            last[0] *= all[0][0];
        }
        return last;
    }

    /** Rows that are swapped or replaced, and second names. */
    @Differentiable(workspace = true)
    static double rows(double[] x, int n) {
        double sum = x[0];
        double[] kept = x;
        for (int t = 0; t < n + 1; t++) {
            double[][] swapped = new double[n + 2][x.length];
            double[][] replaced = new double[n + 1][x.length];
            double[][] named = new double[2][x.length];
            double[][] same = named;
            double[] first = same[0];
            swapped[0][t] = x[t] * sum;
            double[] row = swapped[0];
            swapped[0] = swapped[1];
            swapped[1] = row;
            replaced[n] = kept;
            for (int i = 0; i < x.length; i++) {
                first[i] += swapped[1][i] * x[i];
                named[1][i] = first[i] + swapped[0][i];
                replaced[0][i] += same[1][i] + replaced[n][i];
                sum += replaced[0][i] * same[0][i];
            }
            kept = replaced[0];
        }
        return sum + kept[1];
    }

    /** In branches, in loops that are left, and in loops that are never begun. */
    @Differentiable(workspace = true)
    static double atTimes(double[] x, int n) {
        double sum = 0;
        int t = 0;
        while (t < n * 2) {
            t++;
            if (x[t % 4] > 0) {
                double[] squares = new double[x.length - 1];
                for (int i = 0; i < squares.length; i++) {
                    if (i == n) {
                        continue;
                    }
                    squares[i] = x[i] * x[i + 1];
                }
                sum += squares[0] * squares[2];
                if (sum > 2) {
                    break;
                }
            } else {
                switch (t % 3) {
                    case 0 -> {
                        double[] twice = new double[n];
                        twice[t % n] = 2 * x[1];
                        sum += twice[0] * x[2];
                    }
                    case 1 -> sum *= x[3];
                    default -> {
                        double[][] product = new double[n][n + 1];
                        product[n - 1][n] += x[0] * sum;
                        sum += product[0][1] + product[n - 1][n] * x[1];
                    }
                }
            }
        }
        for (int i = 0; i < n - 2; i++) {
            double[] outer = new double[n];
            for (int j = 0; j < n; j++) {
                double[] inner = new double[n];
                inner[j] += x[i] * x[j];
                outer[j] += inner[j] + inner[0];
            }
            sum += outer[n - 1];
        }
        return sum;
    }

    /** An array that is asked for its length only, after its name has moved on. */
    @Differentiable(workspace = true)
    static double moved(double[] x) {
        double[] y = x;
        double[] a = y;
        y = new double[2];
        double sum = 0;
        double[] b = new double[a.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = x[i] * x[i];
        }
        y[0] = b[3];
        for (int i = 0; i < b.length; i++) {
            sum += b[i] * y[0];
        }
        return sum;
    }

    /** The same in a loop, where the lengths shrink. */
    @Differentiable(workspace = true)
    static double shrinking(double[] x) {
        double[] y = x;
        double sum = 0;
        while (y.length > 1) {
            double[] a = y;
            double[] made = new double[a.length - 1];
            y = made;
            double[][] squares = new double[a.length][made.length];
            for (int i = 0; i < squares.length; i++) {
                for (int j = 0; j < squares[0].length; j++) {
                    squares[i][j] = a[i] * a[j];
                }
            }
            for (int i = 0; i < y.length; i++) {
                y[i] = squares[i][0] * a[i + 1];
            }
            sum += squares[squares.length - 1][squares[0].length - 1];
        }
        return sum;
    }

    /** The length of a row that is another one later. */
    @Differentiable(workspace = true)
    static double otherRow(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[][] a = new double[2][n + 2];
            double[][] b = new double[2][a[0].length];
            for (int j = 0; j < a[0].length; j++) {
                b[1][j] = x[t] * x[0] + j;
            }
            a[0] = x;
            double[] c = new double[a[0].length];
            for (int j = 0; j < a[0].length; j++) {
                c[j] = a[0][j] * b[1][1];
            }
            a[0] = new double[1];
            sum += c[3] * b[1][n] + a[0].length;
        }
        return sum;
    }

    /** The same length twice, which has one name. */
    @Differentiable(workspace = true)
    static double sameLengths(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < 2 * n; t++) {
            double[][] products = new double[x.length][t % 3 + 1];
            double[] sines = new double[t % 3 + 1];
            for (int j = 0; j < sines.length; j++) {
                sines[j] = Math.sin(x[j] + sum);
            }
            int m = t % 2 + 1;
            double[] more = new double[m];
            m += t % 3;
            double[] most = new double[m];
            double[] mostAgain = new double[m];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < sines.length; j++) {
                    products[i][j] += x[i] * sines[j];
                    more[j % more.length] += sines[j] * x[0];
                    most[j % most.length] += more[0] * x[1];
                    mostAgain[m - 1] += most[0];
                }
            }
            for (double[] row : products) {
                sum += row[0] * x[0] + more[more.length - 1] * mostAgain[m - 1];
            }
        }
        return Math.tanh(sum);
    }

    /** Lengths that no round changes, but what comes later does, in loops within loops. */
    @Differentiable(workspace = true)
    static double lengthsBefore(double[] x, int n) {
        double sum = 0;
        int m = n + 1, k = 1;
        for (int s = 0; s < 2; s++) {
            for (int t = 0; t < 2 * n; t++) {
                if (x[t % 4] > 0) {
                    double[] one = new double[m + k];
                    double[] other = new double[m];
                    for (int i = 0; i < m; i++) {
                        one[i + k] += x[i % 4] * sum;
                        other[i] += one[i] * x[0] + x[1];
                    }
                    sum += one[m + k - 1] * other[0];
                } else {
                    double[] one = new double[m + k];
                    double[] other = new double[m];
                    for (int i = 0; i < m; i++) {
                        other[i] += x[i % 4] * x[2];
                        one[i] += other[i] * sum;
                    }
                    sum = Math.tanh(sum + one[0] + other[m - 1]);
                }
            }
            k++;
            m = 2;
        }
        m = 0;
        return sum * k + m;
    }
}
