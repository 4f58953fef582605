import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Steps in place, whose gradients go from an element to its neighbour: from the first on, from the second on, with none, with others in between. */
final class CarriedElements {
    private CarriedElements() {}

    /** Too few elements for a round, or for one only, too. */
    @Differentiable(workspace = true)
    static double heat(double[] start, double[] rate, int n) {
        double sum = 0;
        for (int length = 0; length < start.length + 1; length++) {
            if (length == 0 && n == 0) {
                continue;
            }
            double[] u = new double[length + 1];
            for (int i = 0; i < length; i++) {
                u[i] = start[i] * (i + 1);
            }
            for (int step = 0; step < n; step++) {
                double left = u[0];
                for (int i = 1; i < u.length - 1; i++) {
                    double here = u[i];
                    u[i] = here + rate[i % rate.length] * (left - 2 * here + u[i + 1]);
                    left = here;
                }
            }
            for (int i = 0; i < u.length; i++) {
                sum += u[i] * u[i];
            }
        }
        return sum;
    }

    /** In place, with everything at once. */
    @Differentiable(workspace = true)
    static double rod(double[] start, double[] rate, @Constant double[] target, int steps) {
        double[] u = start.clone();
        for (int step = 0; step < steps; step++) {
            double left = u[0];
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here + rate[i % rate.length] * (left - 2 * here + u[i + 1]);
                left = here;
            }
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += (u[i] - target[i % target.length]) * (u[i] - 1);
        }
        return 0.5 * sum;
    }

    /** One, two or three elements, and all of them. */
    @Differentiable(workspace = true)
    static double few(double[] x, int n) {
        double[] u = new double[n];
        double[] v = new double[n + 1];
        for (int i = 0; i < n; i++) {
            u[i] = x[i % x.length];
            v[i] = x[0] * u[i];
        }
        for (int step = 0; step < 3; step++) {
            double left = x[0];
            for (int i = 0; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here + x[i % x.length] * (left - 2 * here + u[i + 1]);
                left = here;
            }
            double first = x[0];
            for (int i = 2; i < v.length - 1; i++) {
                double here = v[i];
                double last = here * first + v[i + 1];
                v[i] = last * x[i % x.length];
                first = here * last;
            }
            for (int i = 1; i < n - 1; i++) {
                double here = v[i];
                v[i] = here * first * x[i % x.length] + v[i + 1];
                first = here;
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += u[i] * v[i] * v[i + 1];
        }
        return sum;
    }

    /** Downwards, where the method itself does it. */
    @Differentiable(workspace = true)
    static double down(double[] x, int n) {
        double[] u = x.clone();
        double[] shorter = new double[n + 1];
        double total = 0;
        for (int t = 0; t < n + 1; t++) {
            for (int i = u.length - 2; i >= 0; i--) {
                u[i + 1] += x[i] * t;
                u[i] = x[i] * x[t] + 1;
            }
            for (int i = x.length - 2; i > 0; i--) {
                shorter[i + 1] += x[i];
                shorter[i] -= u[i] * x[0];
            }
            total += u[u.length - 1] * u[0] * shorter[0];
        }
        return total;
    }

    /** Each from the next one; two in turn; the next but one; the first one, every time; a third array at the same index. */
    @Differentiable(workspace = true)
    static double mixed(double[] x, int n) {
        double[] u = x.clone();
        double[] v = new double[x.length];
        double[] w = x.clone();
        for (int t = 0; t < n + 1; t++) {
            for (int i = 0; i < u.length - 1; i++) {
                u[i] = 0.5 * u[i] * x[i] + u[i + 1];
            }
            for (int i = 0; i < v.length - 1; i++) {
                v[i] = v[i] * x[i] + v[i + 1] + u[i];
                w[i] = w[i] * v[i] + w[i + 1] * 0.5;
            }
            for (int i = 0; i < u.length - 2; i++) {
                u[i] = 0.25 * u[i] * x[i] + u[i + 2] * 0.5;
            }
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = 0.25 * u[i] * x[i] + u[i + 1] * 0.5 + u[0] * 0.125;
            }
            for (int i = 1; i < v.length - 1; i++) {
                v[i] = 0.25 * v[i] + v[i + 1] * 0.5 + v[i - 1] * x[i];
            }
            v[v.length - 1] += x[0] * u[0];
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i] + w[i];
        }
        return sum;
    }

    /** Second names for the same array, and one array or another. */
    @Differentiable(workspace = true)
    static double named(double[] x, int n) {
        double[] u = x.clone();
        double[] same = u;
        double[] other = n % 2 == 0 ? u : new double[x.length];
        for (int t = 0; t < n + 1; t++) {
            for (int i = 0; i < u.length - 1; i++) {
                u[i] = 0.5 * u[i] * x[i] + same[i + 1];
            }
            for (int i = 0; i < u.length - 1; i++) {
                other[i] = 0.5 * u[i] + x[0] * u[i + 1];
            }
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * other[i] * x[i];
        }
        return sum;
    }

    /** Rounds that are left, gone on from, or change what they do; down, and by two. */
    @Differentiable(workspace = true)
    static double left(double[] x, int n) {
        double[] u = x.clone();
        for (int t = 0; t < n + 2; t++) {
            for (int i = 0; i < u.length - 1; i++) {
                if (u[i] > 5) {
                    break;
                }
                u[i] = 0.5 * u[i] * x[i] + u[i + 1];
            }
            for (int i = 0; i < u.length - 1; i++) {
                if (i == t) {
                    continue;
                }
                u[i] = 0.5 * u[i] * x[i] + u[i + 1];
            }
            for (int i = u.length - 1; i > 0; i--) {
                u[i] = 0.5 * u[i] * x[i] + u[i - 1];
            }
            for (int i = 0; i < u.length - 1; i += 2) {
                u[i] = 0.5 * u[i] * x[i] + u[i + 1];
            }
            for (int i = 0; i < u.length - 1; i++) {
                u[i] = i % 2 == 0 ? u[i] * x[i] : u[i + 1];
            }
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * x[i];
        }
        return sum;
    }

    /** There is no next one; a length that is not the array's. */
    @Differentiable(workspace = true)
    static double beyond(double[] x, int n) {
        double[] u = new double[n + 1];
        for (int i = 0; i < x.length - 1; i++) {
            x[i] += 1;
            u[i] = 0.5 * u[i] * x[i] + u[i + 1] + x[i];
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * u[i];
        }
        return sum;
    }
}
