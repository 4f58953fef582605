package dev.backflow.samples.adbench;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Mode;

/**
 * How far a camera's picture of a point is from where the point was seen. A camera is eleven numbers: a rotation (angle times axis),
 * the centre, the focal length, the principal point, and two coefficients of radial distortion.
 */
public final class BundleAdjustment {
    private static final int CENTRE = 3;
    private static final int FOCAL_LENGTH = 6;
    private static final int PRINCIPAL_POINT = 7;
    private static final int DISTORTION = 9;

    private BundleAdjustment() {}

    /** The two errors of an observation, times its weight. */
    @Differentiable(modes = Mode.JACOBIAN)
    public static double[] reprojectionError(double[] camera, double[] point, double weight, @Constant double[] feature) {
        double[] projected = project(camera, point);
        return new double[] {weight * (projected[0] - feature[0]), weight * (projected[1] - feature[1])};
    }

    /** Keeps a weight near one. */
    @Differentiable
    public static double weightError(double weight) {
        return 1 - weight * weight;
    }

    private static double[] project(double[] camera, double[] point) {
        double[] relative = new double[3];
        for (int i = 0; i < 3; i++) {
            relative[i] = point[i] - camera[CENTRE + i];
        }
        double[] seen = rodrigues(camera, relative);
        double[] distorted = distort(camera, seen[0] / seen[2], seen[1] / seen[2]);
        return new double[] {
            distorted[0] * camera[FOCAL_LENGTH] + camera[PRINCIPAL_POINT],
            distorted[1] * camera[FOCAL_LENGTH] + camera[PRINCIPAL_POINT + 1]
        };
    }

    /** Rodrigues' formula: the point turned about the axis {@code rotation[0..2]} by its length. */
    private static double[] rodrigues(double[] rotation, double[] point) {
        double squared = rotation[0] * rotation[0] + rotation[1] * rotation[1] + rotation[2] * rotation[2];
        if (squared == 0) {
            double[] turn = cross(rotation, point);
            return new double[] {point[0] + turn[0], point[1] + turn[1], point[2] + turn[2]};
        }
        double angle = Math.sqrt(squared);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] axis = {rotation[0] / angle, rotation[1] / angle, rotation[2] / angle};
        double[] across = cross(axis, point);
        double along = (axis[0] * point[0] + axis[1] * point[1] + axis[2] * point[2]) * (1 - cos);
        double[] rotated = new double[3];
        for (int i = 0; i < 3; i++) {
            rotated[i] = point[i] * cos + across[i] * sin + axis[i] * along;
        }
        return rotated;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] distort(double[] camera, double x, double y) {
        double squared = x * x + y * y;
        double factor = 1 + camera[DISTORTION] * squared + camera[DISTORTION + 1] * squared * squared;
        return new double[] {x * factor, y * factor};
    }
}
