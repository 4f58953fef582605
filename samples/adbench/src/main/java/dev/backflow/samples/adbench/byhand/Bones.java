package dev.backflow.samples.adbench.byhand;

import dev.backflow.samples.adbench.HandModel;

/** The bones of a bent hand: their transforms from the hand at rest, and the way back to the angles. */
final class Bones {
    private final HandModel model;
    private final double[][][] rotations;
    private final double[][][] relatives;
    private final double[][][] absolutes;
    private final double[][][] transforms;
    private final double[][][] dtransforms;

    Bones(double[][] angles, HandModel model) {
        this.model = model;
        int count = angles.length;
        rotations = new double[count][][];
        relatives = new double[count][][];
        absolutes = new double[count][][];
        transforms = new double[count][][];
        dtransforms = new double[count][4][4];
        for (int bone = 0; bone < count; bone++) {
            rotations[bone] = rotation(angles[bone][0], angles[bone][1]);
            relatives[bone] = times(model.relatives()[bone], rotations[bone]);
            int parent = model.parents()[bone];
            absolutes[bone] = parent < 0 ? relatives[bone] : times(absolutes[parent], relatives[bone]);
            transforms[bone] = times(absolutes[bone], model.inverses()[bone]);
        }
    }

    double[][] transform(int bone) {
        return transforms[bone];
    }

    /** To be filled with the cotangents of the transform. */
    double[][] dtransform(int bone) {
        return dtransforms[bone];
    }

    /** The gradients on each bone's two angles. */
    double[][] backward() {
        int count = rotations.length;
        double[][][] dabsolutes = new double[count][4][4];
        double[][] dangles = new double[count][2];
        for (int bone = count - 1; bone >= 0; bone--) {
            addTimesTransposed(dtransforms[bone], model.inverses()[bone], dabsolutes[bone]);
            int parent = model.parents()[bone];
            double[][] drelative = dabsolutes[bone];
            if (parent >= 0) {
                addTimesTransposed(dabsolutes[bone], relatives[bone], dabsolutes[parent]);
                drelative = transposedTimes(absolutes[parent], dabsolutes[bone]);
            }
            backRotation(rotations[bone], transposedTimes(model.relatives()[bone], drelative), dangles[bone]);
        }
        return dangles;
    }

    /** About x, then about z. */
    private static double[][] rotation(double x, double z) {
        double cx = Math.cos(x);
        double sx = Math.sin(x);
        double cz = Math.cos(z);
        double sz = Math.sin(z);
        return new double[][] {{cz, -sz * cx, sz * sx, 0}, {sz, cz * cx, -cz * sx, 0}, {0, sx, cx, 0}, {0, 0, 0, 1}};
    }

    private static void backRotation(double[][] r, double[][] dr, double[] dangles) {
        for (int i = 0; i < 3; i++) {
            dangles[0] += dr[i][1] * r[i][2] - dr[i][2] * r[i][1];
            dangles[1] += dr[1][i] * r[0][i] - dr[0][i] * r[1][i];
        }
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[4][4];
        for (int i = 0; i < 4; i++) {
            double a0 = a[i][0];
            double a1 = a[i][1];
            double a2 = a[i][2];
            double a3 = a[i][3];
            for (int j = 0; j < 4; j++) {
                product[i][j] = a0 * b[0][j] + a1 * b[1][j] + a2 * b[2][j] + a3 * b[3][j];
            }
        }
        return product;
    }

    /** {@code sum += a · bᵀ}. */
    private static void addTimesTransposed(double[][] a, double[][] b, double[][] sum) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                sum[i][j] += a[i][0] * b[j][0] + a[i][1] * b[j][1] + a[i][2] * b[j][2] + a[i][3] * b[j][3];
            }
        }
    }

    private static double[][] transposedTimes(double[][] a, double[][] b) {
        double[][] product = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                product[i][j] = a[0][i] * b[0][j] + a[1][i] * b[1][j] + a[2][i] * b[2][j] + a[3][i] * b[3][j];
            }
        }
        return product;
    }
}
