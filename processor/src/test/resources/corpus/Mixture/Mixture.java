import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** A loop that only accumulates is one loop in the companion: body forward, then body reversed. */
final class Mixture {
    @Differentiable
    static double mixture(double[] alphas, double[][] means, @Constant double[][] x) {
        double total = 0;
        int components = alphas.length;
        double[] terms = new double[components];
        for (double[] point : x) {
            for (int k = 0; k < components; k++) {
                double[] difference = new double[point.length];
                for (int d = 0; d < point.length; d++) difference[d] = point[d] - means[k][d];
                double sum = 0;
                for (double e : difference) sum += Math.exp(-e * e);
                terms[k] = alphas[k] * sum;
            }
            double sum = 0;
            for (double term : terms) sum += Math.exp(term);
            total -= Math.log(sum);
        }
        return 2 * total - alphas[0];
    }
}
