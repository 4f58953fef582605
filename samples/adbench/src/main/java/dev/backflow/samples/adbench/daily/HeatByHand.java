package dev.backflow.samples.adbench.daily;

/** Keeps the curvatures of every step; all else is linear. What a cell gives to its neighbours is carried along in locals. */
final class HeatByHand {
    private HeatByHand() {}

    /** Writes the gradient on start to {@code dstart}, adds that on conductivity to {@code dconductivity}; returns the value. */
    static double miss(double[] start, double[] conductivity, double[] target, int steps, double[] dstart, double[] dconductivity) {
        int n = start.length;
        double[][] curvatures = new double[steps][n];
        double[] u = start.clone();
        for (int step = 0; step < steps; step++) {
            forward(u, conductivity, curvatures[step]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            dstart[i] = u[i] - target[i];
            sum += dstart[i] * dstart[i];
        }
        for (int step = steps - 1; step >= 0; step--) {
            backward(dstart, conductivity, curvatures[step], dconductivity);
        }
        return 0.5 * sum;
    }

    private static void forward(double[] u, double[] conductivity, double[] curvatures) {
        double left = u[0];
        double here = u[1];
        for (int i = 1; i < u.length - 1; i++) {
            double right = u[i + 1];
            double curvature = left - 2 * here + right;
            curvatures[i] = curvature;
            u[i] = here + conductivity[i] * curvature;
            left = here;
            here = right;
        }
    }

    private static void backward(double[] du, double[] conductivity, double[] curvatures, double[] dconductivity) {
        double before = 0;
        double here = 0;
        int last = du.length - 1;
        for (int i = 1; i < last; i++) {
            double d = du[i];
            double next = d * conductivity[i];
            dconductivity[i] += d * curvatures[i];
            du[i - 1] += before - 2 * here + next;
            before = here;
            here = next;
        }
        du[last - 1] += before - 2 * here;
        du[last] += here;
    }
}
