package dev.backflow.samples.adbench.daily;

/** Each path forward, then back. */
final class BarrierOptionByHand {
    private BarrierOptionByHand() {}

    /** Writes the derivatives on spot, volatility, rate and time to {@code greeks}; returns the price. */
    static double price(double spot, double strike, double barrier, double volatility, double rate, double time, float[][] normals,
            double[] greeks) {
        int steps = normals[0].length;
        double step = time / steps;
        double drift = (rate - 0.5 * volatility * volatility) * step;
        double deviation = volatility * Math.sqrt(step);
        double scale = -2 / (deviation * deviation);
        double first = Math.log(barrier / spot);
        double[] distances = new double[steps + 1];
        double[] exps = new double[steps];
        distances[0] = first;
        double sum = 0;
        double dfirst = 0;
        double ddrift = 0;
        double ddeviation = 0;
        double dscale = 0;
        for (float[] path : normals) {
            double distance = first;
            double survival = 1;
            int i = 0;
            for (; i < steps; i++) {
                double next = distance - drift - deviation * path[i];
                if (next <= 0) {
                    break;
                }
                double exp = Math.exp(scale * distance * next);
                exps[i] = exp;
                survival *= 1 - exp;
                distances[i + 1] = next;
                distance = next;
            }
            double last = barrier * Math.exp(-distance);
            if (i < steps || last <= strike) {
                continue;
            }
            double payoff = survival * (last - strike);
            sum += payoff;
            double ddistance = -survival * last;
            for (i = steps - 1; i >= 0; i--) {
                double exp = exps[i];
                double next = distances[i + 1];
                double before = distances[i];
                double dexponent = -payoff / (1 - exp) * exp;
                double dnext = ddistance + dexponent * scale * before;
                dscale += dexponent * before * next;
                ddistance = dexponent * scale * next + dnext;
                ddrift -= dnext;
                ddeviation -= dnext * path[i];
            }
            dfirst += ddistance;
        }
        double discount = Math.exp(-rate * time) / normals.length;
        ddeviation += dscale * 4 / (deviation * deviation * deviation);
        double dstep = ddrift * (rate - 0.5 * volatility * volatility) + ddeviation * 0.5 * deviation / step;
        greeks[0] = -discount * dfirst / spot;
        greeks[1] = discount * (ddeviation * Math.sqrt(step) - ddrift * volatility * step);
        greeks[2] = discount * (ddrift * step - time * sum);
        greeks[3] = discount * (dstep / steps - rate * sum);
        return discount * sum;
    }
}
