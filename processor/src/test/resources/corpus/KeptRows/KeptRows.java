import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Iterations that are reversed one by one take over each other's rows, whatever the lengths of their loops, and wherever they end. */
final class KeptRows {
    /** Ragged, and left early. */
    @Differentiable
    static double paths(double x, double y, @Constant double[][] data) {
        double sum = 0;
        for (int n = 0; n < 4; n++) {
            double[] path = data[n % data.length];
            int length = n * 9 % 23 + path.length;
            double survival = 1;
            for (int i = 0; i < length; i++) {
                double next = survival * x + Math.sin(y * path[i % path.length] + i);
                if (next > 3) break;
                if (next < -2) continue;
                survival = Math.tanh(next) + n;
            }
            sum += survival * x;
        }
        return sum;
    }

    /** Rows of rows, some of them only on one way. */
    @Differentiable
    static double nested(double[] w, @Constant double[] data) {
        double sum = 0;
        for (int n = 0; n < data.length; n++) {
            double part = data[n];
            if (n != 1) {
                for (int i = 0; i < w.length - n % 2; i++) {
                    double inner = part;
                    for (int j = n; j <= i + n; j++) {
                        if (j == 2) inner *= w[i];
                        else inner = Math.sin(inner * w[i] + j);
                    }
                    part += inner * inner;
                }
            }
            int k = n;
            while (k > 0) {
                part *= Math.cos(part * w[k % w.length]);
                k -= 2;
            }
            for (int i = 0; i < 3; i++) part = Math.sin(part + w[0]) * part;
            sum += part;
        }
        return sum;
    }

    /** One such loop inside another. */
    @Differentiable
    static double twice(double x, double[] w, @Constant double[][] data) {
        double total = 0;
        for (double[] row : data) {
            double sum = 0;
            for (double e : row) {
                double product = e;
                for (int i = 0; i < w.length; i++) product *= Math.exp(-w[i] * product * e * x);
                sum += product * product;
            }
            total -= sum * x;
        }
        return total;
    }
}
