import dev.backflow.Differentiable;

/** Numbers are written while rows stay where they are, and rows change places while numbers stay. */
final class RowsStay {
    @Differentiable
    static double numbers(double[][] a, double[] b, double x) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                b[j % b.length] = a[i][j] * x + b[j % b.length] * a[0][j];
                sum += b[j % b.length] * a[i][0];
                a[i][j] *= b[0];
            }
        }
        return sum + a[0][0] * b[0];
    }

    @Differentiable
    static double rows(double[][] a, double[][] b, double x) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][0] * b[0][0] * x;
            double[] row = a[i];
            a[i] = b[i % b.length];
            b[i % b.length] = row;
            for (int j = 0; j < a[i].length; j++) sum += Math.sin(a[i][j] * sum) * row[0];
        }
        return sum * a[0][0] + b[0][0];
    }
}
