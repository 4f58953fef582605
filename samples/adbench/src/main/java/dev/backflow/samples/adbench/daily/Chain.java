package dev.backflow.samples.adbench.daily;

import dev.backflow.Differentiable;

/** A signal that passes twenty stages, each a small method that calls the next. */
final class Chain {
    private Chain() {}

    /** What leaves the last stage for {@code x} into the first. */
    @Differentiable
    static double out(double x, double gain, double bias) {
        return stage1(x, gain, bias);
    }

    private static double stage1(double x, double gain, double bias) {
        return stage2(x + bias, gain, bias);
    }

    private static double stage2(double x, double gain, double bias) {
        return stage3(gain * x, gain, bias);
    }

    private static double stage3(double x, double gain, double bias) {
        return stage4(x / (1 + x * x), gain, bias);
    }

    private static double stage4(double x, double gain, double bias) {
        return stage5(x * x - bias, gain, bias);
    }

    private static double stage5(double x, double gain, double bias) {
        return stage6(x + gain * x * x * x, gain, bias);
    }

    private static double stage6(double x, double gain, double bias) {
        return stage7(Math.sqrt(1 + x * x), gain, bias);
    }

    private static double stage7(double x, double gain, double bias) {
        return stage8(x - bias * gain, gain, bias);
    }

    private static double stage8(double x, double gain, double bias) {
        return stage9(gain * x, gain, bias);
    }

    private static double stage9(double x, double gain, double bias) {
        return stage10(x / (1 + x * x), gain, bias);
    }

    private static double stage10(double x, double gain, double bias) {
        return stage11(Math.tanh(x), gain, bias);
    }

    private static double stage11(double x, double gain, double bias) {
        return stage12(x + bias, gain, bias);
    }

    private static double stage12(double x, double gain, double bias) {
        return stage13(gain * x, gain, bias);
    }

    private static double stage13(double x, double gain, double bias) {
        return stage14(x / (1 + x * x), gain, bias);
    }

    private static double stage14(double x, double gain, double bias) {
        return stage15(x * x - bias, gain, bias);
    }

    private static double stage15(double x, double gain, double bias) {
        return stage16(x + gain * x * x * x, gain, bias);
    }

    private static double stage16(double x, double gain, double bias) {
        return stage17(Math.sqrt(1 + x * x), gain, bias);
    }

    private static double stage17(double x, double gain, double bias) {
        return stage18(x - bias * gain, gain, bias);
    }

    private static double stage18(double x, double gain, double bias) {
        return stage19(gain * x, gain, bias);
    }

    private static double stage19(double x, double gain, double bias) {
        return stage20(x / (1 + x * x), gain, bias);
    }

    private static double stage20(double x, double gain, double bias) {
        return Math.exp(-x) + bias * gain;
    }
}
