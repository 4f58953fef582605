package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/**
 * An up-and-out call by Monte Carlo. Between two steps a path may have crossed the barrier unseen, with the probability of a
 * Brownian bridge; so the price is smooth, and its gradient is its Greeks.
 */
final class BarrierOption {
    private BarrierOption() {}

    /** {@code normals} has a row for each path, of a normally distributed number for each step. */
    @Differentiable
    static double price(double spot, @Constant double strike, @Constant double barrier, double volatility, double rate, double time,
            @Constant float[][] normals) {
        double sum = 0;
        for (float[] path : normals) {
            sum += payoff(spot, strike, barrier, volatility, rate, time / path.length, path);
        }
        return Math.exp(-rate * time) * sum / normals.length;
    }

    private static double payoff(double spot, double strike, double barrier, double volatility, double rate, double step, float[] path) {
        double drift = (rate - 0.5 * volatility * volatility) * step;
        double deviation = volatility * Math.sqrt(step);
        double distance = Math.log(barrier / spot);
        double survival = 1;
        for (float normal : path) {
            double next = distance - drift - deviation * normal;
            if (next <= 0) {
                return 0;
            }
            survival *= 1 - Math.exp(-2 * distance * next / (deviation * deviation));
            distance = next;
        }
        return survival * Math.max(barrier * Math.exp(-distance) - strike, 0);
    }
}
