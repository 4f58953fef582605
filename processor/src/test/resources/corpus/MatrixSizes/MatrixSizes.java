import dev.backflow.Differentiable;

/** Matrices of sizes that are known only when they are made, of negative sizes among them; a nested type has the name of what makes them. */
final class MatrixSizes {
    private MatrixSizes() {}

    record Rows(double[][] of) {}

    @Differentiable
    static double negative(double x, double y, int n, int m) {
        double[][] made = new double[n - 1][m - 1];
        double sum = x * y;
        for (double[] row : made) {
            for (int i = 0; i < row.length; i++) {
                row[i] = x * (i + 1);
                sum += row[i] * y;
            }
        }
        return sum;
    }

    @Differentiable
    static double negativeMidway(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[][] made = new double[2][n % 5 - i];
            for (int j = 0; j < made[1].length; j++) {
                made[1][j] = x[i] * x[j % x.length];
                sum += made[1][j] * made[1][0];
            }
            x[i] = sum;
        }
        return sum;
    }

    @Differentiable
    static double blocks(double x, int n, int m, int k) {
        double[][][] made = new double[n][m][k - 1];
        made[0][0] = new double[] {x, 2 * x};
        double sum = 0;
        for (double[][] block : made) {
            for (double[] row : block) {
                for (int i = 0; i < row.length; i++) {
                    row[i] += x * i;
                    sum += row[i] * row[0];
                }
            }
        }
        return sum;
    }

    @Differentiable
    static float sizesWithEffects(float x, int n) {
        int i = n % 4;
        float[][] made = new float[i++][i++];
        float sum = x;
        for (float[] row : made) {
            for (int j = 0; j < row.length; j++) {
                row[j] = x * i;
                sum += row[j] * x;
            }
        }
        return sum;
    }

    @Differentiable
    static double named(double x, int n) {
        Rows rows = new Rows(new double[Math.abs(n % 4) + 1][Math.abs(n % 3) + 1]);
        rows.of()[0][0] = x * x;
        double[][] same = rows.of();
        same[0][0] *= x;
        return rows.of()[0][0] + same[0].length;
    }
}
