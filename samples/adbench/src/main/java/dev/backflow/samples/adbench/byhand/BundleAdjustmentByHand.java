package dev.backflow.samples.adbench.byhand;

/** {@code BundleAdjustment.reprojectionError} and its Jacobian: one pass forward, two back, all of it in locals. */
public final class BundleAdjustmentByHand {
    /** The columns of a row: eleven of the camera, three of the point, one of the weight. */
    public static final int COLUMNS = 15;

    private BundleAdjustmentByHand() {}

    /** Writes the two errors to {@code errors} and their two rows to {@code jacobian}, from {@code row} and {@code at} on. */
    public static void jacobian(double[] camera, double[] point, double weight, double[] feature, double[] errors, int row,
            double[] jacobian, int at) {
        double p0 = point[0] - camera[3];
        double p1 = point[1] - camera[4];
        double p2 = point[2] - camera[5];
        double r0 = camera[0];
        double r1 = camera[1];
        double r2 = camera[2];
        double squaredAngle = r0 * r0 + r1 * r1 + r2 * r2;
        double angle = 0;
        double cos = 1;
        double sin = 0;
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double c0;
        double c1;
        double c2;
        double dot = 0;
        double along = 0;
        double s0;
        double s1;
        double s2;
        if (squaredAngle == 0) {
            c0 = r1 * p2 - r2 * p1;
            c1 = r2 * p0 - r0 * p2;
            c2 = r0 * p1 - r1 * p0;
            s0 = p0 + c0;
            s1 = p1 + c1;
            s2 = p2 + c2;
        } else {
            angle = Math.sqrt(squaredAngle);
            cos = Math.cos(angle);
            sin = Math.sin(angle);
            w0 = r0 / angle;
            w1 = r1 / angle;
            w2 = r2 / angle;
            c0 = w1 * p2 - w2 * p1;
            c1 = w2 * p0 - w0 * p2;
            c2 = w0 * p1 - w1 * p0;
            dot = w0 * p0 + w1 * p1 + w2 * p2;
            along = dot * (1 - cos);
            s0 = p0 * cos + c0 * sin + w0 * along;
            s1 = p1 * cos + c1 * sin + w1 * along;
            s2 = p2 * cos + c2 * sin + w2 * along;
        }
        double focal = camera[6];
        double inverse = 1 / s2;
        double x = s0 / s2;
        double y = s1 / s2;
        double squared = x * x + y * y;
        double factor = 1 + camera[9] * squared + camera[10] * squared * squared;
        double slope = 2 * (camera[9] + 2 * camera[10] * squared);
        double e0 = x * factor * focal + camera[7] - feature[0];
        double e1 = y * factor * focal + camera[8] - feature[1];
        errors[row] = weight * e0;
        errors[row + 1] = weight * e1;
        double scale = weight * focal;
        for (int out = 0; out < 2; out++) {
            int to = at + out * COLUMNS;
            double here = out == 0 ? x : y;
            double dfactor = scale * here;
            double dx = dfactor * slope * x + (out == 0 ? scale * factor : 0);
            double dy = dfactor * slope * y + (out == 0 ? 0 : scale * factor);
            double g0 = dx * inverse;
            double g1 = dy * inverse;
            double g2 = -(dx * x + dy * y) * inverse;
            double dp0;
            double dp1;
            double dp2;
            if (squaredAngle == 0) {
                jacobian[to] = p1 * g2 - p2 * g1;
                jacobian[to + 1] = p2 * g0 - p0 * g2;
                jacobian[to + 2] = p0 * g1 - p1 * g0;
                dp0 = g0 + g1 * r2 - g2 * r1;
                dp1 = g1 + g2 * r0 - g0 * r2;
                dp2 = g2 + g0 * r1 - g1 * r0;
            } else {
                double dalong = g0 * w0 + g1 * w1 + g2 * w2;
                double ddot = dalong * (1 - cos);
                double dcos = g0 * p0 + g1 * p1 + g2 * p2 - dalong * dot;
                double dsin = g0 * c0 + g1 * c1 + g2 * c2;
                double dw0 = sin * (p1 * g2 - p2 * g1) + along * g0 + ddot * p0;
                double dw1 = sin * (p2 * g0 - p0 * g2) + along * g1 + ddot * p1;
                double dw2 = sin * (p0 * g1 - p1 * g0) + along * g2 + ddot * p2;
                double turned = 1 / angle;
                double dangle = cos * dsin - sin * dcos - (dw0 * w0 + dw1 * w1 + dw2 * w2) * turned;
                jacobian[to] = dw0 * turned + dangle * w0;
                jacobian[to + 1] = dw1 * turned + dangle * w1;
                jacobian[to + 2] = dw2 * turned + dangle * w2;
                dp0 = cos * g0 + sin * (g1 * w2 - g2 * w1) + ddot * w0;
                dp1 = cos * g1 + sin * (g2 * w0 - g0 * w2) + ddot * w1;
                dp2 = cos * g2 + sin * (g0 * w1 - g1 * w0) + ddot * w2;
            }
            jacobian[to + 3] = -dp0;
            jacobian[to + 4] = -dp1;
            jacobian[to + 5] = -dp2;
            jacobian[to + 6] = weight * here * factor;
            jacobian[to + 7] = out == 0 ? weight : 0;
            jacobian[to + 8] = out == 0 ? 0 : weight;
            jacobian[to + 9] = dfactor * squared;
            jacobian[to + 10] = dfactor * squared * squared;
            jacobian[to + 11] = dp0;
            jacobian[to + 12] = dp1;
            jacobian[to + 13] = dp2;
            jacobian[to + 14] = out == 0 ? e0 : e1;
        }
    }
}
