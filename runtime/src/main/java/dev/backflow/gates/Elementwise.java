package dev.backflow.gates;

import java.util.function.DoubleUnaryOperator;

/** Functions of one number at every element. */
final class Elementwise {
    private Elementwise() {}

    static double[] map(double[] x, DoubleUnaryOperator function) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) out[i] = function.applyAsDouble(x[i]);
        return out;
    }

    static double[] relu(double[] x) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) out[i] = Math.max(x[i], 0);
        return out;
    }

    static double geluSlope(double x) {
        if (Math.abs(x) > 40) return x > 0 ? 1 : 0;
        return Normal.cdf(x) + x * Normal.density(x);
    }

    static double swishSlope(double x) {
        if (Math.abs(x) > 750) return x > 0 ? 1 : 0;
        return Activations.sigmoid(x) * (1 + x * Activations.sigmoid(-x));
    }
}
