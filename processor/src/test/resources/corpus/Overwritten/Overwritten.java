import dev.backflow.Differentiable;

/** Variables that get new values on some ways only, whose gradients begin again from zero there and not elsewhere. */
final class Overwritten {
    private Overwritten() {}

    @Differentiable
    static double nested(double x, double y) {
        double a = x * y;
        if (x > y) {
            a = Math.sin(x);
            if (y > 0) {
                a = a * y;
                if (x > 1) a = Math.exp(-a);
            } else {
                y = a * a;
                a = 2;
            }
        }
        return a * y;
    }

    @Differentiable
    static double skipped(double[] x, double start) {
        double a = start;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) {
                a = 1;
                continue;
            }
            double b = a * x[i];
            if (b > 2) {
                a = Math.sqrt(b);
                sum += a;
                continue;
            }
            a = b + start;
            sum += a * b;
        }
        return sum + a;
    }

    @Differentiable
    static double left(double[] x, double start) {
        double a = start;
        double b = start * start;
        outer:
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 3; j++) {
                a = a * x[i] + j;
                if (a > 4) {
                    b = a;
                    a = 0;
                    break outer;
                }
                if (a < -4) {
                    a = b;
                    continue outer;
                }
                b = b + 0.5 * a;
            }
            a = x[i];
        }
        return a * start + b;
    }

    @Differentiable
    static double exchanged(double x, double y, int n) {
        double a = x, b = y;
        while (n-- > 0) {
            double c = a;
            a = b;
            b = c * b;
            if (n == 2) a = 0;
        }
        return a + b;
    }

    @Differentiable
    static double early(double x, double y) {
        double a = x;
        if (x > 2) {
            a = y;
            if (y > 2) return a * a;
            a = 3;
        }
        double b = a * y;
        a = b;
        switch ((int) x) {
            case 0 -> a = 0;
            case 1 -> b = 0;
            default -> a = a * b;
        }
        return a * y + b;
    }
}
