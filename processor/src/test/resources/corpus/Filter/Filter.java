import dev.backflow.Constant;
import dev.backflow.Differentiable;

final class Filter {
    /** The log-likelihood of a random walk's observations: variances of its steps and of what is seen. */
    @Differentiable
    static double likelihood(double[] prior, double[] step, double noise, @Constant double[] observations) {
        double[] belief = prior;
        double sum = 0;
        for (double observation : observations) {
            belief = predicted(belief, step);
            double variance = belief[1] + noise;
            double innovation = observation - belief[0];
            sum -= 0.5 * (Math.log(variance) + innovation * innovation / variance);
            belief = updated(belief, innovation, variance);
        }
        return sum;
    }

    private static double[] predicted(double[] belief, double[] step) {
        double[] sum = new double[belief.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = belief[i] + step[i];
        }
        return sum;
    }

    private static double[] updated(double[] belief, double innovation, double variance) {
        double[] updated = new double[belief.length];
        double gain = belief[1] / variance;
        updated[0] = belief[0] + gain * innovation;
        updated[1] = belief[1] * (1 - gain);
        return updated;
    }
}
