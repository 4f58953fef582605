package dev.backflow.samples.adbench.daily;

import dev.backflow.samples.adbench.benchmark.Closures;
import dev.backflow.samples.adbench.benchmark.Contest;
import java.util.Random;
import java.util.SplittableRandom;

/** The contests of options. */
final class Finance {
    private static final int GREEKS = 5;
    private static final double STRIKE = 100;
    private static final double DIVIDEND = 0.01;

    private Finance() {}

    /** Calls of many spots, volatilities, times and rates. */
    static Contest blackScholes(int options) {
        Random random = new Random(1);
        double[] spots = random.doubles(options, 60, 140).toArray();
        double[] volatilities = random.doubles(options, 0.1, 0.5).toArray();
        double[] times = random.doubles(options, 0.2, 3).toArray();
        double[] rates = random.doubles(options, 0, 0.08).toArray();
        double[] prices = new double[options];
        double[] byHand = new double[GREEKS * options];
        double[] greeks = new double[GREEKS];
        double[] generated = new double[GREEKS * options];
        BlackScholesGrad.CallGradient into = BlackScholesGrad.CallGradient.like(1, 1, 1, 1, 1, 1);
        return new Closures(() -> {
            for (int i = 0; i < options; i++) {
                prices[i] = BlackScholes.call(spots[i], STRIKE, volatilities[i], times[i], rates[i], DIVIDEND);
            }
            return prices[options - 1];
        }, () -> {
            for (int i = 0; i < options; i++) {
                prices[i] = BlackScholesByHand.call(spots[i], STRIKE, volatilities[i], times[i], rates[i], DIVIDEND, greeks);
                System.arraycopy(greeks, 0, byHand, GREEKS * i, GREEKS);
            }
            return prices[options - 1];
        }, () -> {
            for (int i = 0; i < options; i++) {
                into.clear();
                prices[i] = BlackScholesGrad.callInto(spots[i], STRIKE, volatilities[i], times[i], rates[i], DIVIDEND, 1, into);
                generated[GREEKS * i] = into.dspot();
                generated[GREEKS * i + 1] = into.dvolatility();
                generated[GREEKS * i + 2] = into.dtime();
                generated[GREEKS * i + 3] = into.drate();
                generated[GREEKS * i + 4] = into.ddividend();
            }
            return prices[options - 1];
        }, () -> byHand, () -> generated);
    }

    /** One option over many paths. */
    static Contest barrierOption(int paths, int steps) {
        SplittableRandom random = new SplittableRandom(2);
        float[][] normals = new float[paths][steps];
        for (float[] path : normals) {
            for (int i = 0; i < steps; i++) {
                path[i] = (float) random.nextGaussian();
            }
        }
        double[] greeks = new double[4];
        BarrierOptionGrad.PriceGradient into = BarrierOptionGrad.PriceGradient.like(1, 1, 1, 1, 1, 1, normals);
        return new Closures(
                () -> BarrierOption.price(100, STRIKE, 150, 0.2, 0.03, 1, normals),
                () -> BarrierOptionByHand.price(100, STRIKE, 150, 0.2, 0.03, 1, normals, greeks),
                () -> BarrierOptionGrad.priceInto(100, STRIKE, 150, 0.2, 0.03, 1, normals, 1, into.clear()),
                () -> greeks, into::toArray);
    }
}
