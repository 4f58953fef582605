import dev.backflow.Differentiable;

/** The shadow of an array that a block makes is made where the reverse pass of the block needs it; first write assigns, no last zero is stored. */
final class LocalArrays {
    @Differentiable
    static double perRow(double[] w, double[][] x) {
        double product = 1;
        for (int k = 0; k < x.length; k++) {
            double[] scaled = new double[x[k].length];
            for (int i = 0; i < scaled.length; i++) scaled[i] = w[i % w.length] * x[k][i];
            double sum = 0;
            for (double s : scaled) sum += Math.sin(s);
            product *= 1 + 0.1 * sum;
        }
        return product;
    }

    @Differentiable
    static double table(double x, double y) {
        double value = x;
        for (int k = 0; k < 3; k++) {
            double[][] power = new double[5][6];
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 6; j++) power[i][j] = Math.sin(i * x + j * y + value);
            }
            double sum = 0;
            for (double[] row : power) {
                for (double p : row) sum += p * p;
            }
            for (int i = 0; i < 5; i++) value += power[i][k] * sum;
        }
        return value;
    }
}
