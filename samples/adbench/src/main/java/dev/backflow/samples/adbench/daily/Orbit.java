package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A satellite about its planet, by the classical Runge–Kutta method: where it is after many steps. */
final class Orbit {
    private Orbit() {}

    /** Half the squared distance from {@code target}. The state is two coordinates and two speeds. */
    @Differentiable
    static double miss(double[] start, double mass, @Constant double[] target, @Constant double step, int steps) {
        double[] state = start.clone();
        for (int i = 0; i < steps; i++) {
            state = rungeKutta(state, mass, step);
        }
        double dx = state[0] - target[0];
        double dy = state[1] - target[1];
        return 0.5 * (dx * dx + dy * dy);
    }

    private static double[] rungeKutta(double[] state, double mass, double step) {
        double[] k1 = derivative(state, mass);
        double[] k2 = derivative(along(state, k1, step / 2), mass);
        double[] k3 = derivative(along(state, k2, step / 2), mass);
        double[] k4 = derivative(along(state, k3, step), mass);
        double[] next = new double[4];
        for (int i = 0; i < 4; i++) {
            next[i] = state[i] + step / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return next;
    }

    private static double[] along(double[] state, double[] slope, double step) {
        double[] moved = new double[4];
        for (int i = 0; i < 4; i++) {
            moved[i] = state[i] + step * slope[i];
        }
        return moved;
    }

    private static double[] derivative(double[] state, double mass) {
        double squared = state[0] * state[0] + state[1] * state[1];
        double pull = -mass / (squared * Math.sqrt(squared));
        return new double[] {state[2], state[3], pull * state[0], pull * state[1]};
    }
}
