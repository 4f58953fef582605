package dev.backflow.samples.adbench.daily;

/** All stages in one method, forward and back. */
final class ChainByHand {
    private ChainByHand() {}

    /** Adds the derivatives on x, gain and bias to {@code gradient}; returns the value. */
    static double out(double x, double gain, double bias, double[] gradient) {
        double x1 = x + bias;
        double x2 = gain * x1;
        double b3 = 1 + x2 * x2;
        double x3 = x2 / b3;
        double x4 = x3 * x3 - bias;
        double x5 = x4 + gain * x4 * x4 * x4;
        double x6 = Math.sqrt(1 + x5 * x5);
        double x7 = x6 - bias * gain;
        double x8 = gain * x7;
        double b9 = 1 + x8 * x8;
        double x9 = x8 / b9;
        double x10 = Math.tanh(x9);
        double x11 = x10 + bias;
        double x12 = gain * x11;
        double b13 = 1 + x12 * x12;
        double x13 = x12 / b13;
        double x14 = x13 * x13 - bias;
        double x15 = x14 + gain * x14 * x14 * x14;
        double x16 = Math.sqrt(1 + x15 * x15);
        double x17 = x16 - bias * gain;
        double x18 = gain * x17;
        double b19 = 1 + x18 * x18;
        double x19 = x18 / b19;
        double exp = Math.exp(-x19);

        double d18 = -exp * (1 - x18 * x18) / (b19 * b19);
        double dgain = bias + d18 * x17;
        double d17 = d18 * gain;
        double dbias = gain - d17 * gain;
        dgain -= d17 * bias;
        double d15 = d17 * x15 / x16;
        double d14 = d15 * (1 + 3 * gain * x14 * x14);
        dgain += d15 * x14 * x14 * x14;
        dbias -= d14;
        double d12 = 2 * x13 * d14 * (1 - x12 * x12) / (b13 * b13);
        double d11 = d12 * gain;
        dgain += d12 * x11;
        dbias += d11;
        double d9 = d11 * (1 - x10 * x10);
        double d8 = d9 * (1 - x8 * x8) / (b9 * b9);
        double d7 = d8 * gain;
        dgain += d8 * x7 - d7 * bias;
        dbias -= d7 * gain;
        double d5 = d7 * x5 / x6;
        double d4 = d5 * (1 + 3 * gain * x4 * x4);
        dgain += d5 * x4 * x4 * x4;
        dbias -= d4;
        double d2 = 2 * x3 * d4 * (1 - x2 * x2) / (b3 * b3);
        double d1 = d2 * gain;
        gradient[0] += d1;
        gradient[1] += dgain + d2 * x1;
        gradient[2] += dbias + d1;
        return exp + bias * gain;
    }
}
