package dev.backflow.samples.adbench.daily;

/** Keeps the curvatures of every step; all else is linear. */
final class HeatByHand {
    private HeatByHand() {}

    /** Writes the gradients on start and conductivity to {@code dstart} and {@code dconductivity}; returns the value. */
    static double miss(double[] start, double[] conductivity, double[] target, int steps, double[] dstart, double[] dconductivity) {
        int n = start.length;
        double[][] curvatures = new double[steps][n];
        double[] u = start.clone();
        for (int step = 0; step < steps; step++) {
            double[] curvature = curvatures[step];
            for (int i = 1; i < n - 1; i++) {
                curvature[i] = u[i - 1] - 2 * u[i] + u[i + 1];
            }
            for (int i = 1; i < n - 1; i++) {
                u[i] += conductivity[i] * curvature[i];
            }
        }
        double sum = 0;
        double[] du = new double[n];
        for (int i = 0; i < n; i++) {
            du[i] = u[i] - target[i];
            sum += du[i] * du[i];
        }
        double[] dcurvature = new double[n];
        for (int step = steps - 1; step >= 0; step--) {
            double[] curvature = curvatures[step];
            for (int i = 1; i < n - 1; i++) {
                dconductivity[i] += du[i] * curvature[i];
                dcurvature[i] = du[i] * conductivity[i];
            }
            for (int i = 1; i < n - 1; i++) {
                du[i] += dcurvature[i - 1] - 2 * dcurvature[i] + dcurvature[i + 1];
            }
            du[0] += dcurvature[1];
            du[n - 1] += dcurvature[n - 2];
        }
        System.arraycopy(du, 0, dstart, 0, n);
        return 0.5 * sum;
    }
}
