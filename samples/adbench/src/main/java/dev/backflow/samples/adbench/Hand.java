package dev.backflow.samples.adbench;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/**
 * How far a hand, bent by 26 numbers, is from points that a camera measured: three for the rotation of the whole (angle times
 * axis), three for its place, and for each of the five fingers four angles.
 */
public final class Hand {
    private static final int FINGERS = 5;
    private static final int JOINTS = 4;

    private Hand() {}

    /** Half the squared distance from each measured point to the vertex {@code corresponding} to it. */
    @Differentiable
    public static double loss(double[] theta, @Constant HandModel model, int[] corresponding, @Constant double[][] points) {
        double[][] skin = skin(theta, model);
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            for (int axis = 0; axis < 3; axis++) {
                double residual = points[p][axis] - skin[axis][corresponding[p]];
                sum += residual * residual;
            }
        }
        return 0.5 * sum;
    }

    /** The same for points inside triangles of the skin: {@code us} holds two barycentric coordinates of each. */
    @Differentiable
    public static double complicatedLoss(double[] theta, double[][] us, @Constant HandModel model, int[] corresponding,
            @Constant double[][] points) {
        double[][] skin = skin(theta, model);
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            int[] corners = model.triangles()[corresponding[p]];
            double[] u = us[p];
            for (int axis = 0; axis < 3; axis++) {
                double[] along = skin[axis];
                double inside = u[0] * along[corners[0]] + u[1] * along[corners[1]] + (1 - u[0] - u[1]) * along[corners[2]];
                double residual = points[p][axis] - inside;
                sum += residual * residual;
            }
        }
        return 0.5 * sum;
    }

    private static double[][] skin(double[] theta, HandModel model) {
        double[][][] bones = bones(angles(theta, model.parents().length), model);
        double[][] skin = new double[3][model.vertices()[0].length];
        for (int bone = 0; bone < bones.length; bone++) {
            double[][] carried = matMul(matMul(bones[bone], model.inverses()[bone]), model.vertices());
            double[] weights = model.weights()[bone];
            for (int axis = 0; axis < 3; axis++) {
                for (int v = 0; v < weights.length; v++) {
                    skin[axis][v] += weights[v] * carried[axis][v];
                }
            }
        }
        return moved(theta, skin);
    }

    /** Three angles for each bone. The wrist and the tips of the fingers do not bend, a first joint also turns sideways. */
    private static double[][] angles(double[] theta, int bones) {
        double[][] angles = new double[bones][3];
        int next = 6;
        for (int finger = 0; finger < FINGERS; finger++) {
            for (int joint = 0; joint < JOINTS - 1; joint++) {
                int bone = 2 + finger * JOINTS + joint;
                angles[bone][0] = theta[next++];
                if (joint == 0) {
                    angles[bone][1] = theta[next++];
                }
            }
        }
        return angles;
    }

    private static double[][][] bones(double[][] angles, HandModel model) {
        double[][][] bones = new double[angles.length][][];
        for (int bone = 0; bone < bones.length; bone++) {
            double[][] relative = matMul(model.relatives()[bone], homogeneous(euler(angles[bone])));
            int parent = model.parents()[bone];
            bones[bone] = parent < 0 ? relative : matMul(bones[parent], relative);
        }
        return bones;
    }

    private static double[][] homogeneous(double[][] rotation) {
        double[][] transform = new double[4][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                transform[i][j] = rotation[i][j];
            }
        }
        transform[3][3] = 1;
        return transform;
    }

    /** Rz · Ry · Rx, for the angles x, z, y in this order. */
    private static double[][] euler(double[] xzy) {
        double[][] rx = {{1, 0, 0}, {0, Math.cos(xzy[0]), -Math.sin(xzy[0])}, {0, Math.sin(xzy[0]), Math.cos(xzy[0])}};
        double[][] rz = {{Math.cos(xzy[1]), -Math.sin(xzy[1]), 0}, {Math.sin(xzy[1]), Math.cos(xzy[1]), 0}, {0, 0, 1}};
        double[][] ry = {{Math.cos(xzy[2]), 0, Math.sin(xzy[2])}, {0, 1, 0}, {-Math.sin(xzy[2]), 0, Math.cos(xzy[2])}};
        return matMul(matMul(rz, ry), rx);
    }

    /** The whole hand turned by {@code theta[0..2]} and moved by {@code theta[3..5]}. */
    private static double[][] moved(double[] theta, double[][] skin) {
        double[][] moved = matMul(rotation(theta), skin);
        for (int axis = 0; axis < 3; axis++) {
            for (int v = 0; v < moved[axis].length; v++) {
                moved[axis][v] += theta[3 + axis];
            }
        }
        return moved;
    }

    private static double[][] rotation(double[] theta) {
        double angle = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2]);
        if (angle < 1e-4) {
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double x = theta[0] / angle;
        double y = theta[1] / angle;
        double z = theta[2] / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        return new double[][] {
            {x * x + (1 - x * x) * c, x * y * (1 - c) - z * s, x * z * (1 - c) + y * s},
            {x * y * (1 - c) + z * s, y * y + (1 - y * y) * c, y * z * (1 - c) - x * s},
            {x * z * (1 - c) - y * s, y * z * (1 - c) + x * s, z * z + (1 - z * z) * c}
        };
    }

    private static double[][] matMul(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
