import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Mode;

/** Jacobians: a row for each number of the result. */
class Jacobians {
    /** Two rows, written out. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] polar(double x, double y) {
        double r = Math.sqrt(x * x + y * y);
        return new double[] {r, Math.atan2(y, x)};
    }

    /** Columns of a vector of which some elements are named; the last of its four is not. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] projected(double[] point, double scale, @Constant double[] centre) {
        double depth = point[2] * point[2] + 1;
        return new double[] {scale * (point[0] - centre[0]) / depth, point[0] * scale};
    }

    /** Whether the element is there is known on one way only. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] perhaps(double[] x, double y) {
        double second = 0;
        if (x.length > 7) {
            second = x[7] * y;
        } else if (y > 0) {
            second = x[1] * y;
        }
        return new double[] {second + x[0], second * y};
    }

    /** An assertion looks only where assertions are on, a choice at one side, and a condition perhaps not to its end. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] looked(double[] x, double[] y, double[] z, int n) {
        assert x.length < 9 || x[9] > 0;
        double chosen = n > 7 ? y[9] * 2 : y[n];
        boolean both = n > 7 && z[9] > 0;
        double last = n > 7 ? x[9] : x[0];
        return new double[] {chosen * last, both ? z[9] : z[1] * last};
    }

    /** As many rows as the vector is long. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] running(double[] x, double rate) {
        double[] out = new double[x.length];
        double state = 0;
        for (int i = 0; i < x.length; i++) {
            state = Math.tanh(state * rate + x[i]);
            out[i] = state;
        }
        return out;
    }

    /** A row of zeros, and one where nothing but y counts. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] apart(double x, double y) {
        return new double[] {1, Math.exp(y), x * y};
    }

    /** What does not flow into a row is not multiplied by what is infinite. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] pole(double x, double y) {
        double root = Math.sqrt(Math.max(x, 0));
        return new double[] {y * y, root * y};
    }

    /** Rows of matrices and records are the gradient as a vector. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] product(double[][] w, double[] x, float bias) {
        double[] out = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double sum = bias;
            for (int j = 0; j < x.length; j++) {
                sum += w[i][j] * x[j];
            }
            out[i] = sum;
        }
        return out;
    }

    /** The vector is overwritten, and is the result. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] overwritten(double[] y, double x) {
        y[0] = Math.sin(y[1]) * x;
        y[2] *= y[0];
        return y;
    }

    /** Two vectors that may be one. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] met(double[] y, double[] z) {
        y[0] = y[1] * z[0];
        return new double[] {y[0] + z[1], z[0] * y[1]};
    }

    /** The variable goes on to another vector. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] gone(double[] y, double x) {
        double first = y[0] * x;
        y = new double[] {y[1], first};
        return new double[] {y[0] * y[1], y[1]};
    }

    /** Returns on several ways, of several lengths. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] ways(double x, double y) {
        if (x > 0.5) {
            return new double[] {x * y};
        }
        return x > -0.5 ? new double[] {x, y, x * y} : new double[0];
    }

    /** Calls what is not written out: the forward pass runs again for each row. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] again(double x, double[] y) {
        double[] out = new double[3];
        for (int i = 0; i < out.length; i++) {
            out[i] = power(x, i + 1) * y[i];
            y[i] += x;
        }
        return out;
    }

    private static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    /** Numbers that are narrow. */
    @Differentiable(modes = Mode.JACOBIAN)
    static float[] narrow(float x, float[] y, int n) {
        float a = x * n;
        return new float[] {a * y[0], a / 2 + y[1] * y[1]};
    }

    /** A vector that nobody reads where x is small, and a number that is not used at all. */
    @Differentiable(modes = Mode.JACOBIAN)
    @SuppressWarnings("backflow")
    static double[] unused(double[] y, double x, double z) {
        double out = x;
        for (int i = 0; i < y.length; i++) {
            if (x > 0) {
                out += y[i];
            }
        }
        return new double[] {out, out * x};
    }

    /** Names that the form would like to have. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] named(double[] row, double jacobian, double[] output, double dvalue) {
        double value = row[0] * jacobian;
        double columns = output[1] * dvalue;
        return new double[] {value * columns, value};
    }

    /** Throws before there is a result. */
    @Differentiable(modes = Mode.JACOBIAN)
    static double[] throwing(double[] y, int n) {
        y[1] *= y[0];
        if (n == 3) {
            throw new IllegalStateException("three");
        }
        return new double[] {y[n] * y[0], y[1]};
    }
}
