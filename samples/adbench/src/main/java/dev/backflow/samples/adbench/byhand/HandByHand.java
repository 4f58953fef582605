package dev.backflow.samples.adbench.byhand;

import dev.backflow.samples.adbench.HandModel;

/** {@code Hand.loss} and {@code Hand.complicatedLoss} with their gradients: bones, skin and points forward, then backward. */
public final class HandByHand {
    private static final int FINGERS = 5;

    private final HandModel model;
    private final double[] theta;
    private final Bones bones;
    private final double[][] skin;
    private final double[][] dskin;
    private final double[][] turn;
    private final double[][] dturn = new double[3][3];
    private final double[] dplace = new double[3];

    private HandByHand(double[] theta, HandModel model) {
        this.model = model;
        this.theta = theta;
        bones = new Bones(angles(theta, model.parents().length), model);
        skin = new double[3][model.vertices()[0].length];
        dskin = new double[3][model.vertices()[0].length];
        for (int bone = 0; bone < model.parents().length; bone++) {
            for (int axis = 0; axis < 3; axis++) {
                carry(bones.transform(bone)[axis], model.weights()[bone], skin[axis]);
            }
        }
        turn = Turn.of(theta);
    }

    /** Adds the gradient to {@code dtheta}; returns the value. */
    public static double loss(double[] theta, HandModel model, int[] corresponding, double[][] points, double[] dtheta) {
        HandByHand it = new HandByHand(theta, model);
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            int v = corresponding[p];
            double x = it.skin[0][v];
            double y = it.skin[1][v];
            double z = it.skin[2][v];
            for (int axis = 0; axis < 3; axis++) {
                double residual = points[p][axis] - it.moved(axis, x, y, z);
                sum += residual * residual;
                it.backMoved(axis, -residual, x, y, z);
                it.dskin[0][v] -= residual * it.turn[axis][0];
                it.dskin[1][v] -= residual * it.turn[axis][1];
                it.dskin[2][v] -= residual * it.turn[axis][2];
            }
        }
        it.backward(dtheta);
        return 0.5 * sum;
    }

    /** Adds the gradient to {@code dtheta} and {@code dus}; returns the value. */
    public static double complicatedLoss(double[] theta, double[][] us, HandModel model, int[] corresponding, double[][] points,
            double[] dtheta, double[][] dus) {
        HandByHand it = new HandByHand(theta, model);
        double sum = 0;
        double[] d = new double[3];
        for (int p = 0; p < points.length; p++) {
            int[] corners = model.triangles()[corresponding[p]];
            double u0 = us[p][0];
            double u1 = us[p][1];
            double u2 = 1 - u0 - u1;
            double x = it.inside(0, corners, u0, u1, u2);
            double y = it.inside(1, corners, u0, u1, u2);
            double z = it.inside(2, corners, u0, u1, u2);
            for (int axis = 0; axis < 3; axis++) {
                double residual = points[p][axis] - it.moved(axis, x, y, z);
                d[axis] = -residual;
                sum += residual * residual;
                it.backMoved(axis, -residual, x, y, z);
            }
            it.backInside(d, corners, u0, u1, u2, dus[p]);
        }
        it.backward(dtheta);
        return 0.5 * sum;
    }

    private static double[][] angles(double[] theta, int bones) {
        double[][] angles = new double[bones][2];
        for (int finger = 0; finger < FINGERS; finger++) {
            int bone = 2 + 4 * finger;
            int first = 6 + 4 * finger;
            angles[bone][0] = theta[first];
            angles[bone][1] = theta[first + 1];
            angles[bone + 1][0] = theta[first + 2];
            angles[bone + 2][0] = theta[first + 3];
        }
        return angles;
    }

    private void carry(double[] row, double[] weights, double[] along) {
        double[] x = model.vertices()[0];
        double[] y = model.vertices()[1];
        double[] z = model.vertices()[2];
        double a = row[0];
        double b = row[1];
        double c = row[2];
        double d = row[3];
        for (int v = 0; v < along.length; v++) {
            along[v] += weights[v] * (a * x[v] + b * y[v] + c * z[v] + d);
        }
    }

    private double moved(int axis, double x, double y, double z) {
        return turn[axis][0] * x + turn[axis][1] * y + turn[axis][2] * z + theta[3 + axis];
    }

    private void backMoved(int axis, double d, double x, double y, double z) {
        dturn[axis][0] += d * x;
        dturn[axis][1] += d * y;
        dturn[axis][2] += d * z;
        dplace[axis] += d;
    }

    private double inside(int axis, int[] corners, double u0, double u1, double u2) {
        double[] along = skin[axis];
        return u0 * along[corners[0]] + u1 * along[corners[1]] + u2 * along[corners[2]];
    }

    private void backInside(double[] d, int[] corners, double u0, double u1, double u2, double[] du) {
        for (int axis = 0; axis < 3; axis++) {
            double dinside = d[0] * turn[0][axis] + d[1] * turn[1][axis] + d[2] * turn[2][axis];
            double[] along = skin[axis];
            double[] dalong = dskin[axis];
            dalong[corners[0]] += u0 * dinside;
            dalong[corners[1]] += u1 * dinside;
            dalong[corners[2]] += u2 * dinside;
            du[0] += (along[corners[0]] - along[corners[2]]) * dinside;
            du[1] += (along[corners[1]] - along[corners[2]]) * dinside;
        }
    }

    private void backward(double[] dtheta) {
        Turn.backward(theta, dturn, dtheta);
        for (int axis = 0; axis < 3; axis++) {
            dtheta[3 + axis] += dplace[axis];
        }
        for (int bone = 0; bone < model.parents().length; bone++) {
            for (int axis = 0; axis < 3; axis++) {
                backCarry(model.weights()[bone], dskin[axis], bones.dtransform(bone)[axis]);
            }
        }
        double[][] dangles = bones.backward();
        for (int finger = 0; finger < FINGERS; finger++) {
            int bone = 2 + 4 * finger;
            int first = 6 + 4 * finger;
            dtheta[first] += dangles[bone][0];
            dtheta[first + 1] += dangles[bone][1];
            dtheta[first + 2] += dangles[bone + 1][0];
            dtheta[first + 3] += dangles[bone + 2][0];
        }
    }

    private void backCarry(double[] weights, double[] dalong, double[] drow) {
        double[] x = model.vertices()[0];
        double[] y = model.vertices()[1];
        double[] z = model.vertices()[2];
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int v = 0; v < dalong.length; v++) {
            double dcarried = weights[v] * dalong[v];
            a += dcarried * x[v];
            b += dcarried * y[v];
            c += dcarried * z[v];
            d += dcarried;
        }
        drow[0] = a;
        drow[1] = b;
        drow[2] = c;
        drow[3] = d;
    }
}
