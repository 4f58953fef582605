package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Heat in a rod whose conductivity differs from place to place, stepped in place. */
final class Heat {
    private Heat() {}

    /** Half the squared distance of the temperatures from {@code target}, after so many steps from {@code start} on. */
    @Differentiable
    static double miss(double[] start, double[] conductivity, @Constant double[] target, int steps) {
        double[] u = start.clone();
        for (int step = 0; step < steps; step++) {
            double left = u[0];
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here + conductivity[i] * (left - 2 * here + u[i + 1]);
                left = here;
            }
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += (u[i] - target[i]) * (u[i] - target[i]);
        }
        return 0.5 * sum;
    }
}
