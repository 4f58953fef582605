package dev.backflow.samples.adbench.daily;

/** The formulas of the Greeks, as they stand in the books. */
final class BlackScholesByHand {
    private BlackScholesByHand() {}

    /** Writes the derivatives on spot, volatility, time, rate and dividend to {@code greeks}; returns the price. */
    static double call(double spot, double strike, double volatility, double time, double rate, double dividend, double[] greeks) {
        double root = Math.sqrt(time);
        double deviation = volatility * root;
        double d1 = (Math.log(spot / strike) + (rate - dividend) * time) / deviation + 0.5 * deviation;
        double d2 = d1 - deviation;
        double now = Math.exp(-dividend * time);
        double then = strike * Math.exp(-rate * time);
        double n1 = BlackScholes.cumulative(d1);
        double n2 = BlackScholes.cumulative(d2);
        double density = Math.exp(-0.5 * d1 * d1) / Math.sqrt(2 * Math.PI);
        double vega = spot * now * density * root;
        greeks[0] = now * n1;
        greeks[1] = vega;
        greeks[2] = 0.5 * vega * volatility / time + rate * then * n2 - dividend * spot * now * n1;
        greeks[3] = time * then * n2;
        greeks[4] = -time * spot * now * n1;
        return spot * now * n1 - then * n2;
    }
}
