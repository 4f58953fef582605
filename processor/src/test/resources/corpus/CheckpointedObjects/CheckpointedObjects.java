import dev.backflow.Checkpointed;
import dev.backflow.Constant;
import dev.backflow.Differentiable;

class CheckpointedObjects {
    record Body(double x, double v, double m) {
        Body moved(double h, double k) {
            double a = -k * x / m - 0.1 * v * v;
            return new Body(x + h * (v + h * a), v + h * a, m);
        }
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double miss(double[] start, double mass, @Constant double step, int steps) {
        double[] state = start.clone();
        for (int i = 0; i < steps; i++) {
            state = rungeKutta(state, mass, step);
        }
        double dx = state[0] - 0.5;
        state[1] = dx * state[1];
        return 0.5 * (dx * dx + state[1]);
    }

    private static double[] rungeKutta(double[] state, double mass, double step) {
        double[] k1 = derivative(state, mass);
        double[] k2 = derivative(along(state, k1, step / 2), mass);
        double[] next = new double[state.length];
        for (int i = 0; i < state.length; i++) {
            next[i] = state[i] + step / 6 * (k1[i] + 2 * k2[i]);
        }
        return next;
    }

    private static double[] along(double[] state, double[] slope, double step) {
        double[] moved = new double[state.length];
        for (int i = 0; i < state.length; i++) {
            moved[i] = state[i] + step * slope[i];
        }
        return moved;
    }

    private static double[] derivative(double[] state, double mass) {
        double[] d = new double[state.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = -mass * Math.sin(state[i]) + 0.1 * state[(i + 1) % d.length];
        }
        return d;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double records(Body b, double k, int n) {
        Body at = b;
        Body best = b;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Body old = at;
            at = at.moved(0.1, k);
            if (at.x() > best.x()) {
                best = at;
            }
            sum = sum * 0.5 + old.x() * at.v();
        }
        return at.x() * at.v() + best.x() * best.m() + sum;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double shared(double[] start, double k, int n) {
        double[] u = start.clone();
        int[] order = {0, 1};
        for (int i = 0; i < n; i++) {
            double[] w = u.clone();
            u[0] = w[order[0] % w.length] * k;
            int[] turned = {order[1], order[0]};
            order = turned;
            u = i % 2 == 0 ? w : u;
            u[0] += 0.1 * w[0];
        }
        return u[0] * k;
    }

    @Differentiable
    static double[] outer(double x, int n) {
        double[] a = {x, x * x};
        return hold(hold(a, n), n + 1);
    }

    @Checkpointed(snapshots = 1)
    private static double[] hold(double[] from, int n) {
        double[] at = from.clone();
        for (int i = 0; i < n; i++) {
            double[] next = {Math.sin(at[1]), at[0] * at[1]};
            at = next;
        }
        return at;
    }

    @Checkpointed(snapshots = 2)
    @Differentiable
    static double passing(Body[] bodies, double k, int n) {
        double sum = k;
        for (int i = 0; i < n + 2; i++) {
            Body at = bodies[i % bodies.length];
            sum = Math.sin(sum * at.x()) + at.v();
        }
        return sum * bodies[1].x();
    }
}
