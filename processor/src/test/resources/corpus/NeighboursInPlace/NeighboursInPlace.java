import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Cells that are overwritten from their neighbours: what is set to zero on the way back, and added to after the neighbours. */
final class NeighboursInPlace {
    private NeighboursInPlace() {}

    @Differentiable
    static double heat(double[] start, double[] conductivity, int steps) {
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
        for (double cell : u) {
            sum += cell * cell;
        }
        return sum;
    }

    /** The cells are the caller's, and so may be the conductivity. */
    @Differentiable
    static double callers(double[] u, double[] conductivity, int steps) {
        for (int step = 0; step < steps; step++) {
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here * conductivity[i] + u[i + 1] * u[i - 1];
                conductivity[i] += here;
            }
        }
        return u[1] * conductivity[2];
    }

    /** Two names for the cells, and a row that is one of several. */
    @Differentiable
    static double names(double[] start, @Constant int n) {
        double[] u = start.clone();
        double[] v = n > 1 ? u : start.clone();
        double[][] rows = {u, v, start.clone()};
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double[] w = rows[k % 3];
            for (int i = 0; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here * v[i] + w[i] * u[i + 1];
                v[i] += here * 0.5;
                sum += w[i] * u[i];
            }
        }
        return sum;
    }

    /** The index moves on in the midst, or is the same after all. */
    @Differentiable
    static double moving(double[] start, int n) {
        double[] u = start.clone();
        int i = 0;
        while (i < u.length - 1) {
            double here = u[i];
            u[i] = here * here + u[i + 1];
            i++;
            u[i] = u[i] * here + u[i - 1];
            u[i] *= u[(i + n) % 4];
            int j = i;
            double there = u[j];
            u[j] = there * start[0] + u[i];
            u[j + 0] += there * u[3];
        }
        return u[0] * u[3];
    }

    /** What is read, called or left between. */
    @Differentiable
    static double between(double[] start, int n) {
        double[] u = start.clone();
        double sum = 0;
        for (int i = 1; i < u.length - 1; i++) {
            double here = u[i];
            u[i] = here * u[i + 1];
            if (u[i] > 1) {
                u[i] = Math.sin(u[i]) + here;
                continue;
            }
            sum += twice(u, i);
            for (int k = 0; k < n; k++) {
                u[i] *= u[k];
            }
            u[i] = u[i] + here * u[i - 1];
            if (sum > 3) {
                break;
            }
        }
        return sum + u[1] * u[2];
    }

    private static double twice(double[] u, int i) {
        u[i] *= 2;
        return u[i] * u[i + 1];
    }

    @Differentiable
    static float floats(float[] start, double factor) {
        float[] u = start.clone();
        for (int i = 0; i < u.length - 1; i++) {
            float here = u[i];
            u[i] = (float) (here * factor) + u[i + 1];
            u[i + 1] += here * u[i];
        }
        return u[0] * u[3];
    }
}
