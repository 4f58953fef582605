package dev.backflow.samples.adbench.byhand;

/** The rotation about an axis by its length. */
final class Turn {
    private static final double SMALL = 1e-4;

    private Turn() {}

    static double[][] of(double[] theta) {
        double angle = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2]);
        if (angle < SMALL) {
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double x = theta[0] / angle;
        double y = theta[1] / angle;
        double z = theta[2] / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        double rest = 1 - c;
        return new double[][] {
            {x * x * rest + c, x * y * rest - z * s, x * z * rest + y * s},
            {x * y * rest + z * s, y * y * rest + c, y * z * rest - x * s},
            {x * z * rest - y * s, y * z * rest + x * s, z * z * rest + c}
        };
    }

    /** Adds to {@code dtheta[0..2]}. */
    static void backward(double[] theta, double[][] d, double[] dtheta) {
        double angle = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2]);
        if (angle < SMALL) {
            return;
        }
        double x = theta[0] / angle;
        double y = theta[1] / angle;
        double z = theta[2] / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        double rest = 1 - c;
        double dxy = d[0][1] + d[1][0];
        double dxz = d[0][2] + d[2][0];
        double dyz = d[1][2] + d[2][1];
        double ax = d[2][1] - d[1][2];
        double ay = d[0][2] - d[2][0];
        double az = d[1][0] - d[0][1];
        double dx = rest * (2 * x * d[0][0] + y * dxy + z * dxz) + s * ax;
        double dy = rest * (2 * y * d[1][1] + x * dxy + z * dyz) + s * ay;
        double dz = rest * (2 * z * d[2][2] + x * dxz + y * dyz) + s * az;
        double ds = x * ax + y * ay + z * az;
        double dc = d[0][0] * (1 - x * x) + d[1][1] * (1 - y * y) + d[2][2] * (1 - z * z) - x * y * dxy - x * z * dxz - y * z * dyz;
        double dangle = c * ds - s * dc - (dx * x + dy * y + dz * z) / angle;
        dtheta[0] += dx / angle + dangle * x;
        dtheta[1] += dy / angle + dangle * y;
        dtheta[2] += dz / angle + dangle * z;
    }
}
