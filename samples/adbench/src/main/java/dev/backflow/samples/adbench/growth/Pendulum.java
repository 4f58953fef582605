package dev.backflow.samples.adbench.growth;

import dev.backflow.Checkpointed;
import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A damped pendulum, by Heun's method: where it is after many steps. */
final class Pendulum {
    private Pendulum() {}

    /** A loop whose number of rounds is known. */
    @Differentiable
    static double counted(double angle, double speed, double damping, @Constant double step, int steps) {
        double[] state = {angle, speed};
        for (int i = 0; i < steps; i++) {
            state = heun(state, damping, step);
        }
        return state[0] * state[1];
    }

    /** The same loop with thirty states kept. */
    @Differentiable
    @Checkpointed(snapshots = 30)
    static double checkpointed(double angle, double speed, double damping, @Constant double step, int steps) {
        double[] state = {angle, speed};
        for (int i = 0; i < steps; i++) {
            state = heun(state, damping, step);
        }
        return state[0] * state[1];
    }

    /** The same rounds, by a clock. */
    @Differentiable
    static double timed(double angle, double speed, double damping, @Constant double step, int steps) {
        double[] state = {angle, speed};
        double time = 0;
        while (time < steps) {
            state = heun(state, damping, step);
            time += 1;
        }
        return state[0] * state[1];
    }

    /** Each round a call of the next. */
    @Differentiable
    static double recursive(double angle, double speed, double damping, @Constant double step, int steps) {
        if (steps == 0) {
            return angle * speed;
        }
        double[] state = heun(new double[] {angle, speed}, damping, step);
        return recursive(state[0], state[1], damping, step, steps - 1);
    }

    private static double[] heun(double[] state, double damping, double step) {
        double pull = -Math.sin(state[0]) - damping * state[1];
        double angle = state[0] + step * state[1];
        double speed = state[1] + step * pull;
        double later = -Math.sin(angle) - damping * speed;
        return new double[] {state[0] + step / 2 * (state[1] + speed), state[1] + step / 2 * (pull + later)};
    }
}
