import dev.backflow.Differentiable;

/** Which element a step writes to may depend on what the step writes: after it, the same text names another element. */
final class IndexedByItself {
    private IndexedByItself() {}

    private static int at(double x) {
        return (int) Math.abs(x) & 3;
    }

    @Differentiable
    static double once(double a, double[] c) {
        c[(int) c[0] & 3] = Math.expm1(a);
        double s = 0;
        for (double v : c) s += v * v;
        return s;
    }

    @Differentiable
    static double first(double a, double[] c) {
        c[0] = 0.5;
        c[(int) c[0]] = 1 + Math.exp(a);
        return c[0] + 2 * c[1] + 3 * c[2] + c[3];
    }

    @Differentiable
    static double inLoop(double a, double[] c) {
        for (int i = 0; i < 5; i++) {
            c[(int) Math.abs(c[i & 3]) & 3] = Math.sqrt(1.5 + a * a + i) + Math.tanh(c[i & 3]);
        }
        return c[0] * c[1] + c[2] * c[3];
    }

    @Differentiable
    static double divided(double a, double[] c) {
        c[(int) Math.abs(c[1]) & 3] /= 1.5 + a * a;
        c[(int) Math.abs(c[1]) & 3] *= Math.exp(a);
        return c[0] * c[1] + c[2] * c[3];
    }

    @Differentiable
    static double called(double a, double[] c) {
        put(c, (int) Math.abs(c[0]) & 3, Math.exp(a));
        put(c, at(c[0]), Math.exp(0.5 * a) * c[1]);
        return c[0] * c[1] + c[2] * c[3];
    }

    private static void put(double[] c, int k, double x) {
        c[k] = Math.exp(0.1 * x);
    }

    @Differentiable
    static double rows(double a, double[][] c) {
        c[(int) Math.abs(c[0][0]) & 1][(int) Math.abs(c[0][1]) & 1] = Math.exp(a);
        c[(int) Math.abs(c[0][0]) & 1][(int) Math.abs(c[0][1]) & 1] *= Math.tanh(a);
        return c[0][0] * c[0][1] + c[1][0] * c[1][1];
    }

    @Differentiable
    static double chosen(double a, double[] c) {
        c[c[0] > 0.5 ? 0 : 1] = 1 / (1 + Math.exp(-a));
        c[c[0] > 0.5 ? 0 : 1] = Math.tanh(a * c[2]);
        return c[0] * c[1] + c[2] * c[3];
    }

    @Differentiable
    static double aliased(double a, double[] c) {
        double[] d = c;
        d[(int) Math.abs(c[0]) & 3] = Math.exp(a) * c[1];
        c[(int) Math.abs(d[0]) & 3] = Math.log(2 + d[0] * d[0]);
        return c[0] * c[1] + c[2] * c[3];
    }

    @Differentiable
    static double whole(double a, double[] c) {
        int[] k = {1, 2, 3, 0};
        k[k[0]] = 0;
        c[k[k[0]]] = Math.exp(a);
        k[k[2]] = k[1];
        c[k[k[0]]] *= Math.exp(0.5 * a);
        return c[0] * c[1] + c[2] * c[3];
    }

    @Differentiable
    static void returned(double[] c, double a) {
        c[at(c[0])] = Math.sqrt(2 + a * c[1]);
        c[at(c[0])] -= Math.exp(a * c[2]);
    }

    @Differentiable
    static double summed(double a, double[] c) {
        for (int i = 0; i < 4; i++) c[at(c[i])] += Math.exp(a) * c[at(c[0])];
        return c[0] * c[1] + c[2] * c[3];
    }
}
