import dev.backflow.Differentiable;

/** Arrays that every round of a loop makes and fills, wholly or not quite: what is left out is zero, whatever the round before put there. */
final class FilledAgain {
    private FilledAgain() {}

    /** Filled from end to end, as it stands, turned, and from the last to the first. */
    @Differentiable(workspace = true)
    static double whole(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < n + 1; t++) {
            double[][] straight = new double[x.length][n];
            double[][] turned = new double[n][x.length];
            double[] last = new double[n];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < n; j++) {
                    straight[i][j] = x[i] * x[j % x.length] + t;
                    straight[i][j] *= x[i];
                }
            }
            for (int i = 0; i < straight.length; i++) {
                for (int j = 0; j < straight[i].length; j++) {
                    turned[j][i] = straight[i][j] * x[i];
                }
            }
            for (int j = n - 1; j >= 0; j--) {
                last[j] = turned[j][0] * straight[0][j];
                sum += last[j] * x[0];
            }
            for (int j = 0; j < n; j++) {
                sum += last[j] * turned[j][x.length - 1] * straight[x.length - 1][j];
            }
            x[0] = 0.5 * x[0] + 0.1;
        }
        return sum;
    }

    /** One less, every second one, only below the diagonal, as many as there are now. */
    @Differentiable(workspace = true)
    static double partly(double[] x, int n) {
        double sum = 0;
        int m = n + 1;
        for (int t = 0; t < 4; t++) {
            double[] short1 = new double[n + 1];
            double[] second = new double[n + 1];
            double[][] below = new double[n + 1][n + 1];
            double[] fewer = new double[m];
            double[] turns = new double[n + 1];
            double[] tail = new double[n + 1];
            double[] head = new double[n + 1];
            m = n;
            for (int i = t % 2; i < n + 1; i++) {
                tail[i] = x[i % x.length] * (t + 1);
            }
            for (int i = n; i >= t % 2; i--) {
                head[i] = tail[i] * x[i % x.length];
            }
            for (int i = t; i < n + 1; i++) {
                sum += tail[0] * x[0] + head[0] + head[i] * tail[i];
                head[i] = 7;
                tail[i] = 9;
            }
            for (int i = 0; i < n + 1 - t; i++) {
                short1[i] = x[i % x.length] * (t + 1);
            }
            for (int i = 0; i < n + 1; i++) {
                if ((i + t) % 2 == 0) {
                    second[i] = x[i % x.length] * short1[i];
                }
            }
            for (int i = 0; i < n + 1; i++) {
                for (int j = 0; j < i; j++) {
                    below[i][j] = second[i] * x[0] + t;
                }
            }
            for (int i = 0; i < m; i++) {
                fewer[i] = below[n][i] * x[0];
            }
            for (int i = 0; i < n + 1; i++) {
                for (int j = 0; j < 3 - t; j++) {
                    turns[i] = x[0] * fewer[0] + t;
                }
            }
            for (int i = 0; i < n + 1; i++) {
                for (int j = 0; j < n + 1; j++) {
                    sum += below[i][j] * x[0] + below[j][i] + turns[j] * x[0];
                }
                sum += short1[i] * second[i] + short1[i] + turns[i] + (i < fewer.length ? fewer[i] * x[0] : 0);
            }
            m = n + 1;
        }
        return sum;
    }

    /** Read before it is filled: the element itself, another one, by another name. */
    @Differentiable(workspace = true)
    static double early(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < n + 2; t++) {
            double[] own = new double[x.length];
            double[] next = new double[x.length];
            double[] named = new double[x.length];
            double[][] row = new double[2][x.length];
            for (int i = 0; i < x.length; i++) {
                own[i] = x[i] * t + own[i] * x[0] + 1;
            }
            for (int i = 0; i < x.length; i++) {
                next[i] = x[i] * own[i];
                sum += next[(i + 1) % x.length] * x[0];
            }
            double[] other = named;
            for (int i = 0; i < x.length; i++) {
                sum += other[x.length - 1 - i];
                named[i] = next[i] * x[0];
            }
            double[] second = row[1];
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < x.length; i++) {
                    row[k][i] = named[i] * x[i] + x[0] * second[x.length - 1] + t;
                }
            }
            sum += row[0][0] * second[0];
        }
        return sum;
    }

    /** Rounds that are left or gone on from, and an end that comes nearer. */
    @Differentiable(workspace = true)
    static double left(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < 4; t++) {
            double[] until = new double[x.length];
            double[] but = new double[x.length];
            double[][] rows = new double[x.length][n];
            double[] nearer = new double[n + 2];
            for (int i = 0; i < x.length; i++) {
                if (i > 0 && t % 2 == 1) {
                    break;
                }
                until[i] = x[i] * (t + 1);
            }
            for (int i = 0; i < x.length; i++) {
                if (i == t) {
                    continue;
                }
                but[i] = x[i] * until[i] + t;
            }
            outer:
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < n; j++) {
                    if (i * j == t) {
                        continue outer;
                    }
                    rows[i][j] = but[i] * x[0] + j + 1;
                }
            }
            int end = n + 2;
            for (int i = 0; i < end; i++) {
                nearer[i] = x[0] * (i + t);
                if (t == 2 && i == 0) {
                    end = 1;
                }
            }
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < n; j++) {
                    sum += rows[i][j] * x[i] * nearer[j + 1];
                }
                sum += until[i] * but[i] + but[i];
            }
            sum += nearer[n + 1] * x[0];
        }
        return sum;
    }

    /** The rows that say how long it is change between the making and the filling. */
    @Differentiable(workspace = true)
    static double ragged(double[] x, int n) {
        double[][] rows = new double[3][];
        rows[0] = new double[n + 1];
        rows[1] = new double[n];
        rows[2] = new double[n + 2];
        double sum = 0;
        for (int t = 0; t < 5; t++) {
            int length = rows[0].length;
            double[] made = new double[rows[0].length];
            double[] named = new double[length];
            double[][] both = new double[rows.length][rows[1].length];
            double[] kept = rows[0];
            rows[0] = rows[1];
            rows[1] = kept;
            for (int i = 0; i < rows[0].length; i++) {
                if (i < made.length) {
                    rows[0][i] += x[0] * (t + i);
                }
            }
            for (int i = 0; i < Math.min(rows[0].length, made.length); i++) {
                made[i] = x[0] * (i + t) + rows[0][i];
            }
            int shorter = Math.min(rows[0].length, length);
            for (int i = 0; i < shorter; i++) {
                named[i] = made[i] * x[1];
            }
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < n; j++) {
                    both[i][j] = named[j] + x[1] * (i + j);
                }
            }
            for (int i = 0; i < made.length; i++) {
                sum += made[i] * named[i];
            }
            for (int j = 0; j < both[0].length; j++) {
                sum += both[0][j] * both[2][j] * x[0];
            }
        }
        return sum;
    }

    /** The same where the loop counts what the rows have now. */
    @Differentiable(workspace = true)
    static double swapped(double[] x, int n) {
        double[][] rows = new double[2][];
        rows[0] = new double[n + 2];
        rows[1] = new double[n + 1];
        double sum = 0;
        for (int t = 0; t < 4; t++) {
            double[] made = new double[rows[0].length + 1];
            double[] straight = new double[rows[0].length];
            if (t == 2) {
                double[] kept = rows[0];
                rows[0] = rows[1];
                rows[1] = kept;
            }
            for (int i = 0; i < rows[0].length + 1; i++) {
                made[i] = x[0] * (i + t + 1);
            }
            for (int i = 0; i < rows[0].length; i++) {
                straight[i] = x[1] * made[i] + t;
            }
            for (int i = 0; i < straight.length; i++) {
                sum += made[i + 1] * straight[i] + straight[i];
            }
        }
        return sum;
    }

    /** Stops in the middle, in a round that depends. */
    @Differentiable(workspace = true)
    static double stopped(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < 4; t++) {
            double[][] made = new double[n][x.length];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < x.length; j++) {
                    made[i][j] = x[i + t] * x[j];
                }
            }
            for (int i = 0; i < n; i++) {
                sum += made[i][t] * made[0][i % x.length];
            }
            x[t] = sum;
        }
        return sum;
    }

    /** What is added up begins with zero, in every round. */
    @Differentiable(workspace = true)
    static double added(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < n + 1; t++) {
            double[] totals = new double[x.length];
            double[][] filled = new double[x.length][x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    totals[i] += x[j] * x[j];
                    filled[i][j] = x[i] * (t + 1);
                }
            }
            for (int i = 0; i < x.length; i++) {
                sum += totals[i] + filled[i][x.length - 1] * filled[i][0];
            }
        }
        return sum;
    }
}
