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
        double[][] rotation = rotation(theta);
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            int v = corresponding[p];
            double[] vertex = {skin[0][v], skin[1][v], skin[2][v]};
            sum += squaredDistance(points[p], moved(rotation, theta, vertex));
        }
        return 0.5 * sum;
    }

    /** The same for points inside triangles of the skin: {@code us} holds two barycentric coordinates of each. */
    @Differentiable
    public static double complicatedLoss(double[] theta, double[][] us, @Constant HandModel model, int[] corresponding,
            @Constant double[][] points) {
        double[][] skin = skin(theta, model);
        double[][] rotation = rotation(theta);
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            int[] corners = model.triangles()[corresponding[p]];
            double[] inside = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                double[] along = skin[axis];
                inside[axis] = us[p][0] * along[corners[0]] + us[p][1] * along[corners[1]]
                        + (1 - us[p][0] - us[p][1]) * along[corners[2]];
            }
            sum += squaredDistance(points[p], moved(rotation, theta, inside));
        }
        return 0.5 * sum;
    }

    /** Each vertex is carried by some bones, and is where they put it on average: three rows of coordinates. */
    private static double[][] skin(double[] theta, HandModel model) {
        double[][][] bones = bones(angles(theta, model.parents().length), model);
        double[] x = model.vertices()[0];
        double[] y = model.vertices()[1];
        double[] z = model.vertices()[2];
        double[][] skin = new double[3][x.length];
        for (int bone = 0; bone < bones.length; bone++) {
            double[][] transform = matMul(bones[bone], model.inverses()[bone]);
            double[] weights = model.weights()[bone];
            for (int axis = 0; axis < 3; axis++) {
                double[] row = transform[axis];
                for (int v = 0; v < x.length; v++) {
                    skin[axis][v] += weights[v] * (row[0] * x[v] + row[1] * y[v] + row[2] * z[v] + row[3]);
                }
            }
        }
        return skin;
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

    /** With the whole hand turned by {@code theta[0..2]} and moved by {@code theta[3..5]}. */
    private static double[] moved(double[][] rotation, double[] theta, double[] point) {
        double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = rotation[i][0] * point[0] + rotation[i][1] * point[1] + rotation[i][2] * point[2] + theta[3 + i];
        }
        return moved;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
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
