package dev.backflow.samples.adbench.daily;

import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Gate;

/** The price of a European call. Its gradient is its Greeks: delta, vega, theta, rho and the dividend's. */
final class BlackScholes {
    private BlackScholes() {}

    @Differentiable
    static double call(double spot, @Constant double strike, double volatility, double time, double rate, double dividend) {
        double deviation = volatility * Math.sqrt(time);
        double d1 = (Math.log(spot / strike) + (rate - dividend) * time) / deviation + 0.5 * deviation;
        double d2 = d1 - deviation;
        return spot * Math.exp(-dividend * time) * cumulative(d1) - strike * Math.exp(-rate * time) * cumulative(d2);
    }

    /** The density of the normal distribution. */
    static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /**
     * The normal distribution, by Hart's rational approximation (1968, as given by West in 2005), to about 1e-15. It is a gate, since
     * its derivative is known.
     */
    @Gate("density(x)")
    static double cumulative(double x) {
        double z = Math.abs(x);
        if (z > 37) {
            return x > 0 ? 1 : 0;
        }
        double density = Math.exp(-z * z / 2);
        double tail;
        if (z < 7.07106781186547) {
            double above = (((((3.52624965998911e-02 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z
                    + 112.079291497871) * z + 221.213596169931) * z + 220.206867912376;
            double below = ((((((8.83883476483184e-02 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z
                    + 296.564248779674) * z + 637.333633378831) * z + 793.826512519948) * z + 440.413735824752;
            tail = density * above / below;
        } else {
            tail = density / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }
}
