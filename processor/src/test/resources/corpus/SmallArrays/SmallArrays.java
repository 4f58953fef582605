import dev.backflow.Differentiable;

/** Small vectors and matrices of known length, with helpers that make them: variables in the companion. */
final class SmallArrays {
    private SmallArrays() {}

    @Differentiable
    static double turned(double[] p, double angle) {
        double[] scaled = new double[3];
        for (int i = 0; i < 3; i++) {
            scaled[i] = p[i] * angle;
        }
        double[] turned = times(rotation(angle), cross(scaled, p));
        return turned[0] * turned[1] + turned[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[][] rotation(double a) {
        if (a < 0.1) {
            return new double[][] {{1, 0}, {0, 1}, {0, 0}};
        }
        return new double[][] {{Math.cos(a), -Math.sin(a)}, {Math.sin(a), Math.cos(a)}, {0, 0}};
    }

    private static double[] times(double[][] m, double[] v) {
        double[] out = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                out[i] += m[i][j] * v[j];
            }
        }
        return out;
    }

    /** The array moves from one variable to the other at the end of every round. */
    @Differentiable
    static double stepped(double x, double y, int n) {
        double[] state = {x, y};
        for (int i = 0; i < n % 5; i++) {
            double[] next = {state[1], state[0] * state[1]};
            state = next;
        }
        return state[0] + 2 * state[1];
    }

    /** The new elements read the old ones. */
    @Differentiable
    static double swapped(double x, double y) {
        double[] pair = {x, y};
        pair = new double[] {pair[1] * x, pair[0] + pair[1]};
        return pair[0] * pair[1];
    }

    /** What is returned is an array after all. */
    @Differentiable
    static double[] made(double x, double y) {
        double[] both = new double[2];
        both[0] = x * y;
        both[1] = Math.sin(x) + both[0];
        both[0] *= y;
        return both;
    }
}
