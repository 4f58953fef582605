package dev.backflow.samples.adbench.daily;

/** Keeps each step's state and its pulls; the rest of a step is done again on the way back. */
final class OrbitByHand {
    private static final int KEPT = 16;

    private OrbitByHand() {}

    /** Writes the derivatives on the four of the start and on the mass to {@code gradient}; returns the value. */
    static double miss(double[] start, double mass, double[] target, double step, int steps, double[] gradient) {
        double[] tape = new double[KEPT * steps];
        double x = start[0];
        double y = start[1];
        double u = start[2];
        double v = start[3];
        double half = step / 2;
        double sixth = step / 6;
        for (int i = 0, at = 0; i < steps; i++, at += KEPT) {
            double s1 = x * x + y * y;
            double p1 = -mass / (s1 * Math.sqrt(s1));
            double ax1 = p1 * x;
            double ay1 = p1 * y;
            double x2 = x + half * u;
            double y2 = y + half * v;
            double u2 = u + half * ax1;
            double v2 = v + half * ay1;
            double s2 = x2 * x2 + y2 * y2;
            double p2 = -mass / (s2 * Math.sqrt(s2));
            double ax2 = p2 * x2;
            double ay2 = p2 * y2;
            double x3 = x + half * u2;
            double y3 = y + half * v2;
            double u3 = u + half * ax2;
            double v3 = v + half * ay2;
            double s3 = x3 * x3 + y3 * y3;
            double p3 = -mass / (s3 * Math.sqrt(s3));
            double ax3 = p3 * x3;
            double ay3 = p3 * y3;
            double x4 = x + step * u3;
            double y4 = y + step * v3;
            double u4 = u + step * ax3;
            double v4 = v + step * ay3;
            double s4 = x4 * x4 + y4 * y4;
            double p4 = -mass / (s4 * Math.sqrt(s4));
            keep(tape, at, x, y, s1, p1);
            keep(tape, at + 4, x2, y2, s2, p2);
            keep(tape, at + 8, x3, y3, s3, p3);
            keep(tape, at + 12, x4, y4, s4, p4);
            x += sixth * (u + 2 * u2 + 2 * u3 + u4);
            y += sixth * (v + 2 * v2 + 2 * v3 + v4);
            u += sixth * (ax1 + 2 * ax2 + 2 * ax3 + p4 * x4);
            v += sixth * (ay1 + 2 * ay2 + 2 * ay3 + p4 * y4);
        }
        double dx = x - target[0];
        double dy = y - target[1];
        backward(tape, mass, step, steps, dx, dy, gradient);
        return 0.5 * (dx * dx + dy * dy);
    }

    private static void keep(double[] tape, int at, double x, double y, double squared, double pull) {
        tape[at] = x;
        tape[at + 1] = y;
        tape[at + 2] = squared;
        tape[at + 3] = pull;
    }

    private static void backward(double[] tape, double mass, double step, int steps, double dxEnd, double dyEnd, double[] gradient) {
        double dx = dxEnd;
        double dy = dyEnd;
        double du = 0;
        double dv = 0;
        double dmass = 0;
        double half = step / 2;
        double sixth = step / 6;
        double third = step / 3;
        for (int at = KEPT * (steps - 1); at >= 0; at -= KEPT) {
            double ax = sixth * du;
            double ay = sixth * dv;
            double x = tape[at + 12];
            double y = tape[at + 13];
            double pull = tape[at + 15];
            double dpull = ax * x + ay * y;
            dmass += dpull * pull / mass;
            double common = -3 * dpull * pull / tape[at + 14];
            double x4 = pull * ax + common * x;
            double y4 = pull * ay + common * y;
            double u4 = sixth * dx;
            double v4 = sixth * dy;

            double u3 = third * dx + step * x4;
            double v3 = third * dy + step * y4;
            ax = third * du + step * u4;
            ay = third * dv + step * v4;
            x = tape[at + 8];
            y = tape[at + 9];
            pull = tape[at + 11];
            dpull = ax * x + ay * y;
            dmass += dpull * pull / mass;
            common = -3 * dpull * pull / tape[at + 10];
            double x3 = pull * ax + common * x;
            double y3 = pull * ay + common * y;

            double u2 = third * dx + half * x3;
            double v2 = third * dy + half * y3;
            ax = third * du + half * u3;
            ay = third * dv + half * v3;
            x = tape[at + 4];
            y = tape[at + 5];
            pull = tape[at + 7];
            dpull = ax * x + ay * y;
            dmass += dpull * pull / mass;
            common = -3 * dpull * pull / tape[at + 6];
            double x2 = pull * ax + common * x;
            double y2 = pull * ay + common * y;

            double u1 = sixth * dx + half * x2;
            double v1 = sixth * dy + half * y2;
            ax = sixth * du + half * u2;
            ay = sixth * dv + half * v2;
            x = tape[at];
            y = tape[at + 1];
            pull = tape[at + 3];
            dpull = ax * x + ay * y;
            dmass += dpull * pull / mass;
            common = -3 * dpull * pull / tape[at + 2];
            du += u1 + u2 + u3 + u4;
            dv += v1 + v2 + v3 + v4;
            dx += pull * ax + common * x + x2 + x3 + x4;
            dy += pull * ay + common * y + y2 + y3 + y4;
        }
        gradient[0] = dx;
        gradient[1] = dy;
        gradient[2] = du;
        gradient[3] = dv;
        gradient[4] = dmass;
    }
}
